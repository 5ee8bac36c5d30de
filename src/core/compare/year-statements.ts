/** What each table of one concept says about which year. */
import type { Concept, Report, ShownText, Table } from '../../shared/model.ts';
import { extentOf } from '../../shared/shown-text.ts';
import type { PrintedAt, YearStatement } from '../../shared/years.ts';
import { citedNumbers } from './sources.ts';
import { withoutMarks } from './plain-text.ts';
import { labelledRows } from './table-rows.ts';
import type { LabelledRow } from './table-rows.ts';

/** A report's table of a concept, opened for reading by year. */
export interface YearTable {
  readonly report: Report;
  readonly year: number;
  readonly index: number;
  readonly table: Table;
  readonly block: string;
  readonly rows: readonly LabelledRow[];
  /** Years that columns are headed with, by column; empty where the whole table is about the report's year. */
  readonly yearColumns: ReadonlyMap<number, number>;
}

/**
 * Tables of the concept in the order of the reports' years. Reports without a year are passed over, and of two copies
 * of one year the first that has the table is taken.
 */
export function yearTables(reports: readonly Report[], concept: Concept): YearTable[] {
  const years = new Set<number>();
  return reports
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
    .flatMap((report) => {
      const index = report.tables.findIndex((table) => table.concept === concept);
      const table = report.tables[index];
      if (table === undefined || report.year === null || years.has(report.year)) return [];
      years.add(report.year);
      const block = blockOf(report, index);
      const rows = labelledRows(report, table);
      return [{ report, year: report.year, index, table, block, rows, yearColumns: yearColumns(table) }];
    });
}

function blockOf(report: Report, index: number): string {
  for (const { blocks } of report.sections)
    for (const block of blocks) if (block.kind === 'table' && block.table === index) return block.id;
  return '';
}

function yearColumns(table: Table): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const [column, { content }] of table.columns.entries()) {
    const year = /^\s*((?:19|20)\d\d)\s*[†‡*]*\s*$/.exec(content.text)?.[1];
    if (year !== undefined) years.set(column, Number(year));
  }
  return years;
}

/** What a row says about one of its years, `null` where it says nothing (the label of a group). */
export function statementOf(source: YearTable, row: LabelledRow, year: number): YearStatement | null {
  const { report, table, yearColumns: years } = source;
  const columns =
    years.size > 0 ? row.valueColumns.filter((column) => years.get(column) === year) : row.valueColumns;
  const values = columns.flatMap((column) => {
    const content = row.cells[column]?.content;
    if (content === undefined) return [];
    const head = years.size > 0 ? '' : (table.columns[column]?.content.text.trim() ?? '');
    return [{ head, text: withoutMarks(content), at: placeIn(source, row, column, content) }];
  });
  const blank = values.length > 0 && values.every(({ text }) => text === '') && !isMissing(row, columns);
  if (
    (years.size > 0 && values.length === 0) ||
    (blank && (years.size > 0 || values.length > 1 || row.row.kind === 'group'))
  )
    return null;
  const label = row.label.content;
  const citations = [label, ...columns.flatMap((column) => row.cells[column]?.content ?? [])].flatMap(
    (content) => citationNumbers(report, content),
  );
  return {
    report: report.id,
    label: withoutMarks(label),
    values,
    citations: [...new Set(citations)],
    at: placeIn(source, row, row.labelColumn, label),
  };
}

/** Whether this copy lost a value of the row. */
export function isMissing(row: LabelledRow, columns: readonly number[] = row.valueColumns): boolean {
  return columns.some((column) => row.row.cells[column]?.missing === true);
}

export function placeIn(source: YearTable, row: LabelledRow, column: number, content: ShownText): PrintedAt {
  return {
    report: source.report.id,
    block: source.block,
    table: source.index,
    row: row.index,
    column,
    source: extentOf(content),
  };
}

/** Reference numbers cited in a shown text. */
export function citationNumbers(report: Report, content: ShownText): number[] {
  const indices = content.inlines.flatMap((inline) => (inline.kind === 'citation' ? [inline.citation] : []));
  return citedNumbers(report, indices);
}
