import { describe, expect, it } from 'vitest';
import { sortSources } from '../../../../src/renderer/sources/filter/filter-sources.ts';
import { rowsIn } from '../../../../src/renderer/sources/state/scope.ts';
import { LABOR_CODE, NEWS, ROWS, sourceEntry, sourceRow } from '../rows.ts';

const chile = (year: number, cited: number) => ({
  ...sourceEntry(year, 9, cited),
  report: `chile-${year}`,
  area: 'Chile',
});
const SHARED = sourceRow('ILOSTAT.', [chile(2013, 70), sourceEntry(2016, 3, 2), chile(2016, 80)]);
const SCOPE = { name: 'Kazakhstan', reports: new Set(['kazakhstan-2016', 'kazakhstan-2022']) };

describe('the sources of a country', () => {
  it('are counted, dated and listed by its own reports, with how many others list them', () => {
    const [shared] = rowsIn([SHARED], SCOPE);
    expect(shared).toEqual({
      ...SHARED,
      entries: [sourceEntry(2016, 3, 2)],
      years: [2016],
      cited: 2,
      elsewhere: 2,
    });
  });

  it('are in the order of how often the country cites them', () => {
    const sorted = sortSources(rowsIn([SHARED, LABOR_CODE, NEWS], SCOPE), 'cited');
    expect(sorted.map(({ id }) => id)).toEqual([LABOR_CODE.id, SHARED.id, NEWS.id]);
  });

  it('leave out what only others list; without a scope they are all there as they are', () => {
    expect(rowsIn([sourceRow('Only there.', [chile(2013, 1)])], SCOPE)).toEqual([]);
    expect(rowsIn([SHARED, ...ROWS], null)).toEqual(
      [SHARED, ...ROWS].map((row) => ({ ...row, elsewhere: 0 })),
    );
  });
});
