/** Areas of the library, and which one to show before anyone has chosen. Pure. */
import type { LibraryEntry } from '../../shared/contract.ts';

export interface Area {
  readonly name: string;
  /** Reports that state something for a year, oldest first. */
  readonly reports: readonly LibraryEntry[];
}

/** In alphabetical order. News and documents belong to no year's findings. */
export function areasOf(reports: readonly LibraryEntry[]): readonly Area[] {
  const areas = new Map<string, LibraryEntry[]>();
  for (const entry of reports) {
    if (entry.area === null || entry.year === null) continue;
    if (entry.kind !== 'chapter' && entry.kind !== 'summary') continue;
    areas.set(entry.area, [...(areas.get(entry.area) ?? []), entry]);
  }
  return [...areas]
    .map(([name, entries]) => ({
      name,
      reports: entries.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The chosen area while the library has it, else that of the first pane that has one, else the area with most years. */
export function shownArea(
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

/** "2013 to 2022", "2022", and how many years in between have no report. */
export function yearsInWords(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return `${first}`;
  const missing = last - first + 1 - years.length;
  const without =
    missing === 0
      ? ''
      : missing === 1
        ? ', one year without a report'
        : `, ${missing} years without a report`;
  return `${first} to ${last}${without}`;
}
