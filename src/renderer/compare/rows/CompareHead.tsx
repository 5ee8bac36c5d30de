import { useMemo } from 'react';
import type {
  Comparison,
  DifferenceClass,
  RowPart,
  RowState,
} from '../../../shared/comparison/comparison.ts';
import { countParts } from '../../../shared/comparison/comparison.ts';
import type { Report } from '../../../shared/model.ts';
import { ReportLevels } from '../../reports/ReportLevels.tsx';
import { counted, listed, TOPIC_NAMES } from '../../reports/names.ts';
import { StateSign } from '../state/signs.tsx';
import { useProvenance } from '../../printing/provenance.ts';
import { SourceLines } from '../../printing/SourceLines.tsx';
import { usePrinting } from '../../printing/use-paper.ts';
import { comparisonInWords } from '../state/comparison-in-words.ts';
import type { Form, Shown } from '../state/shown-rows.ts';
import { PartSentence } from './PartSentence.tsx';
import { SectionLinks } from './SectionLinks.tsx';
import { ON_PAPER } from '../../text/page-signs.ts';
import styles from './CompareHead.module.css';

interface Props {
  readonly comparison: Comparison;
  readonly left: Report;
  readonly right: Report;
  readonly form: Form;
  readonly hidden: readonly DifferenceClass[];
  readonly counted: readonly RowPart[];
  readonly shown: Shown;
  readonly onCount: (parts: readonly RowPart[]) => void;
  /** To the item that a section begins with. */
  readonly onSection: (item: number) => void;
}

const CHANGES = ['changed', 'moved', 'left', 'right'] as const satisfies readonly RowState[];

/** What is compared: both reports by name and level, how much differs and where, and what a reader has to know of it. */
export function CompareHead(props: Props) {
  const { comparison, left, right, hidden, counted: chosen, shown, onCount, onSection } = props;
  const parts = useMemo(() => countParts(comparison.rows, hidden), [comparison, hidden]);
  const isPrinted = usePrinting() !== 'none';
  const provenance = useProvenance(useMemo(() => [left.id, right.id], [left.id, right.id]));
  return (
    <header className={styles['head']}>
      <div className={styles['titles']}>
        <Title report={left} label={comparison.leftLabel} />
        <Title report={right} label={comparison.rightLabel} />
      </div>
      {isPrinted && (
        <div className={styles['printed']} {...ON_PAPER.on}>
          <p>{comparisonInWords({ form: props.form, hidden, counted: chosen })}</p>
          <SourceLines sources={provenance} />
        </div>
      )}
      {comparison.rows.length > 0 && (
        <>
          <PartSentence parts={parts} chosen={chosen} onCount={onCount} />
          <SectionLinks shown={shown} onSection={onSection} />
          <StateCounts comparison={comparison} parts={parts} chosen={chosen} />
        </>
      )}
      {comparison.statements.map(({ kind, message }) => (
        <p key={kind} className={styles['statement']}>
          {message}
        </p>
      ))}
      {comparison.notCompared.map(({ side, topics, blocks }) => (
        <p key={`${side} ${topics.join(' ')}`} className={styles['statement']}>
          Not compared, because the other report has nothing to set against it: {counted(blocks, 'passage')}{' '}
          of {side === 'left' ? comparison.leftLabel : comparison.rightLabel}
          {topics.length > 0 && ` (${listed(topics.map((topic) => TOPIC_NAMES[topic].toLowerCase()))})`}.
        </p>
      ))}
    </header>
  );
}

interface CountsProps {
  readonly comparison: Comparison;
  readonly parts: Comparison['parts'];
  readonly chosen: readonly RowPart[];
}

/** The signs in use, in words, with how often each stands beside a passage. */
function StateCounts({ comparison, parts, chosen }: CountsProps) {
  const count = (state: RowState) => chosen.reduce((sum, part) => sum + parts[part][state], 0);
  const words: Readonly<Record<(typeof CHANGES)[number], string>> = {
    changed: 'changed',
    moved: 'moved',
    left: `only in ${comparison.leftLabel}`,
    right: `only in ${comparison.rightLabel}`,
  };
  return (
    <ul className={styles['counts']} aria-label="Passages by state">
      {CHANGES.filter((state) => count(state) > 0).map((state) => (
        <li key={state} data-state={state}>
          <StateSign state={state} />
          <span>
            {count(state).toLocaleString('en-US')} {words[state]}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Title({ report, label }: { readonly report: Report; readonly label: string }) {
  const named = report.kind === 'chapter' || report.kind === 'summary' ? report.area : null;
  return (
    <div className={styles['title']}>
      <h2 dir="auto" className={named === null ? styles['long'] : styles['name']} aria-label={label}>
        {named ?? label}
        {named !== null && report.year !== null && <span className={styles['year']}> {report.year}</span>}
      </h2>
      <ReportLevels report={report} />
    </div>
  );
}
