/** What counts as one change of a comparison: the unit of every number in the view. Pure. */
import { ROW_PARTS, rowPart, rowState } from '../../../shared/comparison/comparison.ts';
import type {
  ComparisonRow,
  DifferenceClass,
  RowPart,
  RowState,
} from '../../../shared/comparison/comparison.ts';

/** States that are changes, in the order in which they are told. */
export const CHANGES = ['changed', 'moved', 'left', 'right'] as const satisfies readonly RowState[];
type Change = (typeof CHANGES)[number];

export interface ChangeCounts {
  readonly parts: Readonly<Record<RowPart, Readonly<Record<Change, number>>>>;
  /** Some table that only one report has counts once, with all its rows. */
  readonly wholeTables: boolean;
}

/** How many changes there are of each part and state. */
export function countChanges(
  rows: readonly ComparisonRow[],
  hidden: readonly DifferenceClass[],
): ChangeCounts {
  const states = rows.map((row) => rowState(row, hidden));
  const none = () => ({ changed: 0, moved: 0, left: 0, right: 0 });
  const parts = { text: none(), tables: none(), citations: none(), references: none() };
  let wholeTables = false;
  for (const [index, row] of rows.entries()) {
    const state = states[index];
    if (state === undefined || state === 'same') continue;
    if (continuesChange(rows, states, index)) wholeTables = true;
    else parts[rowPart(row, hidden)][state] += 1;
  }
  return { parts, wholeTables };
}

/** The changes of some parts together. */
export function changesOf({ parts }: ChangeCounts, chosen: readonly RowPart[] = ROW_PARTS): number {
  return chosen.reduce((sum, part) => CHANGES.reduce((all, state) => all + parts[part][state], sum), 0);
}

/** A table that only one report has is one change, however many rows it has. */
export function continuesChange(
  rows: readonly ComparisonRow[],
  states: readonly RowState[],
  index: number,
): boolean {
  const [row, above, state] = [rows[index], rows[index - 1], states[index]];
  if (row === undefined || above === undefined || (state !== 'left' && state !== 'right')) return false;
  const table = row[state]?.table;
  return (
    table !== undefined &&
    state === states[index - 1] &&
    above[state]?.table === table &&
    isAlone(rows, states, index, state, table)
  );
}

/** Whether the caption of the row's table, which stands above it, is in that report alone. */
function isAlone(
  rows: readonly ComparisonRow[],
  states: readonly RowState[],
  index: number,
  state: 'left' | 'right',
  table: number,
): boolean {
  for (let at = index; at >= 0; at -= 1) {
    const row = rows[at];
    if (row?.[state]?.table !== table || states[at] !== state) return false;
    if (row.kind === 'table') return true;
  }
  return false;
}
