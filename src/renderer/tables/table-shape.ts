/** What a table across years looks like: its groups, which rows changed, how its cells are laid out. Pure. */
import type { ConceptTable, YearCell, YearRow } from '../../shared/years.ts';

/** From this many characters on a typical cell is read, not glanced at. */
const PROSE_FROM = 60;

/** Up to so many a typical cell is a number or a word or two, and stands in a narrow column. */
const SHORT_TO = 20;

/** How long the cells of a table are: numbers and words, half lines, or sentences. */
export type CellLength = 'short' | 'medium' | 'prose';

/** By the mean of the cells that say something. */
export function cellLength({ rows }: ConceptTable): CellLength {
  const lengths = rows.flatMap(({ cells }) =>
    cells.flatMap(({ statement }) => {
      if (statement === null) return [];
      return statement.values.length === 0
        ? statement.label.length
        : statement.values.reduce((sum, { text }) => sum + text.length, 0);
    }),
  );
  if (lengths.length === 0) return 'medium';
  const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
  return mean >= PROSE_FROM ? 'prose' : mean <= SHORT_TO ? 'short' : 'medium';
}

/** Whether the cells hold sentences. */
export function isProse(table: ConceptTable): boolean {
  return cellLength(table) === 'prose';
}

/** The years that have the table; a column can also stand for one that does not. */
export function yearsStating({ columns }: ConceptTable): readonly number[] {
  return columns.flatMap(({ at, year }) => (at === null ? [] : [year]));
}

/** Something differs between two years that both have the table, or between two reports about one year. */
export function hasChanged({ cells }: YearRow): boolean {
  return cells.some(
    ({ state, renamed, restated }) =>
      renamed ||
      state === 'changed' ||
      state === 'only-here' ||
      state === 'not-stated' ||
      restated.some(({ agrees }) => !agrees),
  );
}

export interface RowGroup {
  /** As first printed; empty where rows stand in none. */
  readonly name: string;
  readonly rows: readonly YearRow[];
}

/**
 * Rows under their groups, each group once, in the order in which they first stand. A table in which some rows
 * have no group keeps its order: there the group is said with the row.
 */
