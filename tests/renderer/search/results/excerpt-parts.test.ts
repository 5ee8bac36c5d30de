import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptParts } from '../../../../src/renderer/search/results/excerpt-parts.ts';

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
