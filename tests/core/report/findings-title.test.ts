import { describe, expect, it } from 'vitest';
import { SERIES } from '../../../src/core/report/series/findings-series.ts';

describe('findingsTitle', () => {
  it.each([
    ['2022 Findings on the Worst Forms of Child Labor: Kazakhstan', 2022, 'Kazakhstan'],
    ['2013 Findings on the Worst Forms of Child Labor', 2013, null],
  ])('%s', (text, year, area) => {
    expect(SERIES.findingsTitle(text)).toEqual({ year, area });
  });

  it.each([
    // faqs-tda.pdf, page 1: the title of another publication names the report and whose it is.
    'U.S. Department of Labor’s 2015 Findings on the Worst Forms of Child Labor',
    'Findings on the Worst Forms of Child Labor',
  ])('%s is none', (text) => {
    expect(SERIES.findingsTitle(text)).toBeNull();
  });
});
