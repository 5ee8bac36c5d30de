import { describe, expect, it } from 'vitest';
import {
  actionGroups,
  barsOf,
  fateInWords,
  wordingRuns,
} from '../../../../src/renderer/timeline/actions/action-bars.ts';
import { action, wording } from '../../years/build.ts';

/** 2009 to 2022; the library begins in 2013. */
const AXIS = {
  years: Array.from({ length: 14 }, (_, index) => 2009 + index),
  reported: new Set([2013, 2016, 2022]),
  first: 2013,
};

describe('bars', () => {
  it('cover the years of an action that is open', () => {
    expect(barsOf(action({ spans: [{ from: 2014, to: 2022 }] }), AXIS)).toEqual([
      { from: 5, to: 13, kind: 'suggested', end: 'open' },
    ]);
  });

  it('tell the years before the first report from the others', () => {
    expect(barsOf(action({ state: 'closed', spans: [{ from: 2009, to: 2014 }] }), AXIS)).toEqual([
      { from: 0, to: 3, kind: 'early', end: 'goes-on' },
      { from: 4, to: 5, kind: 'suggested', end: 'closed' },
    ]);
  });

  it('show when an action was left out and came back', () => {
    const spans = [
      { from: 2014, to: 2014 },
      { from: 2018, to: 2022 },
    ];
    expect(barsOf(action({ state: 'reopened', spans }), AXIS)).toEqual([
      { from: 5, to: 5, kind: 'suggested', end: 'closed' },
      { from: 6, to: 8, kind: 'left-out', end: 'goes-on' },
      { from: 9, to: 13, kind: 'suggested', end: 'open' },
    ]);
  });

  it('end before the library begins where the action does', () => {
    expect(barsOf(action({ state: 'closed', spans: [{ from: 2010, to: 2011 }] }), AXIS)).toEqual([
      { from: 1, to: 2, kind: 'early', end: 'closed' },
    ]);
  });
});

describe('what is said of an action', () => {
  it.each([
    [[{ from: 2022, to: 2022 }], '2022'],
    [[{ from: 2009, to: 2014 }], '2009 to 2014'],
    [
      [
        { from: 2015, to: 2017 },
        { from: 2019, to: 2019 },
      ],
      '2015 to 2017 and 2019',
    ],
  ])('%j is "%s"', (spans, words) => {
    expect(fateInWords(action({ state: 'open', spans }))).toBe(`${words} · open`);
  });

  it('names the report that leaves it out', () => {
    const closed = action({
      state: 'closed',
      spans: [{ from: 2013, to: 2016 }],
      closedBy: { report: 'kazakhstan-2017', year: 2017 },
    });
    expect(fateInWords(closed)).toBe('2013 to 2016 · closed, left out in 2017');
  });

  it('says where the printed years and the reports do not agree', () => {
    const printed = { from: 2020, to: 2022 };
    const spans = [printed];
    expect(fateInWords(action({ spans, disagreement: { printed, absent: [2020, 2021], earlier: [] } }))).toBe(
      '2020 to 2022 · open · printed as 2020 to 2022, but left out in 2020 and 2021',
    );
    expect(fateInWords(action({ spans, disagreement: { printed, absent: [], earlier: [2016] } }))).toBe(
      '2020 to 2022 · open · printed as 2020 to 2022, but suggested in 2016 already',
    );
  });

  it('joins reports that print the same words, whatever their quotation marks and dashes', () => {
    const runs = wordingRuns(
      action({
        wordings: [
          wording(2013, "Meet the ILO's advice."),
          wording(2014, 'Meet the ILO’s advice.'),
          wording(2016, 'Meet the ILO advice.'),
        ],
      }),
    );
    expect(runs.map(({ wordings }) => wordings.map(({ year }) => year))).toEqual([[2013, 2014], [2016]]);
  });

  it('groups actions by area, however the area is written', () => {
    const [one, two, three] = [
      action({ area: 'Enforcement' }),
      action({ area: 'Coordination' }),
      action({ area: 'ENFORCEMENT' }),
    ];
    expect(actionGroups([one, two, three])).toEqual([
      { area: 'Enforcement', actions: [one, three] },
      { area: 'Coordination', actions: [two] },
    ]);
  });

  it('orders areas as the newest report prints them, whichever was suggested first', () => {
    const printed = (year: number, at: number) => ({
      ...wording(year, 'x'),
      at: { ...wording(year, 'x').at, row: at },
    });
    const groups = actionGroups([
      action({ area: 'Social Programs', wordings: [printed(2013, 0), printed(2022, 9)] }),
      action({ area: 'Enforcement', wordings: [printed(2022, 4)] }),
      action({ area: 'Legal Framework', wordings: [printed(2016, 0)] }),
    ]);
    expect(groups.map(({ area }) => area)).toEqual(['Legal Framework', 'Enforcement', 'Social Programs']);
  });
});
