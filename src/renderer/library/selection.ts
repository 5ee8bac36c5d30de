/** Which reports of the library are selected, as rows are clicked and gone along. Pure. */
import type { LibraryRow } from '../reports/library-rows.ts';

export interface Selected {
  /** Ids. */
  readonly reports: ReadonlySet<string>;
  /** Key of the row that a stretch begins at. */
  readonly from: string | null;
}

export const NOTHING_SELECTED: Selected = { reports: new Set(), from: null };

/** The reports of a row: of the head of a group all that stand under it. */
function reportsOfRow(rows: readonly LibraryRow[], at: number): readonly string[] {
  const row = rows[at];
  if (row === undefined) return [];
  if (row.kind === 'report') return [row.entry.id];
  return row.reports;
}

/** This row as well; or no longer, where all of it is selected. */
export function toggled(selected: Selected, rows: readonly LibraryRow[], at: number): Selected {
  const own = reportsOfRow(rows, at);
  const reports = new Set(selected.reports);
  if (own.every((id) => reports.has(id))) for (const id of own) reports.delete(id);
  else for (const id of own) reports.add(id);
  return { reports, from: rows[at]?.key ?? null };
}

/** All from where the stretch begins to this row, and nothing else. */
export function stretchedTo(
  selected: Selected,
  rows: readonly LibraryRow[],
  at: number,
  cursor: number,
): Selected {
  const known = rows.findIndex(({ key }) => key === selected.from);
  const from = known < 0 ? cursor : known;
  const reports = new Set<string>();
  for (let row = Math.min(from, at); row <= Math.max(from, at); row += 1) {
    // A head between the two ends is passed over where its reports are rows themselves; at an end it stands for all of them.
    const one = rows[row];
    if (one?.kind === 'group' && !one.folded && row !== at && row !== from) continue;
    for (const id of reportsOfRow(rows, row)) reports.add(id);
  }
  return { reports, from: rows[from]?.key ?? null };
}

/** These reports as well. */
export function withReports(selected: Selected, ids: readonly string[]): Selected {
  return { reports: new Set([...selected.reports, ...ids]), from: selected.from };
}

/** All that the list holds now, which may be filtered. */
export function allOf(rows: readonly LibraryRow[]): Selected {
  return {
    reports: new Set(rows.flatMap((_, at) => reportsOfRow(rows, at))),
    from: rows[0]?.key ?? null,
  };
}
