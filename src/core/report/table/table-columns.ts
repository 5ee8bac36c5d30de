/** Column heads: told from the rows, put together where they run over two lines, shown once. */
import type { Piece } from '../repairs/compose-text.ts';
import type { Sink } from '../repairs/sink.ts';
import { type CellDraft, draftText, EMPTY_CELL, type TablePart } from './table-draft.ts';
import type { Series } from '../series/series.ts';
import type { Line } from '../lines/working-line.ts';

export interface HeadedPart {
  readonly heads: readonly Line[];
  readonly body: readonly Line[];
}

/**
 * Heads stand within the first rows, if anywhere: below a caption that runs on, or over two lines. With one alone the
 * sample of Kazakhstan 2022 is read otherwise.
 */
const HEAD_ROWS = 3;

export function headedPart(source: string, part: TablePart, series: Series): HeadedPart {
  const heads = headCount(source, part.rows, series);
  return { heads: part.rows.slice(0, heads), body: part.rows.slice(heads) };
}

/** The texts of a row's cells. */
export function headCells(source: string, row: Line | undefined): string[] {
  if (row === undefined) return [];
  return row.cells?.map((cell) => source.slice(cell.start, cell.end)) ?? [row.text];
}

function headCount(source: string, rows: readonly Line[], series: Series): number {
  let hinted = 0;
  while (rows[hinted]?.hints.header === true) hinted += 1;
  if (hinted > 0) return hinted;
  for (let index = 0; index < Math.min(HEAD_ROWS, rows.length); index += 1) {
    const row = rows[index];
    if (row === undefined || row.hints.merged === true) break;
    const isHead =
      row.cells === null ? series.headsIn(row.text) !== null : series.isHeadRow(headCells(source, row));
    if (isHead) return index + 1;
  }
  return 0;
}

/** The heads of the first part that has any; those of later parts are furniture. */
export function columnHeads(
  source: string,
  parts: readonly HeadedPart[],
  series: Series,
  sink: Sink,
): CellDraft[] {
  const first = parts.findIndex((part) => part.heads.length > 0);
  for (const [index, part] of parts.entries()) {
    if (index === first) continue;
    for (const line of part.heads) sink.furniture(line, 'repeated-header');
  }
  return first < 0 ? [] : mergedHeads(source, parts[first]?.heads ?? [], series, sink);
}

function mergedHeads(source: string, lines: readonly Line[], series: Series, sink: Sink): CellDraft[] {
  const columns: Piece[][] = [];
  for (const line of lines) {
    for (const [index, cell] of headSpans(line, series).entries()) {
      columns[index] ??= [];
      if (cell.start < cell.end) columns[index]?.push({ start: cell.start, end: cell.end });
    }
  }
  const heads = columns.map((pieces) => withoutStray(source, pieces, sink));
  while (heads.length > 0 && draftText(source, heads.at(-1)) === '') heads.pop();
  return heads;
}

function headSpans(line: Line, series: Series): readonly { readonly start: number; readonly end: number }[] {
  if (line.cells !== null) return line.cells;
  const heads = series.headsIn(line.text) ?? [{ start: 0, end: line.text.length }];
  return heads.map(({ start, end }) => ({ start: line.start + start, end: line.start + end }));
}

/** A lone digit over a head is noise of the scan. */
function withoutStray(source: string, pieces: readonly Piece[], sink: Sink): CellDraft {
  const kept = pieces.filter((piece) => {
    const stray = pieces.length > 1 && /^\d$/.test(source.slice(piece.start, piece.end));
    if (stray) sink.furniture(piece, 'logo-noise');
    return !stray;
  });
  return kept.length === 0 ? EMPTY_CELL : { pieces: kept };
}
