/** Reads what a report states in its tables, row by row and year by year. */
import type { AcrossConcept } from '../../../shared/across/across.ts';
import { CONCEPTS } from '../../../shared/model.ts';
import type { Concept, Report, ShownText, Span } from '../../../shared/model.ts';
import { appendAll } from '../../../shared/lists.ts';
import { extentOf, withoutCitations } from '../../../shared/shown-text.ts';
import { citedNumbers } from '../../compare/diff/sources.ts';
import type { LabelledRow } from '../../compare/units/table-rows.ts';
import { SERIES } from '../../report/series/findings-series.ts';
import { isTorn } from '../../years/torn-table.ts';
import { readingTables } from '../../years/year-statements.ts';
import type { YearTable } from '../../years/year-statements.ts';
import { columnsByContent, columnsOf } from './columns.ts';
import type { ConceptFacts, Fact, FactCell, ReportFacts } from './facts.ts';
import { levelFacts } from './level-facts.ts';
import { latestName } from './series-rows.ts';

/** All that a chapter or summary of a year states; empty for any other publication. Yields between the rows. */
export function* readingFacts(report: Report): Generator<undefined, ReportFacts> {
  if (report.year === null || report.area === null) return {};
  if (report.kind !== 'chapter' && report.kind !== 'summary') return {};
  const facts: Partial<Record<AcrossConcept, ConceptFacts>> = {};
  const levels = levelFacts(report, report.year);
  if (levels.length > 0) facts.level = { facts: levels, notes: [] };
  for (const concept of CONCEPTS) {
    const tables = yield* readingTables(report, report.year, concept, null);
    if (tables.length > 0) facts[concept] = yield* conceptFacts(concept, tables);
  }
  return facts;
}

function* conceptFacts(concept: Concept, tables: readonly YearTable[]): Generator<undefined, ConceptFacts> {
  const notes: string[] = [];
  const facts: Fact[] = [];
  for (const table of tables) {
    const first = notes.length;
    appendAll(
      notes,
      table.table.notes.map(({ mark, content }) => `${mark} ${withoutCitations(content)}`.trim()),
    );
    for (const row of table.rows) {
      for (const part of parts(table, row)) {
        const fact = factOf(concept, table, row, part, first);
        if (fact !== null) facts.push(fact);
      }
      yield;
    }
  }
  return { facts, notes, ...(tables.some(isTorn) ? { torn: true } : {}) };
}

/** What of a row is about one year and one area. */
interface Part {
  readonly year: number;
  readonly areas: readonly string[];
  readonly columns: readonly number[];
}

function parts({ year, yearColumns, areaColumns, part }: YearTable, { valueColumns }: LabelledRow): Part[] {
  const whole = part === '' ? [] : part.split(', ');
  const byYear =
    yearColumns.size === 0
      ? [{ year, columns: valueColumns }]
      : [...new Set(yearColumns.values())].map((one) => ({
          year: one,
          columns: valueColumns.filter((column) => yearColumns.get(column) === one),
        }));
  return byYear.flatMap(({ year: one, columns }): Part[] => {
    if (areaColumns.size === 0) return [{ year: one, areas: whole, columns }];
    return columns.map((column) => ({
      year: one,
      areas: areaColumns.get(column) ?? whole,
      columns: [column],
    }));
  });
}

function factOf(
  concept: Concept,
  source: YearTable,
  row: LabelledRow,
  { year, areas, columns }: Part,
  firstNote: number,
): Fact | null {
  const { report, table, block, index } = source;
  const contentOf = (column: number): ShownText | undefined => row.row.cells[column]?.content;
  const isByColumn = source.yearColumns.size > 0 || source.areaColumns.size > 0;
  const heads = new Map(columns.map((column) => [column, headOf(source, column)]));
  const chosen = isByColumn ? [columns[0] ?? null] : columnsByContent(concept, heads);
  const group = row.group;
  const cells = columnsOf(concept).columns.map(({ holds }, at): FactCell => {
    if (holds === 'group') return { text: group, column: null, source: null };
    const column = holds === 'label' ? row.labelColumn : (chosen[at] ?? null);
    const content = column === null ? undefined : contentOf(column);
    if (column === null || content === undefined) return { text: '', column: null, source: null };
    const lost = row.row.cells[column]?.missing === true;
    return {
      text: withoutCitations(content),
      column,
      source: extentOf(content),
      ...(lost ? { lost: true } : {}),
    };
  });
  const stands = cells.some(({ text, lost }, at) => {
    const holds = columnsOf(concept).columns[at]?.holds;
    return holds !== 'group' && (text !== '' || lost === true);
  });
  // The label of a group says nothing of its own.
  if (!stands && row.row.kind === 'group') return null;
  const read = [row.labelColumn, ...columns];
  const contents = read.flatMap((column) => contentOf(column) ?? []);
  const extent = extentOfAll(row.row.cells.map(({ content }) => content));
  const entity = row.identity.byEntity ? entityOf(source, row) : '';
  const series = row.identity.series;
  const label = row.identity.byEntity ? row.group : withoutCitations(contentOf(row.labelColumn) ?? EMPTY);
  return {
    year,
    label: label === '' ? group : label,
    series: latestName(series),
    group: row.identity.byEntity ? '' : group,
    entity,
    areas,
    cells,
    citations: citationsIn(report, contents),
    notes: notesOf(table, row, contents).map((note) => firstNote + note),
    block,
    table: index,
    row: row.index,
    column: row.labelColumn,
    start: extent?.start ?? 0,
    end: extent?.end ?? 0,
  };
}

function headOf({ table }: YearTable, column: number): string {
  return table.columns[column]?.content.text.trim() ?? '';
}

/** "Zanzibar": the cell under a head that says that it names whom the row is about. */
function entityOf({ table }: YearTable, row: LabelledRow): string {
  const column = table.columns.findIndex(({ content }) => SERIES.columnHolds(content.text) === 'entity');
  return withoutCitations(row.row.cells[column < 0 ? row.labelColumn : column]?.content ?? EMPTY);
}

function citationsIn(report: Report, contents: readonly ShownText[]): number[] {
  const marks = contents.flatMap(({ inlines }) =>
    inlines.flatMap((inline) => (inline.kind === 'citation' ? [inline.citation] : [])),
  );
  return [...new Set(citedNumbers(report, marks))];
}

/** Notes of the table whose marks stand in the row, or at the group that it is in. */
function notesOf(table: YearTable['table'], row: LabelledRow, contents: readonly ShownText[]): number[] {
  const grouped = row.row.cells.slice(0, row.labelColumn).map(({ content }) => content);
  const marks = new Set(
    [...contents, ...grouped].flatMap(({ inlines }) =>
      inlines.flatMap((inline) => (inline.kind === 'note-mark' ? [inline.mark] : [])),
    ),
  );
  return table.notes.flatMap(({ mark, kind }, at) => (kind === 'note' && marks.has(mark) ? [at] : []));
}

function extentOfAll(contents: readonly ShownText[]): Span | null {
  const spans = contents.flatMap((content) => extentOf(content) ?? []);
  if (spans.length === 0) return null;
  const [first] = spans;
  let [start, end] = [first?.start ?? 0, first?.end ?? 0];
  for (const span of spans) [start, end] = [Math.min(start, span.start), Math.max(end, span.end)];
  return { start, end };
}

const EMPTY: ShownText = { text: '', chunks: [], inlines: [] };
