/** Which years and countries can be told of. Pure. */
import type { LibraryEntry } from '../../../shared/contract/contract.ts';
import type { YearChanges } from '../../../shared/history/history.ts';
import { areasOf, yearsOf } from '../../country/areas.ts';
import type { Area } from '../../country/areas.ts';

/** Years of a country that have an earlier one, the latest first. */
export function yearsWithBefore(area: Area): readonly number[] {
  return yearsOf(area).slice(1).toReversed();
}

/** Years in which any country has an earlier one, the latest first. */
export function yearsOfLibrary(reports: readonly LibraryEntry[]): readonly number[] {
  const years = new Set(areasOf(reports).flatMap(yearsWithBefore));
  return [...years].toSorted((a, b) => b - a);
}

/** Countries that have the year and an earlier one. */
export function countriesOf(reports: readonly LibraryEntry[], year: number): readonly string[] {
  return areasOf(reports)
    .filter((area) => yearsWithBefore(area).includes(year))
    .map(({ name }) => name);
}

/** How much changed in a country, by which countries are ranked. */
export function amount({ counts }: YearChanges): number {
  return counts.new + counts.changed + counts.dropped;
}
