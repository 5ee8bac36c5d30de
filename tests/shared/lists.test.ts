import { describe, expect, it } from 'vitest';
import { appendAll, insertAll, largest, smallest } from '../../src/shared/lists.ts';

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