export function rowGroups(rows: readonly YearRow[]): readonly RowGroup[] {
  if (!isGrouped(rows)) return rows.length === 0 ? [] : [{ name: '', rows }];
  const groups = new Map<string, { name: string; rows: YearRow[] }>();
  for (const row of rows) {
    const key = row.group.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: row.group, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

export function isGrouped(rows: readonly YearRow[]): boolean {
  return rows.every(({ group }) => group !== '');
}

/** Column heads of a year's values, where a cell holds several. */
export function headsOf({ rows }: ConceptTable, column: number): readonly string[] {
  const heads = new Set<string>();
  for (const { cells } of rows)
    for (const { head } of cells[column]?.statement?.values ?? []) heads.add(head);
  heads.delete('');
  return heads.size > 1 ? [...heads] : [];
}

export interface SignCounts {
  /** Cells that say something else than the year before. */
  readonly changed: number;
  /** Cells of which another report says something else. */
  readonly restated: number;
}

/** How many cells bear a sign: what stayed, began or ended is told by the cells themselves. */
export function signCounts(rows: readonly YearRow[]): SignCounts {
  const cells = rows.flatMap((row) => row.cells);
  return {
    changed: cells.filter(({ state }) => state === 'changed').length,
    restated: cells.filter((cell) => restatedOtherwise(cell).length > 0).length,
  };
}

/** What other reports say otherwise about the year of a cell. */
export function restatedOtherwise({ restated }: YearCell): YearCell['restated'] {
  return restated.filter(({ agrees }) => !agrees);
}

/** Columns of the table that stand under one head: a year, or years in a row that have no such table. */
export interface ShownColumn {
  readonly columns: readonly number[];
  readonly years: readonly number[];
  /** Why none of the years has the table; `null` where one has. */
  readonly empty: WhyNoTable | null;
}

/** The reports have none, or their copies lack parts in which it may stand. */
type WhyNoTable = 'no-table' | 'not-in-copy';
/** Why years in a row state nothing of a row. */
type WhyNothing = WhyNoTable | 'not-stated' | 'not-made-out';

/** The years before the first that has the table are left out; later ones in a row without it stand under one head. */
export function shownColumns({ columns }: ConceptTable): readonly ShownColumn[] {
  const shown: ShownColumn[] = [];
  for (const [index, { year, at, damage }] of columns.entries()) {
    const last = shown.at(-1);
    if (at === null && last === undefined) continue;
    const empty = at !== null ? null : damage === undefined ? 'no-table' : 'not-in-copy';
    if (empty !== null && last?.empty === empty)
      shown[shown.length - 1] = { columns: [...last.columns, index], years: [...last.years, year], empty };
    else shown.push({ columns: [index], years: [year], empty });
  }
  return shown;
}

/** The years that `shownColumns` leaves out: those whose reports have no such table, or whose copies may lack it. */
export function yearsLeftOut(table: ConceptTable, why: WhyNoTable = 'no-table'): readonly number[] {
  const shown = new Set(shownColumns(table).flatMap(({ years }) => years));
  return table.columns.flatMap(({ year, damage }) =>
    shown.has(year) || (damage === undefined) !== (why === 'no-table') ? [] : [year],
  );
}

/** Cells of a row that stand in one: a year's own, or years in a row that state nothing. */
export type CellRun =
  | { readonly kind: 'stated'; readonly column: number }
  | {
      readonly kind: 'missing';
      /** How many heads it stands under. */
      readonly span: number;
      readonly years: readonly number[];
      /** Nothing is stated before it: the row begins later, which needs no mark. */
      readonly leading: boolean;
      /** That every year of it lacks the whole table is said by its head already. */
      readonly why: WhyNothing;
    };

export function cellRuns({ cells }: YearRow, shown: readonly ShownColumn[]): readonly CellRun[] {
  const runs: CellRun[] = [];
  for (const { columns, years, empty } of shown) {
    const [column] = columns;
    if (column !== undefined && isSaid(cells[column])) {
      runs.push({ kind: 'stated', column });
      continue;
    }
    const torn = column !== undefined && cells[column]?.state === 'not-made-out';
    const why = empty ?? (torn ? 'not-made-out' : 'not-stated');
    const last = runs.at(-1);
    if (last?.kind === 'missing' && isPrinted(why) === isPrinted(last.why))
      runs[runs.length - 1] = {
        ...last,
        span: last.span + 1,
        years: [...last.years, ...years],
        why: last.why === why ? why : 'not-stated',
      };
    else {
      const leading = isPrinted(why) && runs.every((run) => run.kind === 'missing');
      runs.push({ kind: 'missing', span: 1, years, leading, why });
    }
  }
  return runs;
}

/** What is missing is so in print, and not in the copy. */
function isPrinted(why: WhyNothing): boolean {
  return why === 'no-table' || why === 'not-stated';
}

/** The year of the last cell before it that says something, or `null`. */
export function yearBefore(table: ConceptTable, { cells }: YearRow, column: number): number | null {
  for (let at = column - 1; at >= 0; at -= 1) if (isStated(cells[at])) return table.columns[at]?.year ?? null;
  return null;
}

function isSaid(cell: YearCell | undefined): boolean {
  return cell?.statement !== null && cell?.statement !== undefined;
}

function isStated(cell: YearCell | undefined): boolean {
  return isSaid(cell) && cell?.state !== 'not-in-copy';
}

/**
 * What a row is called in a year, where that is neither its newest label nor what it was called in the year before;
 * `null` where nothing need be said.
 */
export function relabelled({ label, cells }: YearRow, column: number): string | null {
  const statement = cells[column]?.statement;
  if (statement === undefined || statement === null || statement.values.length === 0) return null;
  const before = cells.slice(0, column).findLast((cell) => cell.statement !== null)?.statement?.label;
  const here = withoutBullet(statement.label);
  const same = (other: string | undefined) => other !== undefined && plain(other) === plain(here);
  return same(label) || same(before) ? null : here;
}

/** Some years print a list mark before the label of a row that belongs to the one above. */
function withoutBullet(label: string): string {
  return label.replace(/^[\u2022\u25a0\u25aa\u25cf\u25e6\uf0a7\uf0b7·-]\s*/u, '');
}

function plain(label: string): string {
  return withoutBullet(label).replaceAll('’', "'").replace(/\s+/g, ' ').toLowerCase();
}

/** The table as lines of cells with tabs between them, as spreadsheets take it from the clipboard. */
export function tabbed(table: ConceptTable, rows: readonly YearRow[]): string {
  const grouped = rows.some(({ group }) => group !== '');
  const lines = [
    [...(grouped ? ['Group'] : []), 'Row', ...table.columns.map(({ year }) => `${year}`)],
    ...rows.map(({ group, label, cells }) => [...(grouped ? [group] : []), label, ...cells.map(cellText)]),
  ];
  return lines.map((line) => line.map((text) => text.replace(/\s+/g, ' ')).join('\t')).join('\n');
}

function cellText({ state, statement }: YearCell): string {
  if (state === 'not-in-copy') return 'Not in this copy';
  if (state === 'not-made-out') return 'Not made out in this copy';
  if (statement === null) return '';
  if (statement.values.length === 0) return statement.label;
  return statement.values.flatMap(({ text }) => (text === '' ? [] : [text])).join(' | ');
}
