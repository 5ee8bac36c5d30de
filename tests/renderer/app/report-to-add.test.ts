import { describe, expect, it } from 'vitest';
import { reportToAdd } from '../../../src/renderer/app/report-to-add.ts';
import { areaAtHand } from '../../../src/renderer/country/areas.ts';
import { entry } from '../helpers/build.ts';

const REPORTS = [
  entry({ id: 'kazakhstan-2013', label: 'Kazakhstan 2013', year: 2013 }),
  entry({
    id: 'ilo',
    label: 'ILO news, 31 May 2021',
    kind: 'news',
    area: null,
    year: null,
    level: null,
    levelLabel: null,
  }),
  entry({ id: 'kazakhstan-2022', label: 'Kazakhstan 2022', year: 2022 }),
  entry({ id: 'kazakhstan-2021-summary', label: 'Kazakhstan 2021 (summary)', kind: 'summary', year: 2021 }),
  entry({
    id: 'cote-d-ivoire-2019',
    label: "Côte d'Ivoire 2019",
    area: "Côte d'Ivoire",
    year: 2019,
    level: 'moderate',
    levelLabel: 'Moderate Advancement',
  }),
];

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
