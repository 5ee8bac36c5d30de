/** The rows that one table, or one table in two years, gives to a comparison. */
import type { WordWeight } from '../words/similarity.ts';
import { draftRow, unitSide } from '../rows/row-builder.ts';
import type { Comparing, RowDraft } from '../rows/row-builder.ts';
import type { Unit } from '../units/units.ts';
import { bodyRows } from './body-rows.ts';
import { cellEdits } from './cell-edits.ts';
import { noteRows } from './note-rows.ts';
import { headSide, tablePair } from './table-pair.ts';
import type { TablePair, TableRowDraft } from './table-pair.ts';

/** Caption, column heads, rows and notes, in this order. Of two tables at least one is given. */
export function tableRows(
  left: Unit | null,
  right: Unit | null,
  context: Comparing,
  weight: WordWeight,
): TableRowDraft[] {
  const pair = tablePair(left, right, context, weight);
  const caption = draftRow(
    {
      ...pair.parts,
      kind: 'table',
      left: left === null ? null : unitSide(left),
      right: right === null ? null : unitSide(right),
    },
    context,
  );
  return [...[caption, ...headRow(pair)].map(inPlace), ...bodyRows(pair), ...noteRows(pair).map(inPlace)];
}

function inPlace(draft: RowDraft): TableRowDraft {
  return { draft, moved: false };
}

/** One row or none. */
function headRow(pair: TablePair): RowDraft[] {
  const [left, right] = [headSide(pair.left), headSide(pair.right)];
  if (left === null && right === null) return [];
  const edits =
    left === null || right === null
      ? {}
      : { edits: cellEdits({ left: left.text, right: right.text }, left.cells, right.cells, pair) };
  return [
    draftRow(
      {
        ...pair.parts,
        kind: 'table-header',
        left: left?.text ?? null,
        right: right?.text ?? null,
        ...edits,
      },
      pair.comparing,
    ),
  ];
}
