import { describe, expect, it } from 'vitest';
import { scrollTopToShow, windowOfRows } from '../../../src/renderer/library/window-of-rows.ts';

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
});
