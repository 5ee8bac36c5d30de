/** Which column of one table stands for which of another. */
import type { Table } from '../../../shared/model.ts';
import { largest } from '../../../shared/lists.ts';
import { fold } from '../../../shared/text/fold.ts';

/**
 * Rising pairs of column indices. Tables of the same width keep their places, because a column is renamed more often than
 * moved; else columns of the same name are paired first and the others in the order they stand between them. Where
 * one table has no heads, its label is the first column and its values are the last.
 */
export function alignColumns(left: Table, right: Table): (readonly [left: number, right: number])[] {
  const [leftWidth, rightWidth] = [width(left), width(right)];
  if (leftWidth === rightWidth)
    return Array.from({ length: leftWidth }, (_, column) => [column, column] as const);
  if (left.columns.length === 0 || right.columns.length === 0) {
    const values = Math.min(leftWidth, rightWidth) - 1;
    return Array.from({ length: values + 1 }, (_, column) =>
      column === 0
        ? ([0, 0] as const)
        : ([leftWidth - 1 - values + column, rightWidth - 1 - values + column] as const),
    );
  }
  const rightNames = right.columns.map(({ content }) => fold(content.text.trim()));
  const pairs: (readonly [number, number])[] = [];
  let [nextLeft, nextRight] = [0, 0];
  for (const [column, { content }] of left.columns.entries()) {
    const match = rightNames.indexOf(fold(content.text.trim()), nextRight);
    if (match < 0) continue;
    fill(column, match);
    pairs.push([column, match]);
    [nextLeft, nextRight] = [column + 1, match + 1];
  }
  fill(leftWidth, rightWidth);
  return pairs;

  function fill(leftEnd: number, rightEnd: number): void {
    while (nextLeft < leftEnd && nextRight < rightEnd) {
      pairs.push([nextLeft, nextRight]);
      nextLeft += 1;
      nextRight += 1;
    }
  }
}

function width(table: Table): number {
  return largest(
    table.rows.map(({ cells }) => cells.length),
    table.columns.length,
  );
}
