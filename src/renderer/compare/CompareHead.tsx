import type { Comparison, DifferenceClass, RowState } from '../../shared/comparison.ts';
import { countStates } from '../../shared/comparison.ts';
import type { Report } from '../../shared/model.ts';
import { ReportLevels } from '../library/ReportLevels.tsx';
import { counted, listed, TOPIC_NAMES } from '../names.ts';
import { StateSign } from './signs.tsx';
import styles from './CompareHead.module.css';

interface Props {
  readonly comparison: Comparison;
  readonly left: Report;
  readonly right: Report;
  readonly hidden: readonly DifferenceClass[];
}

const CHANGES = ['changed', 'moved', 'left', 'right'] as const satisfies readonly RowState[];

/** What is compared: both reports by name and level, how much differs, and what a reader has to know of it. */
export function CompareHead({ comparison, left, right, hidden }: Props) {
  const counts = countStates(comparison.rows, hidden);
  const words: Readonly<Record<(typeof CHANGES)[number], string>> = {
    changed: 'changed',
    moved: 'moved',
    left: `only in ${comparison.leftLabel}`,
    right: `only in ${comparison.rightLabel}`,
  };
  return (
    <header className={styles['head']}>
      <div className={styles['titles']}>
        <Title report={left} label={comparison.leftLabel} />
        <Title report={right} label={comparison.rightLabel} />
      </div>
      <ul className={styles['counts']} aria-label="Passages by state">
        {CHANGES.filter((state) => counts[state] > 0).map((state) => (
          <li key={state} data-state={state}>
            <StateSign state={state} />
            <span>
              {counts[state].toLocaleString('en-US')} {words[state]}
            </span>
          </li>
        ))}
        <li>{counts.same.toLocaleString('en-US')} the same</li>
      </ul>
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

function Title({ report, label }: { readonly report: Report; readonly label: string }) {
  const named = report.kind === 'chapter' || report.kind === 'summary' ? report.area : null;
  return (
    <div className={styles['title']}>
      <h2 className={named === null ? styles['long'] : styles['name']} aria-label={label}>
        {named ?? label}
        {named !== null && report.year !== null && <span className={styles['year']}> {report.year}</span>}
      </h2>
      <ReportLevels report={report} />
    </div>
  );
}
