import { describe, expect, it } from 'vitest';
import { scrollTopToShow, stopInView } from '../../../src/renderer/library/window-of-rows.ts';

describe('rows in sight', () => {
  it.each([
    ['above', 2, 320, 64],
    ['below', 40, 320, 40 * 32 + 32 - 640],
    ['in sight already', 15, 320, 320],
  ])('a row %s is brought into sight', (_where, row, scrollTop, expected) => {
    expect(scrollTopToShow(row, scrollTop, 640, 32)).toBe(expected);
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
