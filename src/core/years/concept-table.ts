/** One table in all years of an area. */
import type { Concept, Report } from '../../shared/model.ts';
import type {
  ConceptTable,
  YearCell,
  YearCellState,
  YearColumn,
  YearRow,
  YearStatement,
} from '../../shared/years.ts';
import { alignRows } from '../compare/tables/align-rows.ts';
import { fold } from '../../shared/text/fold.ts';
import type { WordWeight } from '../compare/words/similarity.ts';
import { withoutMarks } from '../../shared/shown-text.ts';
import { reportWeights } from '../compare/words/report-words.ts';
import type { LabelledRow } from '../compare/units/table-rows.ts';
import { parseYearSpan } from './year-span.ts';
import { mayLackRow, mayLackTable } from './lacking-copy.ts';
import { isTorn } from './torn-table.ts';
import { isMissing, statementOf, yearTables } from './year-statements.ts';
import type { YearTable } from './year-statements.ts';

/** One row followed through the tables; the entries stand in the order of the tables. */
interface RowThread {
  readonly part: string;
  readonly rows: Map<YearTable, LabelledRow>;
  last: LabelledRow;
}

/**
 * A concept's rows paired over all given reports, renamed labels followed from year to year.
 *
 * Columns are years. A table whose columns are headed with years (enforcement) states each of them; where two
 * reports state the same year, the column rests on the report about that year and the other is a restatement.
 * Rows that a joint chapter prints for one of its areas are grouped under that area.
 *
 * @param area what is asked about, where the reports are not about it alone
 */
export function conceptTable(
  reports: readonly Report[],
  concept: Concept,
  area: string | null = null,
): ConceptTable {
  const tables = yearTables(reports, concept, area);
  const columns = columnsOf(reports, tables);
  const several = new Set(tables.map(({ report }) => report)).size > 1;
  const rows = threads(tables, reportWeights(reports)).map((thread) => rowOf(thread, columns, several));
  return { concept, columns: columns.map(({ head }) => head), rows: rows.filter(isStated) };
}

interface Column {
  readonly head: YearColumn;
  /** Tables that state the year, the one the column rests on first. */
  readonly tables: readonly YearTable[];
}

function statedYears(table: YearTable): number[] {
  return table.yearColumns.size > 0 ? [...new Set(table.yearColumns.values())] : [table.year];
}

function columnsOf(reports: readonly Report[], tables: readonly YearTable[]): Column[] {
  const years = new Map<number, YearTable[]>();
  for (const table of tables)
    for (const year of statedYears(table)) years.set(year, [...(years.get(year) ?? []), table]);
  const columns = [...years].map(([year, stating]): Column => {
    const own = stating.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year));
    const [first] = own;
    if (first === undefined) throw new Error(`no table states ${year}`);
    const { report, table, block, index } = first;
    const at = { report: report.id, block, table: index, source: table.parts[0] ?? null };
    const torn = mayLackRow(report.findings) || own.some((one) => one.report === report && isTorn(one));
    const damage = torn ? ({ damage: 'torn' } as const) : {};
    const head = {
      year,
      report: report.id,
      number: table.number,
      caption: table.caption.text,
      at,
      ...damage,
    };
    return { head, tables: own };
  });
  for (const { id, year, kind } of reports)
    if (year !== null && kind !== 'news' && !years.has(year)) {
      const own = reports.filter((report) => report.year === year && report.kind !== 'news');
      const lacking = own.every(({ findings }) => mayLackTable(findings));
      const damage = lacking ? ({ damage: 'lacking' } as const) : {};
      columns.push({
        head: { year, report: id, number: null, caption: '', at: null, ...damage },
        tables: [],
      });
      years.set(year, []);
    }
  return columns.toSorted((a, b) => a.head.year - b.head.year);
}

/**
 * Rows of all tables, each table paired with what is known from the tables before it: those about the same areas, and
 * not the row above it in a table that one report prints in two pieces.
 */
function threads(tables: readonly YearTable[], weight: WordWeight): RowThread[] {
  let known: RowThread[] = [];
  for (const table of tables) {
    const { part } = table;
    const open = known.filter(
      (thread) =>
        thread.part === part && [...thread.rows.keys()].every(({ report }) => report !== table.report),
    );
    const { inOrder, moved } = alignRows(
      open.map(({ last }) => last),
      table.rows,
      weight,
    );
    const threadOf = new Map([...inOrder, ...moved].map((pair) => [pair.right, open[pair.left]]));
    const next: RowThread[] = [...known];
    let after = lastOfPart(known, table);
    for (const [j, row] of table.rows.entries()) {
      const thread = threadOf.get(j);
      if (thread === undefined) {
        after += 1;
        next.splice(after, 0, { part, rows: new Map([[table, row]]), last: row });
      } else {
        thread.rows.set(table, row);
        thread.last = row;
        after = next.indexOf(thread);
      }
    }
    known = next;
  }
  return known;
}

