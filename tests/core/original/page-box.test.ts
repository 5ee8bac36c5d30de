import { describe, expect, it } from 'vitest';
import { boxInView } from '../../../src/core/original/page-box.ts';

describe('boxInView', () => {
  // A word near the upper left corner of a sheet of 600 by 800 points.
  const word = { left: 10, right: 60, bottom: 770, top: 790 };

  it.each([
    ['as it is', 0, 600, 800, { left: 10, right: 60, top: 10, bottom: 30 }],
    ['turned to the right', 1, 800, 600, { left: 770, right: 790, top: 10, bottom: 60 }],
    ['upside down', 2, 600, 800, { left: 540, right: 590, top: 770, bottom: 790 }],
    ['turned to the left', 3, 800, 600, { left: 10, right: 30, top: 540, bottom: 590 }],
  ] as const)('%s', (_, turns, width, height, expected) => {
    expect(boxInView(word, { width, height, turns })).toEqual(expected);
  });
});
