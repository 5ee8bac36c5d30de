/** A country's passages through its years: since when they are said, in which words, and on which sources. */
import type { Argument } from '../../shared/contract/contract.ts';
import { reportSigns } from '../../core/history/report-signs.ts';
import type { CountryHistory, PassageHistory, ReportSigns } from '../../shared/history/history.ts';
import { ReaderError } from '../../shared/result.ts';
import type { Calculate } from '../calculation/calculator.ts';
import { checkLength } from '../calculation/check-length.ts';
import { calculatingFor } from '../calculation/of-library.ts';
import type { Library } from '../library/library.ts';
import { isAbout } from '../library/store/library-entry.ts';

/**
 * The passage at a place of a report through the years.
 *
 * @throws ReaderError `not-found` where no passage stands there; `too-much`
 */
export async function passageThroughYears(
  library: Library,
  calculate: Calculate,
  at: Argument<'history.passage'>,
): Promise<PassageHistory> {
  const area = areaOf(library, at.report);
  const history = await historyOfArea(library, calculate, area);
  await library.prepareSources();
  const ids = history.years.map(({ report }) => report);
  const sources = library.sources().sourcesOf(ids);
  const reports = ids.map((id, index) => ({ place: library.place(id), sources: sources[index] ?? [] }));
  const found = await calculatingFor(library, calculate)(
    'passage',
    { history, reports, at },
    `Following a passage of ${area}`,
  );
  if (found !== null) return found;
  const year = history.years.some(({ report }) => report === at.report);
  throw new ReaderError(
    'not-found',
    year
      ? `No passage that can be followed stands at ${at.start} in ${at.report}: name a place in a sentence or a row of a table.`
      : `${at.report} is not one of the yearly chapters of ${area}, whose passages are followed.`,
  );
}

/**
 * Since when the passages of a report are said; no signs for a report of no country.
 *
 * @throws ReaderError `not-found`; `too-much`
 */
export async function signsOfReport(
  library: Library,
  calculate: Calculate,
  report: string,
): Promise<ReportSigns> {
  library.length(report);
  const area = library.listing.reports.find((entry) => entry.id === report)?.area ?? null;
  if (area === null) return { year: null, signs: [] };
  const history = await historyOfArea(library, calculate, area);
  const year = history.years.find((one) => one.report === report)?.year ?? null;
  return { year, signs: reportSigns(history, report) };
}

/** What the history of an area is made of: its reports as they are now. */
export function madeOfArea({ listing, madeOf }: Library, area: string): string[] {
  return listing.reports.filter((entry) => isAbout(entry, area)).map(({ id }) => madeOf(id));
}

/** @throws ReaderError `too-much` */
export async function historyOfArea(
  library: Library,
  calculate: Calculate,
  area: string,
): Promise<CountryHistory> {
  const found = library.listing.reports.filter((entry) => isAbout(entry, area));
  const ids = found.map(({ id }) => id);
  const what = `Following the passages of ${area.slice(0, 100)} through its years`;
  return library.histories.get({ area, reports: madeOfArea(library, area) }, () => {
    checkLength(library, ids, what);
    const reports = ids.map((id) => library.place(id));
    return calculatingFor(library, calculate)('history', { reports, area }, what);
  });
}

/** @throws ReaderError `not-found` where there is no such report, or it is about no country */
function areaOf(library: Library, id: string): string {
  // Says which reports there are.
  library.length(id);
  const area = library.listing.reports.find((entry) => entry.id === id)?.area ?? null;
  if (area === null)
    throw new ReaderError('not-found', `${id} is about no single country, so that it has no other years.`);
  return area;
}
