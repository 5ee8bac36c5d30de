/** What changed in a year, of one country or of all: worked out country by country, and kept. */
import { yearHeading, yearHtml, yearMarkdown } from '../../core/history/export/exported-year.ts';
import type { ExportedYear } from '../../core/history/export/exported-year.ts';
import { yearPair } from '../../core/history/year/year-changes.ts';
import type { Argument, TextFile } from '../../shared/contract/contract.ts';
import type { YearChanges } from '../../shared/history/history.ts';
import { ReaderError } from '../../shared/result.ts';
import type { Calculate } from '../calculation/calculator.ts';
import { calculatingFor } from '../calculation/of-library.ts';
import type { Library } from '../library/library.ts';
import { historyOfArea, madeOfArea } from './country-history.ts';
import { fileSystemWords } from './file-name.ts';
import { provenanceOf } from './finished-citation.ts';

/** @throws ReaderError `not-found` where no report is about the area; `too-much` */
export async function changesOfYear(
  library: Library,
  calculate: Calculate,
  { area, year, most = Infinity }: Argument<'history.year'>,
): Promise<YearChanges | null> {
  const reports = madeOfArea(library, area);
  if (reports.length === 0)
    throw new ReaderError('not-found', `The library holds no report about ${area.slice(0, 100)}.`);
  const found = await library.histories.changes.get({ area, year, reports }, async () => {
    const history = await historyOfArea(library, calculate, area);
    const pair = yearPair(history, year);
    const [before, after] = [history.years[pair?.before ?? -1], history.years[pair?.after ?? -1]];
    if (pair === null || before === undefined || after === undefined) return null;
    return calculatingFor(library, calculate)(
      'year',
      { history, pair, reports: [library.place(before.report), library.place(after.report)], area },
      `What changed in ${area.slice(0, 100)} in ${year}`,
    );
  });
  return found === null ? null : { ...found, changes: found.changes.slice(0, most) };
}

/** Countries that have a report of a year, in the order of the list. */
function countriesOfYear({ listing }: Library, year: number): string[] {
  const having = new Set(
    listing.reports.flatMap((entry) =>
      entry.year === year && entry.area !== null && (entry.kind === 'chapter' || entry.kind === 'summary')
        ? [entry.area]
        : [],
    ),
  );
  return listing.areas.flatMap(({ name }) => (having.has(name) ? [name] : []));
}

/** Of each country that can be told of; one whose reports are too much to follow is passed over, and named. */
export async function changesOfLibrary(
  library: Library,
  calculate: Calculate,
  year: number,
): Promise<{ readonly countries: readonly YearChanges[]; readonly refused: readonly string[] }> {
  const countries: YearChanges[] = [];
  const refused: string[] = [];
  for (const area of countriesOfYear(library, year))
    try {
      const changes = await changesOfYear(library, calculate, { area, year });
      if (changes !== null) countries.push(changes);
    } catch (error) {
      // What is only not known yet is asked for again.
      if (!(error instanceof ReaderError) || error.code === 'not-yet') throw error;
      refused.push(area);
    }
  return { countries, refused };
}

/** @throws ReaderError `not-found` where nothing can be told of that year; `too-much` */
export async function yearFile(
  library: Library,
  calculate: Calculate,
  { area, year, format }: Argument<'history.export-year'>,
): Promise<TextFile> {
  const found =
    area === null
      ? (await changesOfLibrary(library, calculate, year)).countries
      : [await changesOfYear(library, calculate, { area, year })].filter((one) => one !== null);
  if (found.length === 0) throw nothingOf(year, area);
  const countries: ExportedYear['countries'][number][] = [];
  for (const changes of found) {
    const told = await provenanceOf(library, { reports: [changes.before.report, changes.report] });
    countries.push({ changes, publications: told.map(({ publication }) => publication) });
  }
  const exported: ExportedYear = { year, area, countries };
  const ending = format === 'html' ? 'html' : 'md';
  return {
    name: `${fileSystemWords(yearHeading(exported)).trim()}.${ending}`,
    text: format === 'html' ? yearHtml(exported) : yearMarkdown(exported),
  };
}

/** Why nothing can be told. */
export function nothingOf(year: number, area: string | null): ReaderError {
  const where = area === null ? 'any country' : area.slice(0, 100);
  return new ReaderError(
    'not-found',
    `What changed in ${year} cannot be told: the library has no report of ${where} of that year with a whole one of an earlier year before it.`,
  );
}
