/** Reports that belong together, to be selected at one stroke. Pure. */
import type { LibraryListing } from '../../shared/contract/contract.ts';

/** What they have in common, and their ids. */
export interface LikeReports {
  readonly name: string;
  readonly ids: readonly string[];
}

interface Asked {
  /** The Department's region; `null` where there is none, or it is not asked for. */
  readonly region: string | null;
  readonly year: number | null;
}

/** All reports of a region, and all of a year: also those that a filter hides. A joint chapter is of the region of each of its areas. */
export function reportsLike(
  { reports, areas }: Pick<LibraryListing, 'reports' | 'areas'>,
  { region, year }: Asked,
): readonly LikeReports[] {
  const inRegion = new Set(areas.filter((area) => area.region === region).map(({ name }) => name));
  const groups = [
    ...(region === null
      ? []
      : [
          {
            name: region,
            of: reports.filter(({ area, areas: all = [] }) =>
              [area, ...all].some((name) => name !== null && inRegion.has(name)),
            ),
          },
        ]),
    ...(year === null ? [] : [{ name: String(year), of: reports.filter((entry) => entry.year === year) }]),
  ];
  return groups.map(({ name, of }) => ({ name, ids: of.map(({ id }) => id) }));
}
