import type { Ref } from 'react';
import type { Form } from '../state/shown-rows.ts';
import type { Side } from '../state/stretches.ts';
import type { ItemRun } from '../travel/runs.ts';
import { RowGroup } from './RowGroup.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './RowsTable.module.css';

interface Props {
  readonly labels: Readonly<Record<Side, string>>;
  readonly form: Form;
  /** How many items all groups hold. */
  readonly count: number;
  readonly runs: readonly ItemRun[];
  readonly isMounted: (run: number) => boolean;
  /** The item that was gone to last, or -1. */
  readonly current: number;
  /** The element that holds the groups. */
  readonly ref: Ref<HTMLDivElement>;
}

/** The rows as a table: its heads are heard, and seen at the top of the page. */
export function RowsTable({ labels, form, count, runs, isMounted, current, ref }: Props) {
  const columns = form === 'one-text' ? ['Text'] : [labels.left, labels.right];
  return (
    <div
      role="table"
      className={styles['table']}
      aria-label={`${labels.left} and ${labels.right}`}
      aria-rowcount={count}
    >
      {/* Heard as the heads of the table; on paper they stand at the top of every page. */}
      <div role="rowgroup" className={classNames('visually-hidden-on-screen', styles['heads'])}>
        <div role="row" data-form={form}>
          {['State', ...columns].map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
      </div>
      <div ref={ref} role="presentation">
        {runs.map((run, index) => (
          <RowGroup
            key={run.first}
            run={run}
            mounted={isMounted(index)}
            current={current >= run.first && current < run.first + run.items.length ? current : -1}
          />
        ))}
      </div>
    </div>
  );
}
