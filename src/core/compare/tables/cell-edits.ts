/** The edits of a row, cell by cell. */
import type { Edit } from '../../../shared/comparison/comparison.ts';
import { appendAll } from '../../../shared/lists.ts';
import { editsBetween } from '../diff/edits.ts';
import { shiftEdits } from '../rows/row-builder.ts';
import type { SideText } from '../rows/row-builder.ts';
import type { LabelledRow } from '../units/table-rows.ts';
import type { Passage } from '../units/units.ts';
import type { TablePair } from './table-pair.ts';

/** The rows that the cells stand in; column heads stand in none. */
interface RowsOfCells {
  readonly left: LabelledRow;
  readonly right: LabelledRow;
}

const EMPTY = { text: '', tokens: [], printed: [] };

/**
 * Edits of the cells that stand for each other, as ranges of the rows' texts; a cell of a column that only one side
 * has is all difference.
 */
export function cellEdits(
  texts: { readonly left: SideText; readonly right: SideText },
  left: readonly Passage[],
  right: readonly Passage[],
  { columns, comparing }: Pick<TablePair, 'columns' | 'comparing'>,
  rows?: RowsOfCells,
): Edit[] {
  const edits: Edit[] = [];
  const paired = columns.filter(([l, r]) => l < left.length || r < right.length);
  let [nextLeft, nextRight] = [0, 0];
  const compare = (l: number | null, r: number | null): void => {
    const at = { left: offset(texts.left, l ?? nextLeft), right: offset(texts.right, r ?? nextRight) };
    const cells = { left: l === null ? null : left[l], right: r === null ? null : right[r] };
    const [a, b] = [rows?.left.row.cells[l ?? -1], rows?.right.row.cells[r ?? -1]];
    if (a?.carried === true && b?.carried === true) return;
    const found = editsBetween(cells.left ?? EMPTY, cells.right ?? EMPTY, comparing);
    const lost = a?.missing === true || b?.missing === true;
    const named: Edit[] = lost ? found.map((edit) => ({ ...edit, classes: ['not-in-copy'] })) : found;
    appendAll(edits, shiftEdits(named, at.left, at.right));
  };
  for (const [l, r] of [...paired, [left.length, right.length] as const]) {
    for (; nextLeft < Math.min(l, left.length); nextLeft += 1) compare(nextLeft, null);
    for (; nextRight < Math.min(r, right.length); nextRight += 1) compare(null, nextRight);
    if (l < left.length || r < right.length) compare(l < left.length ? l : null, r < right.length ? r : null);
    [nextLeft, nextRight] = [l + 1, r + 1];
  }
  return edits;
}

function offset(side: SideText, cell: number): number {
  const cells = side.side.cells ?? [];
  return cells[cell]?.[0] ?? side.side.text.length;
}
