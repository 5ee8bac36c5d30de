import type { Report, ShownText } from '../../shared/model.ts';
import { ShownReportContext } from '../text/report-context.ts';
import type { ShownReport } from '../text/report-context.ts';
import { ShownTextView } from '../text/ShownTextView.tsx';

/** A report with nothing in it but the marks of the specimens. */
const SPECIMEN: Report = {
  id: 'specimen',
  kind: 'document',
  title: '',
  area: null,
  year: null,
  source: { file: '', sha256: '', format: 'text', length: 0 },
  sections: [],
  tables: [],
  citations: [
    { text: '(3, 14-16)', numbers: [3, 14, 15, 16], where: '', place: 'prose', block: '', start: 0, end: 10 },
  ],
  references: [],
  repairs: [{ kind: 'glyph', printed: '1abor', shown: 'labor', start: 0, end: 5 }],
  furniture: [],
  findings: [],
  coverage: { characters: 0, inBlocks: 0, furniture: 0, lost: 0 },
};
const SHOWN: ShownReport = { report: SPECIMEN, citedBy: new Map() };

const TEXTS = {
  citation: textOf('(3, 14-16)', { inlines: [{ kind: 'citation', citation: 0, start: 0, end: 10 }] }),
  repair: textOf('labor', { repair: 0 }),
  hit: textOf('labor', {}),
} as const;

interface Props {
  readonly show: keyof typeof TEXTS;
}

/** Text of a report as a pane shows it, to be looked at only: nothing in it can be reached or chosen. */
export function SpecimenText({ show }: Props) {
  const content = TEXTS[show];
  const all = { start: 0, end: content.text.length };
  return (
    <span inert>
      <ShownReportContext value={SHOWN}>
        <ShownTextView content={content} {...(show === 'hit' ? { highlights: [all] } : {})} />
      </ShownReportContext>
    </span>
  );
}

interface Parts {
  readonly inlines?: ShownText['inlines'];
  /** Index of the repair that all of it is. */
  readonly repair?: number;
}

function textOf(text: string, { inlines = [], repair }: Parts): ShownText {
  const chunk = { at: 0, length: text.length, source: { start: 0, end: text.length } };
  return { text, inlines, chunks: [repair === undefined ? chunk : { ...chunk, repair }] };
}
