/** The report that a link names, whatever its country is called here. Pure. */
import { foldedLine } from '../../shared/text/fold.ts';
import type { LibraryEntry, LibraryListing } from '../../shared/contract/contract.ts';

/** By its name in this library; else by country and year, under any name that the country has. */
export function reportNamed(
  name: string,
  { reports, areas }: Pick<LibraryListing, 'reports' | 'areas'>,
): LibraryEntry | undefined {
  const wanted = foldedLine(name);
  const same = reports.find(({ label }) => foldedLine(label) === wanted);
  if (same !== undefined) return same;
  const [, area, year, summary] = /^(.+) (\d{4})( \(summary\))?$/u.exec(wanted) ?? [];
  if (area === undefined) return undefined;
  const known = areas.find(({ name: one, otherNames }) =>
    [one, ...otherNames].some((other) => foldedLine(other) === area),
  );
  return reports.find(
    (entry) =>
      entry.year === Number(year) &&
      entry.kind === (summary === undefined ? 'chapter' : 'summary') &&
      [entry.area, ...(entry.areas ?? [])].some(
        (one) => one !== null && (one === known?.name || foldedLine(one) === area),
      ),
  );
}
