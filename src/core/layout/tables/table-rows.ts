/** The rows of a ruled table: fragments put into cells, lines of a cell joined. */
import type { SetText, TableRow } from '../page/blocks.ts';
import type { Fragment } from '../page/fragments.ts';
import type { Box, Style, Word } from '../page/page-content.ts';
import { type CellLine, labelsToRows, SAME_LINE, splitRow } from './row-splits.ts';
import type { RuledTable } from './ruled-tables.ts';

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** Letters as light as this stand on the fill of a header. */
const LIGHT = 0.85;
/** A drawn check mark in a cell. */
const TICK_SIGN = '✓';

/**
 * Rows of a table from the top down. A cell over several rows gives its text to the first of them and
 * leaves the others empty, as it is printed.
 */
export function tableRows(
  table: RuledTable,
  fragments: readonly Fragment[],
  ticks: readonly Box[],
): readonly TableRow[] {
  const columns = table.borders.length - 1;
  const bands = bandsOf(table);
  const cells = bands.map(() => Array.from({ length: columns }, (): CellLine[] => []));
  const put = (x: number, line: Omit<CellLine, 'band'>): void => {
    const column = columnAt(table.borders, x);
    const printedIn = bandAt(bands, line.baseline);
    const band = cellTop(table, bands, column, printedIn);
    cells[band]?.[column]?.push({ ...line, band: printedIn });
  };
  for (const fragment of fragments) {
    const { text, words, baseline, left, right, style } = fragment;
    const inside = columnAt(table.borders, left + 1) === columnAt(table.borders, right - 1);
    const light = style.lightness > LIGHT;
    put(inside ? (left + right) / 2 : left + 1, { baseline, text, words, left, light, size: style.size });
  }
  for (const tick of ticks) {
    // Pieces of an emblem may be shaped like a check mark; emblems stand in the column before the labels.
    const middle = (tick.left + tick.right) / 2;
    if (columnAt(table.borders, middle) > 0)
      put(middle, { ...tickText(tick), baseline: tick.bottom, left: tick.left, light: false, size: 0 });
  }
  const lined = labelsToRows(cells.map((row) => row.map(joinLines)));
  const rows = lined.flatMap((row, band): TableRow[] => {
    const filled = row.some((cell) => cell.length > 0);
    if (!filled) return [];
    const header = isHeader(table, bands, band) || row.every((cell) => cell.every((line) => line.light));
    return (header ? [row] : splitRow(row)).map((each) => ({
      cells: each.map((cell) => cell.map(({ text, words }): SetText => ({ text, words }))),
      header,
    }));
  });
  return headsOverText(rows, columns);
}

function tickText({ left, right, bottom, top }: Box): SetText {
  const style: Style = { size: top - bottom, bold: false, italic: false, lightness: 0 };
  const word: Word = { text: TICK_SIGN, left, right, baseline: bottom, style, glued: false };
  return { text: TICK_SIGN, words: [word] };
}

/**
 * A head over two columns of which only the second has text in its rows (the first holds pictures) is the head
 * of that one.
 */
function headsOverText(rows: readonly TableRow[], columns: number): readonly TableRow[] {
  const body = rows.filter((row) => !row.header);
  const isEmpty = (column: number): boolean => body.every((row) => row.cells[column]?.length === 0);
  return rows.map((row) => {
    if (!row.header || body.length === 0) return row;
    const cells = [...row.cells];
    for (let column = 0; column + 1 < columns; column += 1) {
      if (!isEmpty(column) || isEmpty(column + 1) || cells[column + 1]?.length !== 0) continue;
      cells[column + 1] = cells[column] ?? [];
      cells[column] = [];
    }
    return { ...row, cells };
  });
}

function isHeader(table: RuledTable, bands: readonly number[], band: number): boolean {
  return table.headerFoot !== undefined && (bands[band] ?? table.top) > table.headerFoot + 2;
}

/** Upper edges of the rows, from the top down. */
function bandsOf(table: RuledTable): readonly number[] {
  const edges = [table.top];
  const heights = [
    ...table.levels.map(({ y }) => y),
    ...(table.headerFoot === undefined ? [] : [table.headerFoot]),
  ];
  for (const y of heights.sort((a, b) => b - a)) {
    if ((edges.at(-1) ?? 0) - y > SAME_LINE && y > table.bottom + SAME_LINE) edges.push(y);
  }
  return edges;
}

function bandAt(bands: readonly number[], baseline: number): number {
  let at = 0;
  while (at + 1 < bands.length && (bands[at + 1] ?? 0) > baseline) at += 1;
  return at;
}

function columnAt(borders: readonly number[], x: number): number {
  let at = 0;
  while (at + 2 < borders.length && (borders[at + 1] ?? 0) <= x) at += 1;
  return at;
}

/** The first row of the cell that covers `column` in `band`: up to the next ruled piece over it. */
function cellTop(table: RuledTable, bands: readonly number[], column: number, band: number): number {
  const middle = ((table.borders[column] ?? 0) + (table.borders[column + 1] ?? 0)) / 2;
  let at = band;
  while (at > 0) {
    const edge = bands[at] ?? 0;
    if (table.headerFoot !== undefined && Math.abs(table.headerFoot - edge) <= SAME_LINE) break;
    const closed = table.levels.some(
      (level) => Math.abs(level.y - edge) <= SAME_LINE && level.left <= middle && level.right >= middle,
    );
    if (closed) break;
    at -= 1;
  }
  return at;
}

function joinLines(cell: readonly CellLine[]): readonly CellLine[] {
  const lines: CellLine[][] = [];
  for (const piece of [...cell].sort((a, b) => b.baseline - a.baseline)) {
    const last = lines.at(-1);
    if (last?.[0] && last[0].baseline - piece.baseline < SAME_LINE) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((pieces): CellLine => {
    const sorted = pieces.sort((a, b) => a.left - b.left);
    const [first] = sorted;
    const text = sorted.map((piece) => piece.text).join(' ');
    const words = sorted.flatMap((piece) => piece.words);
    return {
      baseline: 0,
      left: 0,
      light: false,
      size: 0,
      band: 0,
      ...first,
      text,
      words,
    };
  });
}
