import { memo } from 'react';
import { counted } from '../../../shared/text/counted.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { useCompared } from '../state/compare-context.ts';
import { CompareRow, MovedAway } from './CompareRow.tsx';
import type { ItemRun } from '../travel/runs.ts';
import type { ShownItem } from '../state/shown-rows.ts';
import { ITEM, RUN_LENGTH, RUN_START } from '../../text/page-signs.ts';
import styles from './RowGroup.module.css';

interface Props {
  readonly run: ItemRun;
  readonly mounted: boolean;
  /** The item in it that was gone to last, or -1. */
  readonly current: number;
}

/** Rows that come onto the page together; before that, the room they will take. */
export const RowGroup = memo(function RowGroup({ run, mounted, current }: Props) {
  const size = { containIntrinsicBlockSize: `auto ${run.height}px` };
  if (!mounted)
    return (
      <div
        className={styles['waiting']}
        {...RUN_START.on(run.first)}
        {...RUN_LENGTH.on(run.items.length)}
        style={{ height: `${run.height}px` }}
      />
    );
  return (
    <div role="rowgroup" className={styles['group']} {...RUN_START.on(run.first)} style={size}>
      {run.items.map((item, index) => (
        <Item
          key={keyOf(item)}
          item={item}
          position={run.first + index}
          current={current === run.first + index}
        />
      ))}
    </div>
  );
});

interface ItemProps {
  readonly item: ShownItem;
  readonly position: number;
  readonly current: boolean;
}

function Item({ item, position, current }: ItemProps) {
  const { onReferences } = useCompared();
  switch (item.kind) {
    case 'row':
      return <CompareRow item={item} position={position} current={current} />;
    case 'moved-away':
      return <MovedAway item={item} position={position} />;
    case 'gap':
      return (
        <div role="row" className={styles['gap']} aria-rowindex={position + 1} {...ITEM.on(position)}>
          <span role="cell">{gapWords(item.rows, item.aside)}</span>
        </div>
      );
    case 'folded-references':
      return (
        <div role="row" className={styles['gap']} aria-rowindex={position + 1} {...ITEM.on(position)}>
          <span role="cell">
            {referencesWords(item.rows, item.differing)}{' '}
            {item.differing > 0 && <LinkButton onClick={onReferences}>Show them</LinkButton>}
          </span>
        </div>
      );
  }
}

function keyOf(item: ShownItem): string {
  switch (item.kind) {
    case 'row':
      return `row ${item.index}`;
    case 'moved-away':
      return `away ${item.row}`;
    case 'gap':
      return `gap ${item.before}`;
    case 'folded-references':
      return `references ${item.before}`;
  }
}

function gapWords(rows: number, aside: number): string {
  const parts = [
    ...(rows > 0 ? [`${counted(rows, 'passage')} the same`] : []),
    ...(aside > 0 ? [`${counted(aside, rows > 0 ? 'other' : 'passage')} not counted`] : []),
  ];
  return parts.join(', ');
}

function referencesWords(rows: number, differing: number): string {
  const all = counted(rows, 'entry', 'entries');
  return differing === 0
    ? `${all} of the lists of references, all the same.`
    : `${all} of the lists of references, of which ${differing.toLocaleString('en-US')} ${differing === 1 ? 'differs' : 'differ'}.`;
}
