/** Some reports of a library, by their ids or by what they have in common. */
import type { Library } from '../../engine/library/library.ts';
import { isAbout } from '../../engine/library/store/library-entry.ts';
import { ReaderError } from '../../shared/result.ts';
import type { YearSpan } from '../../shared/years.ts';
import { askedYears } from './asked-years.ts';
import { meant, UsageError } from './command.ts';
import { areaNamed, regionNamed } from './named-areas.ts';

export const REPORTS_OPTIONS = {
  area: { type: 'string', multiple: true },
  region: { type: 'string', multiple: true },
  year: { type: 'string' },
  years: { type: 'string' },
} as const;

/** What was asked for, before any library is opened. */
export interface ReportsChoice {
  /** Ids; empty where reports are told by the rest. */
  readonly named: readonly string[];
  readonly areas: readonly string[];
  readonly regions: readonly string[];
  readonly years: YearSpan | null;
}

interface Given {
  readonly area?: string[] | undefined;
  readonly region?: string[] | undefined;
  readonly year?: string | undefined;
  readonly years?: string | undefined;
}

/** @throws UsageError where reports are named and described at once */
export function chosenBy(
  named: readonly string[],
  { area = [], region = [], year, years }: Given,
): ReportsChoice {
  const choice = { named, areas: area, regions: region, years: askedYears(year, years) };
  if (named.length > 0 && !isOpen({ ...choice, named: [] }))
    throw new UsageError('name reports, or tell them by --area, --region, --year or --years, but not both');
  return choice;
}

/**
 * Ids of the reports: those that are named, or all that are of one of the areas or regions and in these years.
 *
 * @returns `null` where nothing was asked for, which is all
 * @throws ReaderError `not-found` where there is no such report, area or region
 */
export function chosenReports(library: Library, choice: ReportsChoice): readonly string[] | null {
  if (isOpen(choice)) return null;
  const { reports, areas } = library.listing;
  const ids = reports.map(({ id }) => id);
  const unknown = choice.named.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new ReaderError(
      'not-found',
      `There is no report "${unknown}" in the library${meant(unknown, ids) || ': list names them.'}`,
    );
  if (choice.named.length > 0) return choice.named;
  const regions = new Set(choice.regions.map((name) => regionNamed(library, name)));
  const wanted = [
    ...choice.areas.map((name) => areaNamed(library, name)),
    ...areas.filter(({ region }) => regions.has(region ?? '')).map(({ name }) => name),
  ];
  const { years } = choice;
  const found = reports.filter(
    (entry) =>
      (choice.areas.length + choice.regions.length === 0 || wanted.some((name) => isAbout(entry, name))) &&
      (years === null || (entry.year !== null && entry.year >= years.from && entry.year <= years.to)),
  );
  if (found.length === 0)
    throw new ReaderError('not-found', 'The library has no report like that: list names them.');
  return found.map(({ id }) => id);
}

function isOpen({ named, areas, regions, years }: ReportsChoice): boolean {
  return named.length + areas.length + regions.length === 0 && years === null;
}
