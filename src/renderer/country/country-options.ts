/** What is found by typing a country: itself by any of its names, and with a year each of its years. Pure. */
import type { LibraryListing } from '../../shared/contract/contract.ts';
import type { Level } from '../../shared/model.ts';
import type { Option } from '../ui/menu/Picker.tsx';
import { areasOf } from './areas.ts';
import { yearReports } from './year-reports.ts';

export interface CountryOption extends Option {
  readonly level: Level | null;
  /** How many years the country has; 0 of a year itself. */
  readonly years: number;
}

/** No name has it, and no id of a report. */
const BETWEEN = '\n';

/** Countries in alphabetical order; after all of them their years, the latest first of each. */
export function countryOptions({
  reports,
  areas,
}: Pick<LibraryListing, 'reports' | 'areas'>): readonly CountryOption[] {
  const others = new Map(areas.map(({ name, otherNames }) => [name, otherNames.join(' ')]));
  const found = areasOf(reports).map((area) => ({
    name: area.name,
    also: others.get(area.name) ?? '',
    years: yearReports(area),
  }));
  return [
    ...found.map(({ name, also, years }) => ({ id: name, name, also, level: null, years: years.length })),
    ...found.flatMap(({ name, also, years }) =>
      years.toReversed().map(({ entry, year, level, name: called }) => ({
        id: `${name}${BETWEEN}${entry.id}`,
        name: called,
        also: `${name} ${year} ${also}`,
        level,
        years: 0,
      })),
    ),
  ];
}

/** A country by its name, and of a year the id of its report. */
export function parseOption(id: string): { readonly name: string; readonly report: string | null } {
  const [name = '', report = null] = id.split(BETWEEN);
  return { name, report };
}

/** Whether what is typed begins to tell a year: "2018 india", "saint helena 20". */
export function hasYear(typed: string): boolean {
  return /(?:^|\s)(?:19|20)\d{0,2}(?=\s|$)/.test(typed);
}
