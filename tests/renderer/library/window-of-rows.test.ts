import { describe, expect, it } from 'vitest';
import {
  rowsToDraw,
  scrollTopToShow,
  stopInView,
  windowOfRows,
} from '../../../src/renderer/library/window-of-rows.ts';

describe('rows in sight', () => {
  it('are few, however many there are', () => {
    const { first, end } = windowOfRows(16_000, 640, 32, 1320);
    expect(first).toBeLessThanOrEqual(500);
    expect(end).toBeGreaterThanOrEqual(520);
    expect(end - first).toBeLessThan(50);
  });

  it('end with the list', () => {
    expect(windowOfRows(0, 640, 32, 5)).toEqual({ first: 0, end: 5 });
    expect(windowOfRows(9_999, 640, 32, 0)).toEqual({ first: 0, end: 0 });
  });

  it.each([
    ['above', 2, 320, 64],
    ['below', 40, 320, 40 * 32 + 32 - 640],
    ['in sight already', 15, 320, 320],
  ])('a row %s is brought into sight', (_where, row, scrollTop, expected) => {
    expect(scrollTopToShow(row, scrollTop, 640, 32)).toBe(expected);
  });

  it('the row at hand is drawn wherever the list stands, in its order, and none that is not there', () => {
    expect(rowsToDraw({ first: 2, end: 5 }, [0, 3], 9)).toEqual([0, 2, 3, 4]);
    expect(rowsToDraw({ first: 2, end: 5 }, [8, 9, -1], 9)).toEqual([2, 3, 4, 8]);
  });

  it.each([
    ['the row at hand, while it is in view', 12, 12],
    ['the row at hand, cut by the edge', 10, 10],
    ['the first whole row, where the one at hand is above', 3, 11],
    ['the first whole row, where the one at hand is below', 80, 11],
  ])('Tab stops at %s', (_which, atHand, expected) => {
    expect(stopInView(atHand, 10 * 32 + 8, 640, 32, 100)).toBe(expected);
    expect(stopInView(atHand, 9_999, 640, 32, 5)).toBe(4);
  });
});
