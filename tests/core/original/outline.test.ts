import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedWord } from '../../../src/core/layout/placed-words.ts';
import { isInside, outlineOf, wordsOfPage } from '../../../src/core/original/outline.ts';

/** Words of ten points in width, 30 to a line of ten points in height, each of four letters and a space. */
function grid(pages: number, lines: number, perLine = 6): PlacedWord[] {
  return Array.from({ length: pages * lines * perLine }, (_, index) => {
    const [page, line, at] = [
      Math.floor(index / (lines * perLine)),
      Math.floor(index / perLine) % lines,
      index % perLine,
    ];
    return {
      page: page + 1,
      start: index * 5,
      end: index * 5 + 4,
      left: 50 + at * 12,
      right: 60 + at * 12,
      bottom: 700 - line * 12,
      top: 710 - line * 12,
    };
  });
}

describe('outlineOf', () => {
  const words = grid(2, 10);

  it('puts whole lines into one box', () => {
    expect(outlineOf([{ start: 0, end: 12 * 5 }], words)).toEqual([
      { page: 1, boxes: [{ left: 50, right: 120, bottom: 688, top: 710 }] },
    ]);
  });

  it('begins and ends within lines without taking in what stands before and behind', () => {
    const [outlined] = outlineOf([{ start: 3 * 5, end: 15 * 5 }], words);
    expect(outlined?.boxes).toEqual([
      { left: 86, right: 120, bottom: 700, top: 710 },
      { left: 50, right: 120, bottom: 688, top: 698 },
      { left: 50, right: 84, bottom: 676, top: 686 },
    ]);
  });

  it('goes on over a page', () => {
    const pages = outlineOf([{ start: 58 * 5, end: 63 * 5 }], words);
    expect(pages.map(({ page, boxes }) => [page, boxes.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('cuts a word of which it holds a part', () => {
    const [outlined] = outlineOf([{ start: 2, end: 4 }], words);
    expect(outlined?.boxes).toEqual([{ left: 55, right: 60, bottom: 700, top: 710 }]);
  });

  it('leaves out white space, and says nothing of a place without words', () => {
    expect(outlineOf([{ start: 4, end: 5 }], words)).toEqual([]);
    expect(outlineOf([], words)).toEqual([]);
  });

  it('holds all words of a place and no other, wherever it begins and ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 118 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (first, count, perLine) => {
          const all = grid(3, 6, perLine);
          const place = { start: first * 5, end: (first + count) * 5 - 1 };
          const outlined = outlineOf([place], all);
          for (const word of all) {
            const isOf = word.start < place.end && word.end > place.start;
            const boxes = outlined.find(({ page }) => page === word.page)?.boxes ?? [];
            expect(boxes.some((box) => isInside(word, box))).toBe(isOf);
          }
        },
      ),
    );
  });
});

describe('wordsOfPage', () => {
  it('gives those of one page', () => {
    const words = grid(3, 2);
    expect(wordsOfPage(words, 2).map(({ start }) => start / 5)).toEqual(
      [...Array(12).keys()].map((at) => at + 12),
    );
    expect(wordsOfPage(words, 4)).toEqual([]);
  });
});
