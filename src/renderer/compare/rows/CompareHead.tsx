import { useMemo } from 'react';
import type { Comparison, DifferenceClass, RowPart } from '../../../shared/comparison/comparison.ts';
import type { Report } from '../../../shared/model.ts';
import { ReportLevels } from '../../reports/ReportLevels.tsx';
import { counted } from '../../../shared/text/counted.ts';
import { listed, TOPIC_NAMES } from '../../reports/names.ts';
import { CHANGES, countChanges } from '../state/changes.ts';
import type { ChangeCounts } from '../state/changes.ts';
import { StateSign } from '../state/signs.tsx';
import { useProvenance } from '../../printing/provenance.ts';
import { SourceLines } from '../../printing/SourceLines.tsx';
import { usePrinting } from '../../printing/use-paper.ts';
import { comparisonInWords } from '../state/comparison-in-words.ts';
import type { Form, Shown } from '../state/shown-rows.ts';
import { PartSentence } from './PartSentence.tsx';
import { SectionLinks } from './SectionLinks.tsx';
import { ON_PAPER } from '../../text/page-signs.ts';
import { classNames } from '../../ui/class-names.ts';
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

/** What is compared: both reports by name and level, how much differs and where, and what a reader has to know of it. */
export function CompareHead(props: Props) {
  const { comparison, left, right, hidden, counted: chosen, shown, onCount, onSection } = props;
  const changes = useMemo(() => countChanges(comparison.rows, hidden), [comparison, hidden]);
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
          <PartSentence changes={changes} chosen={chosen} onCount={onCount} />
          <SectionLinks shown={shown} onSection={onSection} />
          <StateCounts comparison={comparison} changes={changes} chosen={chosen} />
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
  readonly changes: ChangeCounts;
  readonly chosen: readonly RowPart[];
}

/** The signs in use, in words, with how many changes bear each; and what counts as one change, where that may be asked. */
function StateCounts({ comparison, changes, chosen }: CountsProps) {
  const count = (state: (typeof CHANGES)[number]) =>
    chosen.reduce((sum, part) => sum + changes.parts[part][state], 0);
  const words: Readonly<Record<(typeof CHANGES)[number], string>> = {
    changed: 'changed',
    moved: 'moved',
    left: `only in ${comparison.leftLabel}`,
    right: `only in ${comparison.rightLabel}`,
  };
  return (
    <ul className={styles['counts']} aria-label="Changes by kind">
      {CHANGES.filter((state) => count(state) > 0).map((state) => (
        <li key={state} data-state={state}>
          <StateSign state={state} />
          <span>
            {count(state).toLocaleString('en-US')} {words[state]}
          </span>
        </li>
      ))}
      {changes.wholeTables && chosen.includes('tables') && (
        <li>A table that only one report has is one change.</li>
      )}
    </ul>
  );
}

function Title({ report, label }: { readonly report: Report; readonly label: string }) {
  const named = report.kind === 'chapter' || report.kind === 'summary' ? report.area : null;
  return (
    <div className={styles['title']}>
      {/* The pickers above name both; on paper there are none. */}
      <h2
        dir="auto"
        className={classNames('visually-hidden-on-screen', styles[named === null ? 'long' : 'name'])}
        aria-label={label}
      >
        {named ?? label}
        {named !== null && report.year !== null && <span className={styles['year']}> {report.year}</span>}
      </h2>
      <ReportLevels report={report} />
    </div>
  );
}
