import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaAtHand, areasOf } from '../../../src/renderer/country/areas.ts';
import {
  comparedPair,
  olderFirst,
  onlyReport,
  sameYears,
  withYear,
  withYearBefore,
} from '../../../src/renderer/country/pairs.ts';
import type { Area } from '../../../src/renderer/country/areas.ts';
import * as build from '../helpers/build.ts';

const LIBRARY = [
  build.entry({ id: 'kazakhstan-2022', year: 2022 }),
  build.entry({ id: 'kazakhstan-2021-summary', year: 2021, kind: 'summary' }),
  build.entry({ id: 'kazakhstan-2016', year: 2016 }),
  build.entry({ id: 'ilo-news-2021-05-31', kind: 'news', area: null, year: null }),
];
const india = (year: number) => build.entry({ id: `india-${year}`, area: 'India', year });
const LARGER = [...LIBRARY, india(2015), india(2018), india(2020)];

function areaNamed(name: string): Area {
  const area = areasOf(LARGER).find((one) => one.name === name);
  if (area === undefined) throw new Error(`No reports of ${name}`);
  return area;
}

describe('the pair that is compared', () => {
  const compared = (panes: readonly string[], reports = LIBRARY) =>
    comparedPair({ area: areaAtHand(null, panes, reports), chosen: null, panes, reports });

  it.each([
    [['kazakhstan-2016', 'kazakhstan-2022', 'ilo-news-2021-05-31'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['kazakhstan-2022', 'ilo-news-2021-05-31'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['kazakhstan-2022', 'kazakhstan-2022'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['kazakhstan-2021-summary'], 'kazakhstan-2016', 'kazakhstan-2021-summary'],
    [['ilo-news-2021-05-31', 'kazakhstan-2016', 'kazakhstan-2022'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['kazakhstan-2016'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['ilo-news-2021-05-31'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [[], 'kazakhstan-2016', 'kazakhstan-2022'],
  ])('of the panes %j', (panes, left, right) => {
    expect(compared(panes)).toEqual({ left, right });
  });

  it('has the older report on the left, whichever pane is first', () => {
    const panes = ['kazakhstan-2022', 'kazakhstan-2021-summary'];
    expect(compared(panes)).toEqual({ left: panes[1], right: panes[0] });
    const pair = { left: 'kazakhstan-2021-summary', right: 'kazakhstan-2022' };
    expect(olderFirst(pair, LIBRARY)).toEqual(pair);
    expect(olderFirst({ left: 'gone', right: 'kazakhstan-2022' }, LIBRARY).left).toBe('gone');
  });

  it('is none where the country has one report or there is none, whatever else the library holds', () => {
    const alone = [...LIBRARY.slice(0, 1), LIBRARY[3], india(2018), india(2020)].flatMap((one) => one ?? []);
    const panes = ['kazakhstan-2022', 'india-2018'];
    const area = areaAtHand('Kazakhstan', panes, alone);
    expect(comparedPair({ area, chosen: null, panes, reports: alone })).toBeNull();
    expect(area && onlyReport(area)?.id).toBe('kazakhstan-2022');
    expect(onlyReport(areaNamed('India'))).toBeNull();
    const chosen = { left: 'india-2018', right: 'kazakhstan-2022' };
    expect(comparedPair({ area, chosen, panes, reports: alone })).toEqual(chosen);
    expect(compared([], [])).toBeNull();
  });

  it('is the chosen one, unless one of its reports is gone or none is of the country at hand', () => {
    const panes = ['kazakhstan-2016', 'kazakhstan-2022'];
    const of = (name: string, left: string, right: string) =>
      comparedPair({ area: areaNamed(name), chosen: { left, right }, panes, reports: LARGER });
    const summary = { left: 'kazakhstan-2021-summary', right: 'kazakhstan-2022' };
    expect(of('Kazakhstan', summary.left, summary.right)).toEqual(summary);
    expect(of('Kazakhstan', 'kazakhstan-2016', 'gone')).toEqual({ left: panes[0], right: panes[1] });
    expect(of('India', summary.left, summary.right)).toEqual({ left: 'india-2018', right: 'india-2020' });
    expect(of('India', 'kazakhstan-2016', 'india-2018')).toEqual({
      left: 'kazakhstan-2016',
      right: 'india-2018',
    });
  });
});

describe('a year that is chosen', () => {
  const years = [2013, 2015, 2016, 2019, 2022].map((year) => build.entry({ id: `kazakhstan-${year}`, year }));
  const reports = [...years, india(2018)];
  const area = { name: 'Kazakhstan', reports: years };
  const pick = (year: number, left: string, right: string, other = false) => {
    const entry = years.find((one) => one.year === year);
    if (entry === undefined) throw new Error(`No report of ${year}`);
    const next = withYear(entry, { pair: { left, right }, reports, area }, other);
    return [next.left, next.right].map((id) => id.replace('kazakhstan-', ''));
  };

  it.each([
    ['older than both is the older one', 2013, ['2013', '2022']],
    ['nearer to the older one', 2016, ['2016', '2022']],
    ['nearer to the later one', 2019, ['2015', '2019']],
    ['there already', 2022, ['2015', '2022']],
  ])('%s: %i', (_, year, expected) => {
    expect(pick(year, 'kazakhstan-2015', 'kazakhstan-2022')).toEqual(expected);
  });

  it('takes the place of the other one where that is asked', () => {
    expect(pick(2013, 'kazakhstan-2015', 'kazakhstan-2022', true)).toEqual(['2013', '2015']);
  });

  it('leaves a report of another country where it is', () => {
    expect(pick(2019, 'kazakhstan-2015', 'india-2018')).toEqual(['india-2018', '2019']);
  });

  it('is always one of the two, beside one that was there', () => {
    const ids = years.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...years),
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.boolean(),
        (entry, left, right, other) => {
          const next = withYear(entry, { pair: { left, right }, reports, area }, other);
          expect([next.left, next.right]).toContain(entry.id);
          expect([left, right].some((id) => [next.left, next.right].includes(id))).toBe(true);
          if (left !== entry.id && right !== entry.id) expect(next.left < next.right).toBe(true);
        },
      ),
    );
  });

  it('of another country stands against the year before it, the first against the next', () => {
    const of = areaNamed('India');
    const [first, second] = of.reports;
    if (first === undefined || second === undefined) throw new Error('India has no years');
    expect(withYearBefore(second, of)).toEqual({ left: 'india-2015', right: 'india-2018' });
    expect(withYearBefore(first, of)).toEqual({ left: 'india-2015', right: 'india-2018' });
    expect(withYearBefore(first, { ...of, reports: [first] })).toBeNull();
  });
});

describe('the years of another country', () => {
  it.each([
    ['kazakhstan-2016', 'kazakhstan-2022', 'india-2015', 'india-2020'],
    ['kazakhstan-2016', 'kazakhstan-2016', 'india-2018', 'india-2015'],
    ['gone', 'gone', 'india-2018', 'india-2020'],
  ])('nearest to %s and %s', (left, right, ...expected) => {
    const next = sameYears({ left, right }, areaNamed('India'), LARGER);
    expect(new Set([next?.left, next?.right])).toEqual(new Set(expected));
  });

  it('are none where it has one', () => {
    expect(sameYears(null, { name: 'India', reports: [india(2018)] }, LARGER)).toBeNull();
  });
});
