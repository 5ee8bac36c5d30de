import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  followedScrollTop,
  lastAtOrAbove,
  READING_LINE,
  readingHeight,
} from '../../../src/renderer/text/follow.ts';
import type { Extent } from '../../../src/renderer/text/follow.ts';

const extent = (scrollTop: number, scrollHeight = 5000, clientHeight = 800): Extent => ({
  scrollTop,
  scrollHeight,
  clientHeight,
});

describe('the reading height', () => {
  it('begins at the top and ends at the very end', () => {
    expect(readingHeight(extent(0))).toBe(0);
    expect(readingHeight(extent(4200))).toBe(5000);
  });

  it('stands below the upper edge in between, so that headings come level there', () => {
    expect(readingHeight(extent(2000))).toBe(2000 + READING_LINE);
  });

  it('leads back to the scroll position it came from, in texts of any length', () => {
    const extents = fc.record({
      scrollHeight: fc.integer({ min: 801, max: 90000 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(extents, ({ scrollHeight, part }) => {
        const at = extent(part * (scrollHeight - 800), scrollHeight);
        expect(followedScrollTop(at, at, [{ from: 0, to: 0 }])).toBeCloseTo(at.scrollTop, 3);
      }),
    );
  });
});

describe('followedScrollTop', () => {
  it('puts a shared heading at the same height', () => {
    // The heading stands at 2000 here and at 3500 there; the leader has it at the reading line.
    expect(
      followedScrollTop(extent(2000 - READING_LINE), extent(0, 9000), [{ from: 2000, to: 3500 }]),
    ).toBeCloseTo(3500 - READING_LINE);
  });

  it('reaches both ends, however unequal the texts', () => {
    const shared = [{ from: 1000, to: 200 }];
    expect(followedScrollTop(extent(0), extent(50, 1500), shared)).toBe(0);
    expect(followedScrollTop(extent(4200), extent(0, 1500), shared)).toBe(700);
  });

  it('holds still while the leader reads what the follower lacks', () => {
    const shared = [
      { from: 1000, to: 1000 },
      { from: 3000, to: 1000 },
    ];
    const during = [1200, 2000, 2800].map((top) => followedScrollTop(extent(top), extent(0), shared));
    expect(new Set(during).size).toBe(1);
  });

  it('sets out early for what it has more of, and is there when the leader is', () => {
    // 3000 pixels of the follower stand beside 100 of the leader.
    const shared = [
      { from: 1900, to: 1900 },
      { from: 2000, to: 4900 },
    ];
    const tops = Array.from({ length: 30 }, (_, step) =>
      followedScrollTop(extent(1000 + step * 40), extent(0, 9000), shared),
    );
    const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(5 * 40 + 1);
    expect(followedScrollTop(extent(2000 - READING_LINE), extent(0, 9000), shared)).toBeCloseTo(
      4900 - READING_LINE,
    );
  });

  it('leaves a text alone that shares nothing', () => {
    expect(followedScrollTop(extent(1000), extent(333), [])).toBe(333);
  });

  it('never goes backwards while the leader goes forwards', () => {
    const rising = fc.array(fc.nat(4999), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rising, rising, fc.nat(4000), fc.nat(200), (from, to, top, step) => {
        const left = [...from].sort((a, b) => a - b);
        const right = [...to].sort((a, b) => a - b);
        const shared = left
          .slice(0, right.length)
          .map((height, index) => ({ from: height, to: right[index] ?? 0 }));
        const before = followedScrollTop(extent(top), extent(0), shared);
        const later = followedScrollTop(extent(top + step), extent(0), shared);
        expect(later).toBeGreaterThanOrEqual(before - 0.001);
      }),
    );
  });
});

describe('the last place at or above a height', () => {
  it.each([
    [-1, [20, 300], 10],
    [0, [-40, 300], 10],
    [1, [-400, 10], 10],
    [-1, [], 10],
  ])('is %d in %j', (expected, heights, at) => {
    expect(lastAtOrAbove(heights.length, (index) => heights[index] ?? null, at)).toBe(expected);
  });

  it('is found by measuring a few of many', () => {
    const rising = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 2000 });
    fc.assert(
      fc.property(rising, fc.integer({ min: -5000, max: 5000 }), (values, at) => {
        const heights = values.toSorted((a, b) => a - b);
        let measured = 0;
        const found = lastAtOrAbove(
          heights.length,
          (index) => {
            measured += 1;
            return heights[index] ?? null;
          },
          at,
        );
        expect(found).toBe(heights.findLastIndex((height) => height <= at));
        expect(measured).toBeLessThanOrEqual(Math.ceil(Math.log2(heights.length + 1)));
      }),
    );
  });
});
