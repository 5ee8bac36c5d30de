/** Which reports a window opens with: known to the page, and to who makes them ready before there is one. */
import type { LibraryEntry, Session } from '../contract/contract.ts';

/** What the first start opens: the widest span of years in full chapters that ships with the reader. */
const FIRST_START = ['kazakhstan-2016', 'kazakhstan-2022'];

/**
 * Those of the session as far as the library has them, from left to right; where there are none, the reports of a first
 * start, or whatever the library has.
 */
export function firstReports(session: Session | null, reports: readonly LibraryEntry[]): readonly string[] {
  const present = new Set(reports.map(({ id }) => id));
  const kept = (session?.panes ?? []).map(({ report }) => report).filter((id) => present.has(id));
  if (kept.length > 0) return kept;
  const shipped = FIRST_START.filter((id) => present.has(id));
  if (shipped.length > 0) return shipped;
  const chapters = reports.filter(({ kind }) => kind === 'chapter');
  return (chapters.length > 0 ? chapters : reports).slice(0, 2).map(({ id }) => id);
}
