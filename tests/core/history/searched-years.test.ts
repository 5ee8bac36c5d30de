import { describe, expect, it } from 'vitest';
import { followPassages } from '../../../src/core/history/follow-passages.ts';
import { searchedYears } from '../../../src/core/history/searched-years.ts';
import { createReportSearch } from '../../../src/core/search/report-search.ts';
import type { SearchPage } from '../../../src/shared/search.ts';
import { kazakhstan2013, kazakhstan2016, kazakhstan2022 } from '../compare/built-in.ts';
import { chapter } from './chapter.ts';

const REPORTS = [
  kazakhstan2013,
  chapter('kazakhstan-2014'),
  chapter('kazakhstan-2015'),
  kazakhstan2016,
  chapter('kazakhstan-2017'),
  kazakhstan2022,
];
const search = createReportSearch();
for (const report of REPORTS) search.add(report);
for (const [report, stretches] of searchedYears(followPassages(REPORTS), 100))
  search.knowYears(report, stretches);

const found = (query: string, fold = false): SearchPage => search.query({ query, fold, limit: 500 });
const years = ({ hits }: SearchPage) => [...new Set(hits.map(({ label }) => label))].toSorted();

describe('a search that knows the years of passages', () => {
  it('folds the same passage of several years into one hit with its years', () => {
    const page = found('"Institute programs to address child labor"', true);
    expect(page.total).toBe(5);
    expect(page.passages).toBe(1);
    expect(page.hits).toHaveLength(1);
    expect(page.hits[0]?.report).toBe('kazakhstan-2022');
    expect(page.hits[0]?.years?.map(({ year }) => year)).toEqual([2014, 2015, 2016, 2017, 2022]);
    for (const { report, start, end } of page.hits[0]?.years ?? []) {
      expect(REPORTS.some(({ id }) => id === report)).toBe(true);
      expect(end).toBeGreaterThan(start);
    }
  });

  it('counts passages and places, and leaves out none', () => {
    const [folded, each] = [found('cotton', true), found('cotton')];
    expect(folded.total).toBe(each.total);
    expect(folded.passages).toBe(folded.hits.length);
    expect(folded.passages).toBeLessThan(each.total);
    const places = folded.hits.reduce((sum, hit) => sum + (hit.years?.length ?? 0), 0);
    expect(places).toBe(each.total);
  });

  it('unfolded gives a hit for each year', () => {
    const page = found('"Institute programs to address child labor"');
    expect([page.hits.length, page.passages]).toEqual([5, undefined]);
  });

  it.each([
    // First suggested in 2014.
    [
      '"Institute programs" new:2014',
      ['Kazakhstan 2014', 'Kazakhstan 2015', 'Kazakhstan 2016', 'Kazakhstan 2017', 'Kazakhstan 2022'],
    ],
    ['"Institute programs" new:2015', []],
    ['"Institute programs" since:2014 year:2016', ['Kazakhstan 2016']],
    ['"Institute programs" since:2015', []],
    ['"Institute programs" until:2020', []],
    // Suggested to 2016, and not in 2017.
    ['"Resume routine labor inspections" dropped:2017 in:tables', ['Kazakhstan 2015', 'Kazakhstan 2016']],
    ['"Resume routine labor inspections" until:2016 in:tables', ['Kazakhstan 2015', 'Kazakhstan 2016']],
    ['"Resume routine labor inspections" until:2015 in:tables', []],
    // Nothing is known of 2012: nothing is said to be new in 2013.
    ['new:2013', []],
  ])('%s', (query, expected) => {
    expect(years(found(query))).toEqual(expected);
  });

  it('says what a year that is none was taken for', () => {
    expect(found('cotton new:soon').notice).toBe(
      '“new:soon” was left out: it takes a year, such as new:2021.',
    );
  });

  it('folds nothing of which no years are known', () => {
    const unknown = createReportSearch();
    for (const report of REPORTS) unknown.add(report);
    const page = unknown.query({ query: 'cotton', fold: true, limit: 500 });
    expect(page.passages).toBe(page.total);
  });
});
