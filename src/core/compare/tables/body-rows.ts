/** The rows of two tables, paired by what they are about. */
import { appendAll } from '../../../shared/lists.ts';
import { draftRow } from '../rows/row-builder.ts';
import { labelledRows } from '../units/table-rows.ts';
import type { LabelledRow } from '../units/table-rows.ts';
import { alignRows } from './align-rows.ts';
import { cellEdits } from './cell-edits.ts';
import { rowSide } from './table-pair.ts';
import type { TablePair, TableRowDraft } from './table-pair.ts';

/** Rows in right order; those that are only left, or stand elsewhere on the right, at their place in left order. */
export function bodyRows(pair: TablePair): TableRowDraft[] {
  const rows = {
    left: pair.left === null ? [] : labelledRows(pair.left.report, pair.left.table),
    right: pair.right === null ? [] : labelledRows(pair.right.report, pair.right.table),
  };
  const { inOrder, moved } = alignRows(rows.left, rows.right, pair.weight);
  const ordered = new Map(inOrder.map((found) => [found.right, found.left]));
  const outOfOrder = new Map(moved.map((found) => [found.right, found.left]));
  const away = new Set(moved.map((found) => found.left));
  const drafts: TableRowDraft[] = [];
  let [next, alone]: [number, TableRowDraft[]] = [0, []];
  for (const [j, row] of rows.right.entries()) {
    const i = ordered.get(j);
    const from = outOfOrder.get(j);
    if (i !== undefined) {
      appendAll(drafts, leftRows(pair, rows.left.slice(next, i), next, away));
      appendAll(drafts, alone);
      drafts.push(rowPair(pair, rows.left[i], row, false));
      next = i + 1;
      alone = [];
    } else
      alone.push(rowPair(pair, from === undefined ? undefined : rows.left[from], row, from !== undefined));
  }
  return [...drafts, ...leftRows(pair, rows.left.slice(next), next, away), ...alone];
}

function leftRows(
  pair: TablePair,
  rows: readonly LabelledRow[],
  from: number,
  away: ReadonlySet<number>,
): TableRowDraft[] {
  return rows.map((row, index) => {
    const only = rowPair(pair, row, undefined, false);
    const place = { table: pair.left?.unit.table?.index ?? 0, row: row.index };
    return away.has(from + index) ? { ...only, movedAway: place } : only;
  });
}

function rowPair(
  pair: TablePair,
  left: LabelledRow | undefined,
  right: LabelledRow | undefined,
  moved: boolean,
): TableRowDraft {
  const texts = { left: rowSide(pair.left, left), right: rowSide(pair.right, right) };
  const cellwise =
    left !== undefined && right !== undefined && left.row.unsplit !== true && right.row.unsplit !== true;
  const edits =
    cellwise && texts.left !== null && texts.right !== null
      ? {
          edits: cellEdits({ left: texts.left, right: texts.right }, left.cells, right.cells, pair, {
            left,
            right,
          }),
        }
      : {};
  const named = cellwise && left.valueColumns.length > 0 && right.valueColumns.length > 0;
  const name = left?.identity.name ?? '';
  const sameName = name !== '' && name === right?.identity.name;
  const renamed =
    named && left.labelKey !== right.labelKey
      ? { left: left.label.text, right: right.label.text }
      : undefined;
  return {
    draft: draftRow(
      { ...pair.parts, kind: 'table-row', ...texts, ...edits, renamed, sameName },
      pair.comparing,
    ),
    moved,
  };
}
