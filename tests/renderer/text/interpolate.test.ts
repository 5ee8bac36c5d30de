import { describe, expect, it } from 'vitest';
import { interpolate } from '../../../src/renderer/text/interpolate.ts';

describe('interpolate', () => {
  const knots = [
    { from: 0, to: 0 },
    { from: 100, to: 300 },
    { from: 200, to: 300 },
    { from: 200, to: 500 },
    { from: 300, to: 600 },
  ];

  it.each([
    [-10, 0],
    [50, 150],
    [100, 300],
    [150, 300],
    // What only the follower has is skipped.
    [200, 500],
    [250, 550],
    [999, 600],
  ])('%d gives %d', (at, expected) => {
    expect(interpolate(knots, at)).toBeCloseTo(expected);
  });
});
