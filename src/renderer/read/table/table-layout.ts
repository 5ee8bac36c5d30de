/** What a table's cells look like: pure decisions, so that `ReportTable` only draws. */
import type { Cell, Row, Table } from '../../../shared/model.ts';
import { largest } from '../../../shared/lists.ts';

/** Stands in a cell whose value the copy lost: not known is not the same as no. */
export const NOT_IN_THIS_COPY = 'Not in this copy';

/** A figure at the start of a cell: "4,300 (8)", "$5.2 million", "17‡", "90.7". */
const FIGURE = /^\$?\d[\d,]*(\.\d+)?/;

/**
 * Columns whose filled cells mostly open with a figure, and how many characters their longest figure
 * has before its decimal point: figures are set so that their last whole digits stand in one line.
 */
export function figureWidths(table: Table): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let column = 1; column < columnCount(table); column += 1) {
    const texts = table.rows.flatMap((row) => {
      const cell = row.unsplit === true ? undefined : row.cells[column];
      return cell === undefined || cell.content.text === '' ? [] : [cell.content.text];
    });
    const figures = texts.flatMap((text) => FIGURE.exec(text)?.[0] ?? []);
    if (figures.length >= 2 && figures.length * 2 >= texts.length) {
      widths.set(column, largest(figures.map(wholeDigits)));
    }
  }
  return widths;
}

/** How far a cell's figure is moved right, in digits, to stand in line; 0 for cells without a figure. */
export function figureIndent(text: string, width: number | undefined): number {
  const figure = FIGURE.exec(text)?.[0];
  return figure === undefined || width === undefined ? 0 : Math.max(0, width - wholeDigits(figure));
}

function wholeDigits(figure: string): number {
  return figure.replace(/\..*$/, '').length;
}

/** Columns of a table: the widest of head and rows. */
export function columnCount(table: Table): number {
  return largest(
    table.rows.map((row) => row.cells.length),
    Math.max(1, table.columns.length),
  );
}

/** Whether a label that was carried down need not be drawn again, because the row above shows it. */
export function isRepeated(table: Table, rowIndex: number, column: number): boolean {
  const cell = table.rows[rowIndex]?.cells[column];
  const above = table.rows[rowIndex - 1]?.cells[column];
  return cell?.carried === true && above?.content.text === cell.content.text;
}

/** How many columns the last cell of a row spans: a group's label and a row as printed take the rest. */
export function spanOf(row: Row, index: number, columns: number): number {
  const rest = columns - index;
  return index === row.cells.length - 1 && (row.unsplit === true || row.kind === 'group') ? rest : 1;
}

/** Items with their positions: what stands in a table is told apart by where it stands. */
export function positioned<T>(
  items: readonly T[],
): readonly { readonly item: T; readonly position: number }[] {
  return items.map((item, position) => ({ item, position }));
}

/** Whether a head has anything in it: some tables are printed without one. */
export function hasHead(columns: readonly Cell[]): boolean {
  return columns.some((cell) => cell.content.text !== '');
}
