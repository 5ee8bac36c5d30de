import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinEdits, typingDistance } from '../../../src/core/text/edit-distance.ts';

/** The distance written out over the whole table; neighbours that changed places count once or twice. */
function plainDistance(left: string, right: string, countsSwaps: boolean): number {
  const cost: number[][] = Array.from({ length: left.length + 1 }, (_, row) => [row]);
  for (let column = 0; column <= right.length; column += 1) (cost[0] ?? [])[column] = column;
  const at = (row: number, column: number): number => cost[row]?.[column] ?? Infinity;
  for (let row = 1; row <= left.length; row += 1) {
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = at(row - 1, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const swaps =
        countsSwaps &&
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      const swapped = swaps ? at(row - 2, column - 2) + 1 : Infinity;
      (cost[row] ?? [])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        replaced,
        swapped,
      );
    }
  }
  return at(left.length, right.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

describe('isWithinEdits', () => {
  it.each([
    ['phillippines', 'philippines', 1, true],
    ['gambia', 'zambia', 1, true],
    ['gambia', 'zambia', 0, false],
    ['labro', 'labor', 1, false],
    ['labro', 'labor', 2, true],
    ['côte', 'cote', 1, true],
    ['', 'ab', 1, false],
    ['', '', 0, true],
  ])('%s, %s, %i: %s', (one, other, most, expected) => {
    expect(isWithinEdits(one, other, most)).toBe(expected);
  });

  it('is the plain distance, bounded', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (one, other, most) => {
        expect(isWithinEdits(one, other, most)).toBe(plainDistance(one, other, false) <= most);
      }),
    );
  });

  it('holds for words longer than a machine word has bits, which are counted in blocks', () => {
    const long = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 30, maxLength: 70 });
    fc.assert(
      fc.property(long, long, fc.nat({ max: 40 }), (one, other, most) => {
        expect(isWithinEdits(one, other, most)).toBe(plainDistance(one, other, false) <= most);
      }),
      { numRuns: 50 },
    );
  });
});

describe('typingDistance', () => {
  it('is the plain distance up to what is allowed', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, allowed) => {
        const plain = plainDistance(left, right, true);
        expect(Math.min(typingDistance(left, right, allowed, false), allowed + 1)).toBe(
          Math.min(plain, allowed + 1),
        );
      }),
    );
  });

  it('is that of the best beginning, where beginnings count', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const beginnings = Array.from({ length: right.length + 1 }, (_, end) =>
          plainDistance(left, right.slice(0, end), true),
        );
        expect(Math.min(typingDistance(left, right, 2, true), 3)).toBe(Math.min(3, ...beginnings));
      }),
    );
  });
});
