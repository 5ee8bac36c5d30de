import { describe, expect, it } from 'vitest';
import { nextRow } from '../../../src/renderer/ui/next-row.ts';

describe('keys', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 1, 4],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['x', 1, null],
  ])('%s at %d leads to %s', (key, current, expected) => {
    expect(nextRow(key, current, 5)).toBe(expected);
  });
});
