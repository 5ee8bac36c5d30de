import type { LibraryEntry } from '../../shared/contract/contract.ts';
import type { Area } from '../country/areas.ts';

/**
 * What a new pane shows: a report of the country at hand that is not on show yet, chapters first and
 * the latest first; else any other; else the last pane's own report once more. `null` for an empty library.
 */
export function reportToAdd(
  reports: readonly LibraryEntry[],
  shown: readonly string[],
  country: Area | null,
): string | null {
  const last = reports.find((entry) => entry.id === shown.at(-1));
  const free = reports.filter((entry) => !shown.includes(entry.id));
  const rank = (entry: LibraryEntry) =>
    (country?.reports.includes(entry) === true ? 0 : 2) + (entry.kind === 'chapter' ? 0 : 1);
  const [best] = free.sort((a, b) => rank(a) - rank(b) || (b.year ?? 0) - (a.year ?? 0));
  return best?.id ?? last?.id ?? null;
}
