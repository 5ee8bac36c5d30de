/** Which report speaks for which year of a country. */
import type { Report } from '../../shared/model.ts';
import { reportForm } from '../compare/plan-groups.ts';
import type { HistoryYear } from '../../shared/history/history.ts';

/** A report that is followed. */
export interface YearReport extends HistoryYear {
  readonly source: Report;
}

/**
 * One report for each year, in order: of several of one year the chapter before the summary, and of two alike the first.
 * News, documents and reports without a year or without text are not of the series.
 */
export function seriesYears(reports: readonly Report[]): YearReport[] {
  const years = new Map<number, YearReport>();
  for (const source of reports) {
    if (source.year === null || source.kind === 'news' || source.kind === 'document') continue;
    const form = reportForm(source);
    if (form === 'empty') continue;
    const scope = form === 'summary' ? 'summary' : 'whole';
    const known = years.get(source.year);
    if (known === undefined || (known.scope === 'summary' && scope === 'whole'))
      years.set(source.year, { year: source.year, report: source.id, scope, source });
  }
  return [...years.values()].toSorted((a, b) => a.year - b.year);
}

/** Years from the first to the last of which the library has no whole report. */
export function missingYears(years: readonly HistoryYear[]): number[] {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? -1];
  const whole = new Set(years.filter(({ scope }) => scope === 'whole').map(({ year }) => year));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !whole.has(year),
  );
}
