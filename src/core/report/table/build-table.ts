/** A table out of its draft: heads, rows, labels carried down, notes, all composed into shown text. */
import type { Span, Table, TableNote } from '../../../shared/model.ts';
import type { Series } from '../series/series.ts';
import { carriedLabels, repairedAreas } from './group-labels.ts';
import { ratificationTicks, withoutLogo } from './conventions-table.ts';
import { groupedRows } from './group-rows.ts';
import { composed } from '../repairs/composed.ts';
import type { Sink } from '../repairs/sink.ts';
import { splitPlainRow } from './split-rows.ts';
import { type CellDraft, EMPTY_CELL, type NoteDraft, type RowDraft, type TableDraft } from './table-draft.ts';
import { type Labels, shownCell, shownRow } from './shown-cells.ts';
import { tableCaption } from './table-caption.ts';
import { columnHeads, type HeadedPart, headedPart } from './table-columns.ts';
import { joinedRows } from './wrapped-rows.ts';
import type { Line } from '../lines/working-line.ts';

export function buildTable(source: string, draft: TableDraft, series: Series, sink: Sink): Table {
  const parts = draft.parts.map((part) => headedPart(source, part, series));
  const heads = columnHeads(source, parts, series, sink);
  const drafts = parts.flatMap((part) => bodyRows(source, part, draft, heads.length, series, sink));
  let width = heads.length;
  for (const row of drafts) width = Math.max(width, row.unsplit === true ? 1 : row.cells.length);
  const columns = heads.length === 0 ? [] : padded(heads, width);
  const table = withoutLogo(
    source,
    draft.concept,
    { columns, rows: drafts.map((row) => fullRow(row, width)) },
    sink,
  );
  let rows = joinedRows(source, table.rows, draft.concept, series);
  rows = repairedAreas(source, rows, draft.concept, series);
  rows = carriedLabels(rows, draft.concept);
  rows = ratificationTicks(source, rows, draft.concept);
  rows = groupedRows(source, rows, series);
  const labels: Labels = new Map();
  for (const note of draft.notes) markRepair(source, note, sink);
  return {
    id: draft.id,
    number: draft.number,
    caption: tableCaption(source, draft, sink),
    concept: draft.concept,
    topic: draft.topic,
    columns: table.columns.map((cell) => shownCell(source, cell, 'column', null, sink)),
    rows: rows.map((row) => shownRow(source, row, labels, sink)),
    notes: draft.notes.map((note, index): TableNote => ({
      id: `${draft.id}-note-${index + 1}`,
      mark: note.mark,
      kind: note.kind,
      content: composed(source, note.pieces, 'note', [], sink.log),
    })),
    parts: draft.parts.map((part) => partSpan([...part.captionLines, ...part.rows])),
  };
}

function bodyRows(
  source: string,
  part: HeadedPart,
  draft: TableDraft,
  width: number,
  series: Series,
  sink: Sink,
): RowDraft[] {
  return part.body.map((line): RowDraft => {
    if (line.hints.merged === true) return { kind: 'item', cells: [cellOf(line)], unsplit: true };
    if (line.cells === null) {
      const split = splitPlainRow(line, draft.concept, width, series);
      for (const border of split.borders) sink.furniture(border, 'cell-border');
      for (const repair of split.repairs) sink.log.add(repair);
      return split.row;
    }
    outsideCells(source, line, line.cells, sink);
    const whole = line.hints.ruled === true ? { whole: true as const } : {};
    const count = filledCount(line.cells);
    const cells = line.cells
      .slice(0, count)
      .map((cell, index) => cellOf(index === 0 ? withoutBullet(source, cell, sink) : cell));
    return { kind: 'item', cells, ...whole };
  });
}

/** Borders drawn as characters ("|") belong to the markup and not to a cell. */
function outsideCells(source: string, line: Line, cells: readonly Span[], sink: Sink): void {
  let at = line.start;
  for (const cell of cells) {
    if (cell.start > at) signsBetween(source, at, cell.start, sink);
    at = Math.max(at, cell.end);
  }
  if (line.end > at) signsBetween(source, at, line.end, sink);
}

function signsBetween(source: string, from: number, to: number, sink: Sink): void {
  const between = source.slice(from, to);
  if (between.trim() === '') return;
  for (const found of between.matchAll(/\S+/g)) {
    const start = from + found.index;
    sink.furniture({ start, end: start + found[0].length }, 'markup');
  }
}

/** Sub-rows of 2014 and 2015 carry a bullet before their label, those of later years none. */
const LABEL_BULLET = /^\s*[•●○■▪◦□]\s*(?=\S)/u;

function withoutBullet(source: string, label: Span, sink: Sink): Span {
  const bullet = LABEL_BULLET.exec(source.slice(label.start, label.end))?.[0];
  if (bullet === undefined) return label;
  const start = label.start + bullet.length;
  sink.furniture({ start: label.start, end: start }, 'list-mark');
  return { ...label, start };
}

/** How many cells there are up to the last that is not empty. */
function filledCount(cells: readonly Span[]): number {
  let count = cells.length;
  while (count > 0 && isEmpty(cells[count - 1])) count -= 1;
  return count;
}

function isEmpty(cell: Span | undefined): boolean {
  return cell === undefined || cell.start >= cell.end;
}

function cellOf(span: Span): CellDraft {
  return isEmpty(span) ? EMPTY_CELL : { pieces: [span] };
}

function padded(cells: readonly CellDraft[], width: number): CellDraft[] {
  const full = [...cells];
  while (full.length < width) full.push(EMPTY_CELL);
  return full;
}

function fullRow(row: RowDraft, width: number): RowDraft {
  if (row.unsplit === true || row.cells.length >= width) return row;
  return { ...row, cells: padded(row.cells, width) };
}

/** A mark that was printed in brackets or as a formula: `[‡]`, `$^{*}$`. */
function markRepair(source: string, note: NoteDraft, sink: Sink): void {
  if (note.markPlace === null) return;
  const { start, end } = note.markPlace;
  const printed = source.slice(start, end).trim();
  if (printed === note.mark) return;
  sink.log.add({ kind: 'markup', start, end: start + printed.length, printed, shown: note.mark });
}

function partSpan(lines: readonly Line[]): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}
