/** What each table of one concept says about which year. */
import type { Concept, Report, ShownText, Table } from '../../shared/model.ts';
import { extentOf } from '../../shared/shown-text.ts';
import { inOneGo } from './in-one-go.ts';
import type { PrintedAt, YearStatement } from '../../shared/years.ts';
import { areaNamer, isNamed, tableAreas } from './area-parts.ts';
import { citedNumbers } from '../compare/diff/sources.ts';
import { withoutMarks } from '../../shared/shown-text.ts';
import { labellingRows } from '../compare/units/table-rows.ts';
import type { LabelledRow } from '../compare/units/table-rows.ts';

/** A report's table of a concept, opened for reading by year. */
export interface YearTable {
  readonly report: Report;
  readonly year: number;
  /** Areas of a joint chapter that the table is about; empty where it is about the whole, or the area asked for. */
  readonly part: string;
  readonly index: number;
  readonly table: Table;
  readonly block: string;
  readonly rows: readonly LabelledRow[];
  /** Years that columns are headed with, by column; empty where the whole table is about the report's year. */
  readonly yearColumns: ReadonlyMap<number, number>;
  /** Areas that columns are headed with, by column: those of a joint chapter's table that has one for each. */
  readonly areaColumns: ReadonlyMap<number, readonly string[]>;
  /** Only what is said of this area is asked for; `null` for all that the table says. */
  readonly only: string | null;
}

/**
 * Tables of the concept in the order of the reports' years. Reports without a year are passed over, and of two copies
 * of one year the first that has the table is taken. A joint chapter has a table for each of its areas; of one that
 * is not about `area` as a whole only the tables about it are taken.
 *
 * @param area what is asked about; a joint chapter of which it is one of several areas is read for it alone
 */
export function yearTables(reports: readonly Report[], concept: Concept, area: string | null): YearTable[] {
  const years = new Set<number>();
  return reports
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
    .flatMap((report) => {
      const { year } = report;
      if (year === null || years.has(year)) return [];
      const found = inOneGo(readingTables(report, year, concept, area));
      if (found.length > 0) years.add(year);
      return found;
    });
}

/**
 * Those of one report, of its year; yields between the rows. A chapter of one area has one table of a concept: what else
 * was taken for one is not joined to it.
 */
export function* readingTables(
  report: Report,
  year: number,
  concept: Concept,
  area: string | null,
): Generator<undefined, YearTable[]> {
  const areas = tableAreas(report);
  const whole = area === null || isNamed(report.area, area);
  const tables: YearTable[] = [];
  for (const [index, table] of report.tables.entries()) {
    if (tables.length > 0 && report.assessments === undefined) break;
    const about = areas[index] ?? [];
    if (table.concept !== concept) continue;
    if (!whole && about.length > 0 && !about.some((one) => isNamed(one, area))) continue;
    const block = blockOf(report, index);
    const rows: LabelledRow[] = [];
    for (const row of labellingRows(report, table)) {
      rows.push(row);
      yield;
    }
    const part = whole ? about.join(', ') : '';
    const columns = { yearColumns: yearColumns(table), areaColumns: areaColumns(report, table) };
    tables.push({ report, year, part, index, table, block, rows, ...columns, only: whole ? null : area });
  }
  return tables;
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

function areaColumns(report: Report, table: Table): ReadonlyMap<number, readonly string[]> {
  if (report.assessments === undefined) return new Map();
  const namedIn = areaNamer(report);
  const named = table.columns.map(({ content }, column) => [column, namedIn(content.text, true)] as const);
  return new Map(named.filter(([, areas]) => areas.length > 0));
}

/** The columns of a row that hold what is asked for: of the year, and of the area. */
function columnsAsked(
  { yearColumns: years, areaColumns: areas, only }: YearTable,
  row: LabelledRow,
  year: number,
): number[] {
  return row.valueColumns.filter((column) => {
    const about = areas.get(column);
    const elsewhere = only !== null && about !== undefined && !about.some((area) => isNamed(area, only));
    return !elsewhere && (years.size === 0 || years.get(column) === year);
  });
}

/** What a row says about one of its years, `null` where it says nothing (the label of a group). */
export function statementOf(source: YearTable, row: LabelledRow, year: number): YearStatement | null {
  const { report, table, yearColumns: years, areaColumns: areas } = source;
  const columns = columnsAsked(source, row, year);
  const values = columns.flatMap((column) => {
    const content = row.cells[column]?.content;
    if (content === undefined) return [];
    const head = years.size > 0 ? '' : (table.columns[column]?.content.text.trim() ?? '');
    return [{ head, text: withoutMarks(content), at: placeIn(source, row, column, content) }];
  });
  const blank = values.length > 0 && values.every(({ text }) => text === '') && !isMissing(row, columns);
  if (
    (years.size > 0 && values.length === 0) ||
    (blank && (years.size > 0 || (values.length > 1 && areas.size === 0) || row.row.kind === 'group'))
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
function citationNumbers(report: Report, content: ShownText): number[] {
  const indices = content.inlines.flatMap((inline) => (inline.kind === 'citation' ? [inline.citation] : []));
  return citedNumbers(report, indices);
}