/** Where the rows of a table go that stand before any known one: after what its report printed before it. */
function lastOfPart(known: readonly RowThread[], { report }: YearTable): number {
  return known.findLastIndex(({ rows }) => [...rows.keys()].some((table) => table.report === report));
}

function rowOf(thread: RowThread, columns: readonly Column[], several: boolean): YearRow {
  let before: YearStatement | null = null;
  const having = columns.filter(({ tables: stating }) => stating.some((table) => thread.rows.has(table)));
  const single =
    having.length === 1 &&
    columns.every((column) => column.head.damage !== 'torn' || having.includes(column));
  const cells = columns.map((column): YearCell => {
    const cell = cellOf(thread, column, before, single && several);
    before = cell.state === 'not-in-copy' ? before : (cell.statement ?? before);
    return cell;
  });
  const group = [thread.part, thread.last.group].filter((one) => one !== '').join(' · ');
  return { label: withoutMarks(thread.last.label.content), group, cells };
}

function cellOf(thread: RowThread, column: Column, before: YearStatement | null, single: boolean): YearCell {
  const { year } = column.head;
  const found = column.tables.flatMap((table) => {
    const row = thread.rows.get(table);
    const statement = row === undefined ? null : statementOf(table, row, year);
    return row === undefined || statement === null ? [] : [{ row, statement }];
  });
  const [own, ...others] = found;
  if (own === undefined) {
    return { state: whyNothing(column), statement: null, renamed: false, restated: [] };
  }
  const { statement } = own;
  const restated = others.map((other) => ({
    statement: other.statement,
    agrees: sameValues(other.statement, statement),
  }));
  const renamed = before !== null && statement.values.length > 0 && labelKey(before) !== labelKey(statement);
  return { state: stateOf(), statement, renamed, restated };

  function stateOf(): YearCellState {
    if (own !== undefined && isMissing(own.row)) return 'not-in-copy';
    if (single) return 'only-here';
    if (before === null) return 'first';
    if (!sameValues(before, statement) && !isSuggestedOn(before, statement, year)) return 'changed';
    return renamed ? 'renamed' : 'same';
  }
}

function whyNothing({ tables, head: { damage } }: Column): YearCellState {
  if (tables.length === 0) return damage === undefined ? 'no-table' : 'not-in-copy';
  return damage === undefined ? 'not-stated' : 'not-made-out';
}

/**
 * Whether two years say the same. A row without values (a sector's activity) is its own value; where one table has
 * more columns than the other, the last ones are compared, which hold the figures.
 */
function sameValues(one: YearStatement, other: YearStatement): boolean {
  if (one.values.length === 0 || other.values.length === 0) return labelKey(one) === labelKey(other);
  const length = Math.min(one.values.length, other.values.length);
  const [a, b] = [one.values.slice(-length), other.values.slice(-length)];
  return a.every(({ text }, i) => valueKey(text) === valueKey(b[i]?.text ?? ''));
}

/** "2016 – 2018" after "2016 – 2017", in the report of 2018: the same is suggested for one more year, which its being there says. */
function isSuggestedOn(before: YearStatement, now: YearStatement, year: number): boolean {
  const [then, since] = [before.values, now.values].map((values) =>
    values.length === 1 ? parseYearSpan(values[0]?.text ?? '') : null,
  );
  return then != null && since != null && then.from === since.from && then.to < since.to && since.to === year;
}

/** "5-14 yrs." and "5 to 14" are one age, an empty cell and one that does not apply are one to the reader. */
function valueKey(text: string): string {
  const folded = fold(text).replace(/[\s[\]]/g, '');
  return folded === 'n/a' ? '' : folded.replace(/^(\d+)(?:-|to)(\d+)(?:yrs\.?)?$/, '$1-$2');
}

function labelKey({ label }: YearStatement): string {
  return valueKey(label);
}

/** The label of a group has no cells of its own. */
function isStated({ cells }: YearRow): boolean {
  return cells.some(({ statement }) => statement !== null);
}
