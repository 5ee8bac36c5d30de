/** What a table across years looks like: its groups, which rows changed, how its cells are laid out. Pure. */
import { YEAR_CELL_STATES } from '../../shared/years.ts';
import type { ConceptTable, YearCell, YearCellState, YearRow } from '../../shared/years.ts';

/** From this many characters on a typical cell is read, not glanced at. */
const PROSE_FROM = 60;

/** Whether the cells hold sentences. */
export function isProse({ rows }: ConceptTable): boolean {
  const lengths = rows.flatMap(({ cells }) =>
    cells.flatMap(({ statement }) => {
      if (statement === null) return [];
      return statement.values.length === 0
        ? statement.label.length
        : statement.values.reduce((sum, { text }) => sum + text.length, 0);
    }),
  );
  return lengths.length > 0 && lengths.reduce((sum, one) => sum + one, 0) / lengths.length >= PROSE_FROM;
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

/** How many cells are in each state, in the order of the states, those without a cell left out. */
export function stateCounts(rows: readonly YearRow[]): readonly (readonly [YearCellState, number])[] {
  const counts = new Map<YearCellState, number>();
  for (const { cells } of rows)
    for (const { state } of cells) counts.set(state, (counts.get(state) ?? 0) + 1);
  return YEAR_CELL_STATES.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [[state, count] as const];
  });
}

/** The year of the last cell before it that says something, or `null`. */
export function yearBefore(table: ConceptTable, { cells }: YearRow, column: number): number | null {
  for (let at = column - 1; at >= 0; at -= 1) if (isStated(cells[at])) return table.columns[at]?.year ?? null;
  return null;
}

function isStated(cell: YearCell | undefined): boolean {
  return cell?.statement !== null && cell?.statement !== undefined && cell.state !== 'not-in-copy';
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
  if (statement === null) return '';
  if (statement.values.length === 0) return statement.label;
  return statement.values.flatMap(({ text }) => (text === '' ? [] : [text])).join(' | ');
}
