import { describe, expect, it } from 'vitest';
import { areasOf } from '../../../src/renderer/country/areas.ts';
import {
  nearestYear,
  yearBeside,
  yearReports,
  yearsForPanes,
} from '../../../src/renderer/country/year-reports.ts';
import { entry } from '../helpers/build.ts';

const LEVELS = [
  { area: 'Niue', level: 'none', label: 'No Advancement' },
  { area: 'Tokelau', level: 'no-assessment', label: 'No Assessment' },
] as const;
const JOINT = entry({
  id: 'overseas-territories-of-new-zealand-2017',
  label: 'Overseas Territories of New Zealand 2017',
  area: 'Overseas Territories of New Zealand',
  year: 2017,
  level: null,
  levels: LEVELS,
  areas: ['Niue', 'Tokelau'],
});
const named = (area: string, year: number, kind: 'chapter' | 'summary' = 'chapter') =>
  entry({
    id: `${area.toLowerCase()}-${year}-${kind}`,
    label: kind === 'summary' ? `${area} ${year} (summary)` : `${area} ${year}`,
    area,
    year,
    kind,
  });
const REPORTS = [
  ...[2022, 2021, 2019, 2016, 2013].map((year) => named('Kazakhstan', year)),
  named('Kazakhstan', 2021, 'summary'),
  named('Kazakhstan', 2020, 'summary'),
  named('Tokelau', 2017),
  named('Tokelau', 2014),
  JOINT,
  entry({ id: 'news', kind: 'news', area: null, year: null }),
];

function area(name: string) {
  const found = areasOf(REPORTS).find((one) => one.name === name);
  if (found === undefined) throw new Error(`No reports of ${name}`);
  return found;
}

describe('the years of a country', () => {
  it('stand once each, oldest first, a chapter before a summary', () => {
    expect(yearReports(area('Kazakhstan')).map(({ name }) => name)).toEqual([
      'Kazakhstan 2013',
      'Kazakhstan 2016',
      'Kazakhstan 2019',
      'Kazakhstan 2020 (summary)',
      'Kazakhstan 2021',
      'Kazakhstan 2022',
    ]);
  });

  it('know all reports of theirs', () => {
    const of2021 = yearReports(area('Kazakhstan')).find(({ year }) => year === 2021);
    expect(of2021?.ids.toSorted()).toEqual(['kazakhstan-2021-chapter', 'kazakhstan-2021-summary']);
  });

  it('have their own level and name in a joint chapter, and their own chapter before it', () => {
    expect(yearReports(area('Niue'))).toEqual([
      { year: 2017, entry: JOINT, ids: [JOINT.id], name: 'Niue 2017', level: 'none' },
    ]);
    expect(yearReports(area('Tokelau')).map(({ name, entry: { id } }) => [name, id])).toEqual([
      ['Tokelau 2014', 'tokelau-2014-chapter'],
      ['Tokelau 2017', 'tokelau-2017-chapter'],
    ]);
  });

  it('are four side by side at most, the latest of them', () => {
    expect(yearsForPanes(area('Kazakhstan')).map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022]);
    expect(yearsForPanes(area('Niue')).map(({ year }) => year)).toEqual([2017]);
  });

  it.each([
    [2018, 2019],
    [2016, 2016],
    [1990, 2013],
    [2030, 2022],
    [null, 2022],
  ])('nearest to %s is %i', (year, nearest) => {
    expect(nearestYear(yearReports(area('Kazakhstan')), year)?.year).toBe(nearest);
  });

  it('has none that is nearest where there is none', () => {
    expect(nearestYear([], 2018)).toBeUndefined();
  });
});

describe('the year beside', () => {
  it.each([
    ['kazakhstan-2019-chapter', 1, 'Kazakhstan 2020 (summary)'],
    ['kazakhstan-2019-chapter', -1, 'Kazakhstan 2016'],
    ['kazakhstan-2013-chapter', -1, undefined],
    ['kazakhstan-2022-chapter', 1, undefined],
    ['kazakhstan-2021-summary', 1, 'Kazakhstan 2022'],
    ['news', 1, undefined],
    ['gone', 1, undefined],
    [undefined, 1, undefined],
  ] as const)('%s by %i is %s', (id, by, name) => {
    expect(yearBeside(id, by, null, REPORTS)?.name).toBe(name);
  });

  it('of a joint chapter is of the country at hand', () => {
    expect(yearBeside(JOINT.id, -1, 'Tokelau', REPORTS)?.name).toBe('Tokelau 2014');
    expect(yearBeside(JOINT.id, -1, 'Kazakhstan', REPORTS)).toBeUndefined();
  });
});
