import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendAll, insertAll, largest, longestRising, smallest } from '../../src/shared/lists.ts';

/** Far more than fit on the stack as arguments. */
const long = Array.from({ length: 1_000_000 }, (_, index) => index);

describe('lists of any length', () => {
  it('are put at the end of another', () => {
    const list = [-1];
    appendAll(list, long);
    expect(list).toHaveLength(1_000_001);
    expect(list.at(-1)).toBe(999_999);
  });

  it.each([
    [0, [7, 8, 1, 2, 3]],
    [1, [1, 7, 8, 2, 3]],
    [3, [1, 2, 3, 7, 8]],
  ])('are put into another at %i', (place, expected) => {
    const list = [1, 2, 3];
    insertAll(list, place, [7, 8]);
    expect(list).toEqual(expected);
  });

  it('have a largest and a smallest number', () => {
    expect([largest(long), smallest(long)]).toEqual([999_999, 0]);
    expect([largest([2, 3], 5), smallest([2, 3], 1)]).toEqual([5, 1]);
    expect([largest([]), smallest([])]).toEqual([-Infinity, Infinity]);
    expect([largest([1, Number.NaN]), smallest([Number.NaN, 1])]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('a longest rising subsequence', () => {
  it.each([
    [[], []],
    [[7], [0]],
    [
      [1, 2, 3],
      [0, 1, 2],
    ],
    // A table that one year prints before the others and the other behind them.
    [
      [3, 0, 1, 2],
      [1, 2, 3],
    ],
    [
      [1, 2, 3, 0],
      [0, 1, 2],
    ],
    // Equal values do not rise.
    [[5, 5, 5], [2]],
    [[3, 2, 1], [2]],
  ])('of %j stands at %j', (values, places) => {
    expect(longestRising(values)).toEqual(places);
  });

  it('rises, in order, and none is longer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 10 }), (values) => {
        const places = longestRising(values);
        const chosen = places.map((at) => values[at] ?? NaN);
        for (let at = 1; at < places.length; at += 1) {
          expect(places[at]).toBeGreaterThan(places[at - 1] ?? NaN);
          expect(chosen[at]).toBeGreaterThan(chosen[at - 1] ?? NaN);
        }
        expect(places).toHaveLength(longestByTrying(values));
      }),
    );
  });
});

/** The length of the longest one, found by trying every choice of values. */
function longestByTrying(values: readonly number[]): number {
  let most = 0;
  for (let choice = 0; choice < 2 ** values.length; choice += 1) {
    const chosen = values.filter((_, at) => (choice >> at) % 2 === 1);
    if (chosen.every((value, at) => at === 0 || value > (chosen[at - 1] ?? NaN)))
      most = Math.max(most, chosen.length);
  }
  return most;
}
