/** Areas of the library, and which one is at hand before anyone has chosen. Pure. */
import { compareAreaNames } from '../../shared/area-order.ts';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { counted } from '../../shared/text/counted.ts';

export interface Area {
  readonly name: string;
  /** Reports that state something for a year, oldest first. */
  readonly reports: readonly LibraryEntry[];
}

/**
 * In alphabetical order. News and documents belong to no year's findings; a joint chapter belongs to its own area and
 * to each of those that it assesses.
 */
export function areasOf(reports: readonly LibraryEntry[]): readonly Area[] {
  const found = known.get(reports) ?? readAreas(reports);
  known.set(reports, found);
  return found;
}

/** A large library is sorted once for all that ask. */
const known = new WeakMap<readonly LibraryEntry[], readonly Area[]>();

function readAreas(reports: readonly LibraryEntry[]): readonly Area[] {
  const areas = new Map<string, LibraryEntry[]>();
  for (const entry of reports) {
    for (const area of areasAbout(entry)) areas.set(area, [...(areas.get(area) ?? []), entry]);
  }
  return [...areas]
    .map(([name, entries]) => ({
      name,
      reports: entries.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)),
    }))
    .toSorted((a, b) => compareAreaNames(a.name, b.name));
}

/** The areas whose years a report belongs to: its own first, of a joint chapter then those that it assesses. */
export function areasAbout({ area, areas = [], year, kind }: LibraryEntry): readonly string[] {
  if (area === null || year === null || (kind !== 'chapter' && kind !== 'summary')) return [];
  return [...new Set([area, ...areas])];
}

/** The chosen area while the library has it, else that of the first pane that has one, else the area with most years. */
export function areaAtHand(
  chosen: string | null,
  panes: readonly string[],
  reports: readonly LibraryEntry[],
): Area | null {
  const areas = areasOf(reports);
  const named = (name: string | null | undefined) => areas.find((area) => area.name === name);
  const open = panes.map((id) => named(reports.find((entry) => entry.id === id)?.area));
  const largest = areas.toSorted((a, b) => b.reports.length - a.reports.length)[0];
  return named(chosen) ?? open.find((area) => area !== undefined) ?? largest ?? null;
}

/** Years of the area that have a report, each once, in order. */
export function yearsOf({ reports }: Area): readonly number[] {
  return [...new Set(reports.flatMap(({ year }) => (year === null ? [] : [year])))];
}

/** "2013 to 2022", "2022". */
export function yearsInWords(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined || first === last
    ? `${first ?? ''}`
    : `${first} to ${last}`;
}

/** "10 reports in the library, one of them a summary; 6 years between them have none." */
export function holdingsInWords(area: Area): string {
  const years = yearsOf(area);
  const [first, last] = [years[0], years.at(-1)];
  const summaries = area.reports.filter(({ kind }) => kind === 'summary').length;
  const missing = first === undefined || last === undefined ? 0 : last - first + 1 - years.length;
  const kinds = summaries === 0 ? '' : `, ${summaries === 1 ? 'one' : summaries} of them a summary only`;
  const gaps =
    missing === 0 ? '' : `; ${counted(missing, 'year')} between them ${missing === 1 ? 'has' : 'have'} none`;
  const alone =
    years.length === 1 ? ' With one year there is nothing to follow yet: add reports of other years.' : '';
  return `${counted(area.reports.length, 'report')} in the library${kinds}${gaps}.${alone}`;
}
