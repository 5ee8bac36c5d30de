import { describe, expect, it } from 'vitest';
import { createReportSearch } from '../../../src/core/search/report-search.ts';
import type { ReportSearch } from '../../../src/core/search/report-search.ts';
import type { SearchPage } from '../../../src/shared/search.ts';
import { builtInLibrary } from './built-in.ts';
import { plainReport } from './plain-report.ts';
import type { PlainReport } from './plain-report.ts';

function searchOver(...reports: readonly PlainReport[]): ReportSearch {
  const search = createReportSearch();
  for (const plain of reports) search.add(plainReport(plain).report);
  return search;
}

const ghana: PlainReport = {
  id: 'ghana-2019',
  area: 'Ghana',
  year: 2019,
  sections: [
    {
      title: '',
      paragraphs: [
        'Children do hazardous tasks in quarries.', // 0-0
        'Cocoa farmers were trained.', // 0-1
        'The hazardous list names cocoa.', // 0-2
        'Children work in markets.', // 0-3
      ],
    },
  ],
};
const kenya: PlainReport = {
  id: 'kenya-2019',
  area: 'Kenya',
  year: 2019,
  sections: [{ title: '', paragraphs: ['Tasks in cocoa are hazardous.', 'Tasks were many.'] }],
};
const library = searchOver(ghana, kenya);

/** Block and missing words of each hit. */
function answers({ hits }: SearchPage): string[] {
  return hits.map((hit) => `${hit.report} ${hit.block} -${(hit.missing ?? []).join(',')}`);
}

describe('near answers', () => {
  it('come where no passage holds all words, and say which word is missing', () => {
    const page = library.query({ query: 'cocoa hazardous tasks area:ghana' });
    expect(answers(page)).toEqual(['ghana-2019 0-0 -cocoa', 'ghana-2019 0-2 -tasks']);
    expect(page.nearest).toEqual({ words: 3, most: 2, least: 2 });
    expect([page.total, page.counts]).toEqual([2, { 'ghana-2019': 2 }]);
    expect(page.facets.areas).toEqual([{ value: 'Ghana', count: 2 }]);
  });

  it('do not come where any passage holds all words', () => {
    const page = library.query({ query: 'cocoa hazardous tasks ' });
    expect(answers(page)).toEqual(['kenya-2019 0-0 -']);
    expect(page.nearest).toBeUndefined();
  });

  it('do not come where only the chosen filters hide what holds all words', () => {
    const page = library.query({ query: 'cocoa hazardous tasks ', filters: { areas: ['Ghana'] } });
    expect([page.total, page.nearest]).toEqual([0, undefined]);
    expect(page.facets.areas).toEqual([{ value: 'Kenya', count: 1 }]);
  });

  it('hold what was asked for strictly', () => {
    const strict = (query: string) => answers(library.query({ query }));
    expect(strict('"hazardous tasks" cocoa area:ghana')).toEqual(['ghana-2019 0-0 -cocoa']);
    expect(strict('"hazardous cocoa" tasks area:ghana')).toEqual([]);
    expect(strict('cocoa hazardous tasks -quarries area:ghana')).toEqual(['ghana-2019 0-2 -tasks']);
    expect(strict('+cocoa hazardous tasks area:ghana')).toEqual(['ghana-2019 0-2 -tasks']);
    expect(strict('cocoa AND tasks hazardous area:ghana')).toEqual([]);
    expect(strict('tasks & hazardous cocoa area:ghana')).toEqual([
      'ghana-2019 0-0 -cocoa',
      'ghana-2019 0-2 -tasks',
    ]);
    expect(strict('cocoa NEAR hazardous tasks area:ghana')).toEqual(['ghana-2019 0-2 -tasks']);
    expect(strict('(cocoa OR farmers) hazardous tasks area:ghana')).toEqual(['ghana-2019 0-2 -tasks']);
    expect(strict('cocoa area:peru')).toEqual([]);
    expect(strict('markets area:kenya')).toEqual([]);
  });

  it('hold most words first, and of as many the rarest', () => {
    const search = searchOver({
      id: 'a',
      sections: [
        {
          title: '',
          paragraphs: [
            'Children harvest tobacco.', // 0-0
            'Children harvest.', // 0-1
            'Amber found with harvest.', // 0-2
            'Children harvest everything else that grows.', // 0-3
          ],
        },
      ],
    });
    expect(answers(search.query({ query: 'amber harvest tobacco children ' }))).toEqual([
      'a 0-0 -amber',
      'a 0-2 -tobacco,children',
      'a 0-1 -amber,tobacco',
      'a 0-3 -amber,tobacco',
    ]);
  });

  it('take a word that the library has not as missing, and a mistyped one as meant', () => {
    const unknown = library.query({ query: 'hazardous tasks zzqxv ' });
    expect(unknown.hits.map(({ missing }) => missing)).toEqual([['zzqxv'], ['zzqxv']]);
    const mistyped = library.query({ query: 'quaries cocoa tasks ' });
    expect(mistyped.similar).toEqual([{ typed: 'quaries', similar: ['quarries'] }]);
    expect(mistyped.hits.map(({ missing }) => missing)).toContainEqual(['cocoa']);
  });

  it('count words that the heading or the report supplies as held', () => {
    expect(answers(library.query({ query: 'ghana cocoa tasks farmers ' }))[0]).toBe('ghana-2019 0-1 -tasks');
  });

  it('come also where the report’s subject has all that is held, if the passage says it itself', () => {
    const search = searchOver({
      id: 'a',
      area: 'Ghana',
      year: 2019,
      sections: [{ title: '', paragraphs: ['In 2019 Ghana acted.', 'Ghana acted.'] }],
    });
    expect(answers(search.query({ query: 'ghana 2019 zzqxv ' }))).toEqual(['a 0-0 -zzqxv']);
  });

  it('are asked of some reports by how many words they hold', () => {
    const query = 'cocoa hazardous tasks area:ghana';
    const { nearest } = library.query({ query });
    const asked = library.query({
      query,
      reports: ['ghana-2019'],
      least: nearest?.least ?? 0,
      sort: 'place',
    });
    expect(answers(asked)).toEqual(['ghana-2019 0-0 -cocoa', 'ghana-2019 0-2 -tasks']);
    // What one looks for in one report is there or not.
    expect(library.query({ query, reports: ['ghana-2019'] }).total).toBe(0);
  });

  it('come a page at a time, the same as at once', () => {
    const query = 'cocoa hazardous tasks farmers area:ghana';
    const whole = answers(library.query({ query }));
    const pages = whole.flatMap((_, offset) => answers(library.query({ query, offset, limit: 1 })));
    expect(whole.length).toBeGreaterThan(1);
    expect(pages).toEqual(whole);
  });

  it.each([
    ['birth registration moratorium inspections', 'birth'],
    ['trafficking shelters kazakhstan zebra', 'zebra'],
    ['cotton harvest moratorium', 'cotton harvest|moratorium'],
  ])('answer %s over the built-in texts', (query, missing) => {
    const page = builtInLibrary().search.query({ query: `${query} ` });
    expect(page.nearest).toBeDefined();
    expect(missing.split('|')).toContain(page.hits[0]?.missing?.join(' '));
  });
});
