import type { Report } from '../../../shared/model.ts';
import { partsOf } from '../../../shared/text/report-parts.ts';
import type { ReportPart } from '../../../shared/text/report-parts.ts';
import { selectedPassage, selectedRange } from '../../citations/passage/selected-passage.ts';
import { useOffer } from '../../commands/use-offer.ts';
import { useService } from '../../state/context.ts';
import { BLOCK, SCROLLER } from '../../text/page-signs.ts';
import { placeOf } from '../../text/place.ts';
import { shownPassageService } from '../../through-years/passage-store.ts';
import type { AskedPassage } from '../../through-years/passage-store.ts';

interface PaneAtHand {
  readonly active: boolean;
  readonly element: HTMLElement | null;
  /** `null` while it is not there. */
  readonly report: Report | null;
}

/**
 * Shows the passage at hand through the years: what is selected, else what has the focus, else what stands at the top of
 * the pane. Offers it as a command where the pane was used last.
 */
export function usePaneHistory({ active, element, report }: PaneAtHand): () => void {
  const shown = useService(shownPassageService);
  const run = () => {
    const asked = report === null ? null : passageAtHand(element, report);
    if (asked !== null) shown.put({ asked });
  };
  useOffer(
    'through-years',
    { isPossible: () => active && report !== null, run },
    `${String(active)} ${report?.id ?? ''}`,
  );
  return run;
}

function passageAtHand(element: HTMLElement | null, report: Report): AskedPassage | null {
  const scroller = SCROLLER.first(element);
  if (scroller === null) return null;
  const range = selectedRange(scroller);
  const selected = range === null ? null : selectedPassage(range, scroller, report);
  if (selected?.source) return { report: report.id, start: selected.source.start };
  const focused = BLOCK.around(document.activeElement);
  const block = scroller.contains(focused) ? BLOCK.of(focused) : placeOf(scroller)?.block;
  const part = nextFollowed(report, block ?? '');
  return part === null ? null : askedPassage(report, part);
}

/** The paragraph or row that begins a part of the report. */
export function askedPassage({ id }: Report, { content, where }: ReportPart): AskedPassage | null {
  const start = content.chunks[0]?.source.start;
  if (start === undefined) return null;
  return { report: id, start, kind: where.kind === 'cell' ? 'row' : 'paragraph' };
}

/** Of the block, or the next one that is followed: headings, captions and references have no years of their own. */
function nextFollowed(report: Report, block: string): ReportPart | null {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const from = Math.max(
    0,
    blocks.findIndex(({ id }) => id === block),
  );
  for (const { kind, id } of blocks.slice(from)) {
    if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'table') continue;
    const part = (partsOf(report).ofBlock.get(id) ?? []).find(
      ({ where, content }) =>
        (where.kind === 'text' || (where.kind === 'cell' && where.row >= 0)) && content.text !== '',
    );
    if (part !== undefined) return part;
  }
  return null;
}
