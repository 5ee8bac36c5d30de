import { describe, expect, it } from 'vitest';
import { disagreementOf } from '../../../src/core/years/printed-years.ts';
import type { ActionWording, YearSpan } from '../../../src/shared/years.ts';

const wording = (year: number, suggested: YearSpan | null): ActionWording => ({
  report: `ruritania-${year}`,
  year,
  area: 'Enforcement',
  text: 'Publish it.',
  suggested,
  at: { report: `ruritania-${year}`, block: 'b1', source: null },
});
const tables = [2015, 2016, 2018].map((year) => ({ year }));

describe('printed years', () => {
  it.each([
    ['agree', [wording(2015, { from: 2015, to: 2015 }), wording(2016, { from: 2015, to: 2016 })], null],
    ['say nothing of years without a report', [wording(2018, { from: 2017, to: 2018 })], null],
    ['are not held against what no report prints', [wording(2016, null)], null],
    [
      'name a year that leaves it out',
      [wording(2018, { from: 2016, to: 2018 })],
      { absent: [2016], earlier: [] },
    ],
    [
      'begin after a report that suggests it',
      [wording(2015, null), wording(2016, { from: 2016, to: 2016 })],
      { absent: [], earlier: [2015] },
    ],
  ])('%s', (_, wordings, expected) => {
    const found = disagreementOf(wordings, tables);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});
