import { describe, expect, it } from 'vitest';
import {
  filterSources,
  NO_FILTERS,
  sortSources,
  sourceFacets,
} from '../../../../src/renderer/sources/filter/filter-sources.ts';
import type { SourceFilters, SourceSort } from '../../../../src/renderer/sources/filter/filter-sources.ts';
import { CABLE, LABOR_CODE, NEWS, ROWS, STUDY } from '../rows.ts';

describe('the sources that are shown', () => {
  it.each<readonly [Partial<SourceFilters>, readonly (typeof CABLE)[]]>([
    [{}, ROWS],
    [{ kinds: ['law', 'news'] }, [LABOR_CODE, NEWS]],
    [{ checks: ['link'] }, [LABOR_CODE, STUDY]],
    [{ years: [2016] }, [LABOR_CODE, NEWS]],
    [{ years: [2016], checks: ['link'] }, [LABOR_CODE]],
    [{ areas: ['Kazakhstan'] }, ROWS],
    [{ areas: ['Chile'] }, []],
    [{ typed: 'LABOR code' }, [LABOR_CODE]],
    [{ typed: 'code labor' }, [LABOR_CODE]],
    [{ typed: 'zakon.kz' }, [LABOR_CODE]],
    [{ typed: '"дети' }, [NEWS]],
    [{ typed: '- 2016' }, [NEWS]],
    [{ typed: '414-V', kinds: ['news'] }, []],
    [{ typed: 'moon' }, []],
  ])('%j', (filters, expected) => {
    expect(filterSources(ROWS, { ...NO_FILTERS, ...filters })).toEqual(expected);
  });

  it('are only those of the change that was chosen', () => {
    expect(filterSources(ROWS, NO_FILTERS, new Set([STUDY.id]))).toEqual([STUDY]);
  });
});

describe('the counts of a filter', () => {
  it('tell what choosing a value would show under all other filters, not under its own', () => {
    const facets = sourceFacets(ROWS, { ...NO_FILTERS, kinds: ['law'], years: [2022] });
    expect(facets.kinds).toEqual([
      { value: 'law', count: 1 },
      { value: 'embassy', count: 1 },
      { value: 'ngo', count: 1 },
    ]);
    expect(facets.years).toEqual([
      { value: 2016, count: 1 },
      { value: 2022, count: 1 },
    ]);
  });

  it('keep a chosen value that nothing is left of, so that it can be taken back', () => {
    const facets = sourceFacets(ROWS, { ...NO_FILTERS, typed: 'FIDH', kinds: ['law'] });
    expect(facets.kinds).toEqual([
      { value: 'law', count: 0 },
      { value: 'ngo', count: 1 },
    ]);
  });
});

describe('the order', () => {
  it.each<readonly [SourceSort, readonly (typeof CABLE)[]]>([
    ['cited', [CABLE, LABOR_CODE, STUDY, NEWS]],
    ['first-year', [LABOR_CODE, NEWS, STUDY, CABLE]],
    ['kind', [LABOR_CODE, CABLE, STUDY, NEWS]],
    ['title', [STUDY, LABOR_CODE, CABLE, NEWS]],
  ])('%s', (sort, expected) => {
    expect(sortSources(ROWS, sort).map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
  });

  it('puts sources of no year last', () => {
    const undated = { ...STUDY, id: 'x:1', years: [] };
    expect(sortSources([undated, { ...undated, id: 'x:2' }, CABLE], 'first-year')[0]).toBe(CABLE);
  });
});
