/** The years of a country, each with the report that stands for it. Pure. */
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import type { Level } from '../../shared/model.ts';
import { levelInGroup } from '../reports/library-rows.ts';
import { MOST_PANES } from '../state/reader-state.ts';
import { areasOf } from './areas.ts';
import type { Area } from './areas.ts';

/** A year of an area. */
export interface YearReport {
  readonly year: number;
  /** A full chapter before a summary. */
  readonly entry: LibraryEntry;
  /** All reports of the year, by their ids. */
  readonly ids: readonly string[];
  /** What the report calls itself; of a joint chapter the area and the year. */
  readonly name: string;
  /** The area's own, also in a joint chapter. */
  readonly level: Level | null;
}

/** Oldest first, each year once. */
export function yearReports({ name, reports }: Area): readonly YearReport[] {
  const years = new Map<number, YearReport>();
  for (const entry of reports) {
    const { year, area, label } = entry;
    if (year === null) continue;
    const before = years.get(year);
    const ids = [...(before?.ids ?? []), entry.id];
    if (before !== undefined && rank(before.entry, name) <= rank(entry, name)) {
      years.set(year, { ...before, ids });
      continue;
    }
    const called = area === name ? label : `${name} ${year}`;
    years.set(year, { year, entry, ids, name: called, level: levelInGroup(entry, name) });
  }
  return [...years.values()].toSorted((a, b) => a.year - b.year);
}

/** A chapter says more than a summary, and its own chapter more of an area than one that it shares. */
function rank({ kind, area }: LibraryEntry, name: string): number {
  return (kind === 'chapter' ? 0 : 2) + (area === name ? 0 : 1);
}

/** The year that is nearest, of two the later one. */
export function nearestYear(years: readonly YearReport[], year: number | null): YearReport | undefined {
  if (year === null) return years.at(-1);
  const distance = (one: YearReport) => Math.abs(one.year - year);
  return years.toSorted((a, b) => distance(a) - distance(b) || b.year - a.year)[0];
}

/** The area that a report is gone through year by year in: the one at hand where it is about that, else its own. */
export function areaOfReport(
  entry: LibraryEntry,
  atHand: string | null,
  reports: readonly LibraryEntry[],
): Area | undefined {
  const about = areasOf(reports).filter((area) => area.reports.includes(entry));
  return about.find(({ name }) => name === atHand) ?? about.find(({ name }) => name === entry.area);
}

/**
 * The report of the year before or after that of a report, passing over years without one.
 *
 * @param atHand name of the country at hand, whose years a joint chapter is gone through by
 */
export function yearBeside(
  id: string | undefined,
  by: 1 | -1,
  atHand: string | null,
  reports: readonly LibraryEntry[],
): YearReport | undefined {
  const entry = reports.find((one) => one.id === id);
  const area = entry && areaOfReport(entry, atHand, reports);
  const year = entry?.year ?? null;
  if (area === undefined || year === null) return undefined;
  const years = yearReports(area);
  return by === 1 ? years.find((one) => one.year > year) : years.findLast((one) => one.year < year);
}

/** All years of an area, oldest first; the latest where there are more than panes. */
export function yearsForPanes(area: Area): readonly YearReport[] {
  return yearReports(area).slice(-MOST_PANES);
}
