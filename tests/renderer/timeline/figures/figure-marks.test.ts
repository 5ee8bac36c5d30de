import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dataYearNote,
  figureMarks,
  joins,
  markRuns,
  restatedOtherwise,
  shortValue,
} from '../../../../src/renderer/timeline/figures/figure-marks.ts';
import { at, point, series } from '../../years/build.ts';

const YEARS = Array.from({ length: 10 }, (_, index) => 2013 + index);
const AXIS = { years: YEARS, reported: new Set(YEARS), first: 2013 };

describe('marks', () => {
  it('stand at heights measured from zero', () => {
    const marks = figureMarks(series([point(2013, 20), point(2014, 5), point(2015, 0)]), AXIS);
    expect(marks.map(({ column, height }) => [column, height])).toEqual([
      [0, 1],
      [1, 0.25],
      [2, 0],
    ]);
  });

  it('are nowhere in a gap, and nothing is drawn over it', () => {
    const marks = figureMarks(
      series([point(2013, 1), point(2014, null), point(2015, 3), point(2016, 4)]),
      AXIS,
    );
    expect(marks.map(({ height }) => height !== null)).toEqual([true, false, true, true]);
    expect(joins(marks).map(([from, to]) => [from.point.year, to.point.year])).toEqual([[2015, 2016]]);
  });

  it('join only years next to each other that both have a value', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(1000)), { minLength: 1, maxLength: 10 }), (values) => {
        const marks = figureMarks(series(values.map((value, index) => point(2013 + index, value))), AXIS);
        for (const [from, to] of joins(marks)) {
          expect(to.column).toBe(from.column + 1);
          expect(from.point.value).not.toBeNull();
          expect(to.point.value).not.toBeNull();
        }
      }),
    );
  });

  it('tell old data printed again from a new measurement of the same value', () => {
    const again = figureMarks(
      series([point(2013, 3.2, { dataYear: 2006 }), point(2014, 3.2, { dataYear: 2006 })]),
      AXIS,
    );
    expect(again.map((mark) => mark.again)).toEqual([false, true]);
    const fresh = figureMarks(series([point(2013, 3), point(2014, 3)]), AXIS);
    expect(fresh.map((mark) => mark.again)).toEqual([false, false]);
  });
});

describe('numbers', () => {
  it.each([
    [10_748, 'count', '10,748'],
    [3.2, 'percent', '3.2'],
    [102, 'percent', '102'],
    [79_690, 'children', '79,690'],
    [2_400_000, 'us-dollars', '$2.4M'],
    [1_234_567, 'count', '1.2M'],
    [0, 'count', '0'],
  ] as const)('%d %s is "%s"', (value, unit, text) => {
    expect(shortValue(value, unit)).toBe(text);
  });
});

describe('what is said beside a chart', () => {
  it('names the year of data that every report prints', () => {
    const old = [2013, 2014].map((year) => point(year, 3.2, { dataYear: 2006 }));
    expect(dataYearNote(series(old))).toBe('All reports print the data of 2006.');
  });

  it('names the reports whose data are older', () => {
    const points = [point(2019, 106, { dataYear: 2019 }), point(2020, 102, { dataYear: 2020 })].concat(
      [2021, 2022].map((year) => point(year, 102, { dataYear: 2020 })),
    );
    expect(dataYearNote(series(points))).toBe('Data of 2020 in 2021 and 2022.');
    expect(dataYearNote(series([point(2019, 1)]))).toBeNull();
  });

  it('lists other reports that say otherwise, and not those that agree', () => {
    const alike = { value: 4, text: '4', at: at('kazakhstan-2016') };
    const other = { value: 5, text: '5', at: at('kazakhstan-2017') };
    expect(restatedOtherwise(series([point(2015, 4, { restated: [alike, other] })]))).toEqual([
      { year: 2015, other },
    ]);
  });
});

describe('years that nothing is printed for', () => {
  const missing = (year: number, gap: 'no-report' | 'no-table' = 'no-report') =>
    point(year, null, { gap, at: null });
  it('are left out before the first printed one, and folded into one mark by their reason', () => {
    const marks = figureMarks(
      series([
        missing(2013, 'no-table'),
        missing(2014),
        point(2015, 4),
        point(2016, null),
        missing(2017),
        missing(2018),
        missing(2019, 'no-table'),
        point(2020, 0),
      ]),
      AXIS,
    );
    expect(
      markRuns(marks).map((run) =>
        run.kind === 'mark' ? run.mark.point.year : `${run.gap} at ${run.column}, ${run.span}`,
      ),
    ).toEqual([2015, 2016, 'no-report at 4, 2', 'no-table at 6, 1', 2020]);
  });
});
