/** How the width of a table is shared out. Pure. */
import type { Table } from '../../../shared/model.ts';
import { withoutMarks } from '../../../shared/shown-text.ts';
import { columnCount, NOT_IN_THIS_COPY } from './table-layout.ts';
import { largest } from '../../../shared/lists.ts';

/** A column whose cells are no longer than this never breaks a line: years, ages, figures, "Yes". */
const SHORT = 16;

/** Characters that fit beside each other in a pane of usual width. */
const LINE = 64;

/** Between columns. */
const GAP = 2;

export interface ColumnWidth {
  /** Its cells are too short to be broken. */
  readonly short: boolean;
  /** Share of the table's width in per cent; absent where the content decides. */
  readonly share?: number;
}

/**
 * Short columns take what they need. The others share the rest by the square root of their usual length,
 * so that a long column gets more room but not all of it.
 */
export function columnWidths(table: Table): readonly ColumnWidth[] {
  const columns = Array.from({ length: columnCount(table) }, (_, column) => lengthsIn(table, column));
  const longest = columns.map((lengths) => largest(lengths, 0));
  const short = longest.map((length, column) => column > 0 && length <= SHORT);
  const taken = longest.reduce(
    (sum, length, column) => (short[column] === true ? sum + length + GAP : sum),
    0,
  );
  const rest = Math.max(40, 100 - (100 * taken) / LINE);
  const weights = columns.map((lengths, column) => (short[column] === true ? 0 : weightOf(lengths)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, column) =>
    short[column] === true || total === 0
      ? { short: true }
      : { short: false, share: Math.round((rest * weight) / total) },
  );
}

function lengthsIn(table: Table, column: number): readonly number[] {
  return table.rows.flatMap((row) => {
    const cell = row.unsplit === true || row.kind === 'group' ? undefined : row.cells[column];
    if (cell === undefined) return [];
    const text = withoutMarks(cell.content);
    return [(text === '' && cell.missing === true ? NOT_IN_THIS_COPY : text).length];
  });
}

function weightOf(lengths: readonly number[]): number {
  const filled = lengths.filter((length) => length > 0);
  const mean = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
  return Math.sqrt(Math.max(SHORT, mean));
}
