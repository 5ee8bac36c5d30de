import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptParts, groupHits } from '../../../src/renderer/search/group-hits.ts';
import { searchHit, searchPage } from '../helpers/build.ts';

const hit = (report: string, score: number) => searchHit({ report, score });

describe('groupHits', () => {
  it('keeps the order of rank, in groups and among them', () => {
    const hits = [hit('2022', 9), hit('2013', 8), hit('2022', 7), hit('2016', 6), hit('2013', 5)];
    const groups = groupHits(searchPage({ query: 'q', total: 30, hits, counts: { '2022': 20, '2013': 9 } }));
    expect(
      groups.map((group) => [group.report, group.total, group.hits.map((entry) => entry.score)]),
    ).toEqual([
      ['2022', 20, [9, 7]],
      ['2013', 9, [8, 5]],
      ['2016', 1, [6]],
    ]);
  });
});

describe('excerptParts', () => {
  it('cuts at the borders of matches', () => {
    // 2022:145
    const excerpt = 'extended a labor moratorium on small businesses';
    expect(excerptParts(excerpt, [[17, 27]])).toEqual([
      { at: 0, text: 'extended a labor ', matched: false },
      { at: 17, text: 'moratorium', matched: true },
      { at: 27, text: ' on small businesses', matched: false },
    ]);
  });

  it('loses no character, whatever the ranges', () => {
    const range = fc.tuple(fc.integer({ min: -3, max: 60 }), fc.integer({ min: -3, max: 60 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(range), (text, ranges) => {
        expect(
          excerptParts(text, ranges)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
