import { describe, expect, it } from 'vitest';
import { reportToAdd } from '../../../src/renderer/app/report-to-add.ts';
import { areaAtHand } from '../../../src/renderer/country/areas.ts';
import { REPORTS } from '../reports/some-reports.ts';

describe('a new pane', () => {
  it.each([
    [['kazakhstan-2013'], 'kazakhstan-2022'],
    [['kazakhstan-2013', 'kazakhstan-2022'], 'kazakhstan-2021-summary'],
    [[], 'kazakhstan-2022'],
    [REPORTS.map((report) => report.id), 'cote-d-ivoire-2019'],
  ])('beside %j shows %s', (shown, expected) => {
    expect(reportToAdd(REPORTS, shown, areaAtHand(null, shown, REPORTS))).toBe(expected);
  });

  it('has nothing to show in an empty library', () => {
    expect(reportToAdd([], [], null)).toBeNull();
  });
});
