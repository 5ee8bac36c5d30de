import type { LibraryEntry } from '../../shared/contract/contract.ts';

/**
 * What a new pane shows: a report of the last pane's area that is not on show yet, chapters first and
 * the latest first; else any other; else the last pane's own report once more. `null` for an empty library.
 */
export function reportToAdd(reports: readonly LibraryEntry[], shown: readonly string[]): string | null {
  const last = reports.find((entry) => entry.id === shown.at(-1));
  const free = reports.filter((entry) => !shown.includes(entry.id));
  const rank = (entry: LibraryEntry) =>
    (last !== undefined && entry.area === last.area ? 0 : 2) + (entry.kind === 'chapter' ? 0 : 1);
  const [best] = free.sort((a, b) => rank(a) - rank(b) || (b.year ?? 0) - (a.year ?? 0));
  return best?.id ?? last?.id ?? null;
}
