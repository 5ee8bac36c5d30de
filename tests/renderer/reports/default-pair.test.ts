import { describe, expect, it } from 'vitest';
import { defaultPair, olderFirst, presentPair } from '../../../src/renderer/reports/default-pair.ts';
import * as build from '../helpers/build.ts';

const LIBRARY = [
  build.entry({ id: 'kazakhstan-2022', year: 2022 }),
  build.entry({ id: 'kazakhstan-2021-summary', year: 2021, kind: 'summary' }),
  build.entry({ id: 'kazakhstan-2016', year: 2016 }),
  build.entry({ id: 'ilo-news-2021-05-31', kind: 'news', area: null, year: null }),
];

describe('the pair that is compared', () => {
  it.each([
    [['kazakhstan-2016', 'kazakhstan-2022', 'ilo-news-2021-05-31'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['kazakhstan-2022', 'ilo-news-2021-05-31'], 'kazakhstan-2022', 'ilo-news-2021-05-31'],
    [['kazakhstan-2022', 'kazakhstan-2022'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['kazakhstan-2021-summary'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['ilo-news-2021-05-31'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [[], 'kazakhstan-2016', 'kazakhstan-2022'],
  ])('of the panes %j', (panes, left, right) => {
    expect(defaultPair(panes, LIBRARY)).toEqual({ left, right });
  });

  it('has the older report on the left, whichever pane is first', () => {
    const panes = ['kazakhstan-2022', 'kazakhstan-2021-summary'];
    expect(defaultPair(panes, LIBRARY)).toEqual({ left: panes[1], right: panes[0] });
    const pair = { left: 'kazakhstan-2021-summary', right: 'kazakhstan-2022' };
    expect(olderFirst(pair, LIBRARY)).toEqual(pair);
    expect(olderFirst({ left: 'gone', right: 'kazakhstan-2022' }, LIBRARY).left).toBe('gone');
  });

  it('is one report twice where there is but one, and none where there is none', () => {
    const alone = LIBRARY.slice(0, 1);
    expect(defaultPair([], alone)).toEqual({ left: 'kazakhstan-2022', right: 'kazakhstan-2022' });
    expect(defaultPair([], [])).toBeNull();
  });

  it('is forgotten when one of its reports is gone', () => {
    const pair = { left: 'kazakhstan-2016', right: 'gone' };
    expect(presentPair(pair, LIBRARY)).toBeNull();
    expect(presentPair({ ...pair, right: 'kazakhstan-2022' }, LIBRARY)).not.toBeNull();
  });
});
