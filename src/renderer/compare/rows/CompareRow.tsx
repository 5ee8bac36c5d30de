import { memo } from 'react';
import { rowPart } from '../../../shared/comparison/comparison.ts';
import type { ComparisonRow } from '../../../shared/comparison/comparison.ts';
import { TOPIC_NAMES } from '../../reports/names.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { useCompared } from '../state/compare-context.ts';
import { KIND_NAMES, stateName } from '../state/names.ts';
import { RowNotes } from '../notes/RowNotes.tsx';
import { RowSide } from './RowSide.tsx';
import { SourcesNote } from './SourcesNote.tsx';
import { StateSign } from '../state/signs.tsx';
import { ToText } from '../../text/to-text.tsx';
import type { ShownItem } from '../state/shown-rows.ts';
import type { Side } from '../state/stretches.ts';
import { ITEM, KEPT_ROW, ROW_SIDE } from '../../text/page-signs.ts';
import styles from './CompareRow.module.css';

type RowItem = Extract<ShownItem, { readonly kind: 'row' }>;

interface Props {
  readonly item: RowItem;
  /** Index among the items shown. */
  readonly position: number;
  readonly current: boolean;
}

/** One row: its state, and its text on either side or in one. */
export const CompareRow = memo(function CompareRow({ item, position, current }: Props) {
  const { form, labels, hidden } = useCompared();
  const { row, state } = item;
  const name = stateName(state, labels);
  const isMarked = state !== 'same' && item.change >= 0;
  const plain = state !== 'same' && !isMarked;
  const sources = isMarked && rowPart(row, hidden) === 'citations' ? <SourcesNote row={row} /> : null;
  const renamed = row.renamed === undefined || state !== 'changed' ? '' : ', label reworded';
  return (
    <div
      role="row"
      className={styles['row']}
      aria-rowindex={position + 1}
      {...ITEM.on(position)}
      {...KEPT_ROW.on(String(item.index))}
      data-kind={row.kind}
      data-form={form}
      data-state={state}
      data-context={item.context || undefined}
      data-aside={plain || undefined}
      data-current={current || undefined}
      tabIndex={-1}
    >
      <div role="rowheader" className={styles['sign']} title={isMarked ? name : undefined}>
        {isMarked && <StateSign state={state} />}
        <span className="visually-hidden">
          {name}
          {plain && ', not counted'}
          {renamed}, {KIND_NAMES[row.kind]}
        </span>
      </div>
      {form === 'one-text' ? (
        <div role="cell" className={styles['side']} data-merged="">
          <RowSide row={row} side="merged" plain={plain} />
          {BOTH.map((side) => (
            <PartNote key={side} row={row} side={side} />
          ))}
          <MovedNote item={item} />
          {sources}
          <RowNotes row={item.index} />
          {BOTH.map((side) => row[side] !== null && <ReadButton key={side} row={row} side={side} />)}
        </div>
      ) : (
        BOTH.map((side) => (
          <div key={side} role="cell" className={styles['side']} {...ROW_SIDE.on(side)}>
            {row[side] === null ? (
              <span className="visually-hidden">Not in {labels[side]}</span>
            ) : (
              <>
                <RowSide row={row} side={side} plain={plain} />
                <PartNote row={row} side={side} />
                {side === 'right' && <MovedNote item={item} />}
                {side === 'right' && sources}
                {side === (row.right === null ? 'left' : 'right') && <RowNotes row={item.index} />}
                <ReadButton row={row} side={side} />
              </>
            )}
          </div>
        ))
      )}
    </div>
  );
});

const BOTH = ['left', 'right'] as const;

/** From a row to its place in the report; in the margin on that side, so that it hides no word. */
function ReadButton({ row, side }: { readonly row: ComparisonRow; readonly side: Side }) {
  const { labels, onRead } = useCompared();
  return (
    <IconButton
      className={styles['read']}
      data-to={side}
      label={`Read in ${labels[side]}`}
      title={`Read in ${labels[side]}`}
      onClick={() => onRead(row, side)}
    >
      <ToText />
    </IconButton>
  );
}

/** Where a paragraph was cut in two in the other report, or put together from two. */
function PartNote({ row, side }: { readonly row: ComparisonRow; readonly side: Side }) {
  const { labels } = useCompared();
  if (row[side]?.part === undefined) return null;
  return <span className={styles['part']}>Part of one paragraph in {labels[side]}</span>;
}

function MovedNote({ item: { index, row } }: { readonly item: RowItem }) {
  const { labels, onOrigin } = useCompared();
  if (row.move === undefined) return null;
  const { leftTopic } = row.move;
  const from =
    leftTopic === null || leftTopic === row.topic ? 'elsewhere' : `under ${TOPIC_NAMES[leftTopic]}`;
  return (
    <button type="button" className={styles['moved']} onClick={() => onOrigin(index)}>
      Stood {from} in {labels.left}
    </button>
  );
}

interface AwayProps {
  readonly item: Extract<ShownItem, { readonly kind: 'moved-away' }>;
  readonly position: number;
}

/** Where a row that stands elsewhere now stood in the left report. */
export const MovedAway = memo(function MovedAway({ item, position }: AwayProps) {
  const { form, labels, onRow } = useCompared();
  return (
    <div
      role="row"
      className={styles['row']}
      aria-rowindex={position + 1}
      {...ITEM.on(position)}
      data-kind="moved-away"
      data-form={form}
      tabIndex={-1}
    >
      <div role="rowheader" className={styles['sign']} data-state="moved">
        <StateSign state="moved" />
        <span className="visually-hidden">Moved away from here</span>
      </div>
      <div
        role="cell"
        className={styles['side']}
        data-merged={form === 'one-text' ? '' : undefined}
        {...ROW_SIDE.on('left')}
      >
        <button type="button" className={styles['moved']} onClick={() => onRow(item.row)}>
          “{opening(item.text)}” stands{' '}
          {item.topic === null ? 'elsewhere' : `under ${TOPIC_NAMES[item.topic]}`} in {labels.right}
        </button>
      </div>
    </div>
  );
});

function opening(text: string): string {
  return text.length <= 64 ? text : `${text.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}
