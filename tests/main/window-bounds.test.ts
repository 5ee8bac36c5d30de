import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, maximizedBounds } from '../../src/main/window-bounds.ts';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const SECOND = { x: 1440, y: 0, width: 2560, height: 1440 };
const SAVED = { x: 100, y: 100, width: 1200, height: 800, maximized: false };

describe('the window’s first bounds', () => {
  it.each([
    ['as saved', SAVED, [LAPTOP], SAVED],
    ['on the second display', { ...SAVED, x: 1600 }, [LAPTOP, SECOND], { ...SAVED, x: 1600 }],
    ['maximised', { ...SAVED, maximized: true }, [LAPTOP], { ...SAVED, maximized: true }],
    ['no larger than the display', { ...SAVED, width: 5000 }, [LAPTOP], { ...SAVED, width: 1440 }],
    [
      'no smaller than can be read',
      { ...SAVED, width: 300, height: 200 },
      [LAPTOP],
      { ...SAVED, width: 600, height: 480 },
    ],
  ])('%s', (_name, saved, areas, state) => {
    expect(initialState(saved, areas)).toEqual(state);
  });

  it.each([
    ['nothing was saved', null],
    ['the file holds something else', { not: 'bounds' }],
    ['a number is none', { ...SAVED, x: Number.NaN }],
    ['a number is a word', { ...SAVED, width: '1200' }],
    ['its display is gone', { ...SAVED, x: 5000 }],
    ['its title bar is above the display', { ...SAVED, y: -50 }],
    ['only a corner is left on the display', { ...SAVED, x: 1400 }],
  ])('are the usual ones in the middle where %s', (_name, saved) => {
    expect(initialState(saved, [LAPTOP])).toEqual({
      x: 0,
      y: 25,
      width: 1440,
      height: 875,
      maximized: false,
    });
  });

  it('are in the middle of a display that is larger', () => {
    const wall = { x: -2440, y: 0, width: 2440, height: 1900 };
    expect(initialState(null, [wall])).toEqual({
      x: -1940,
      y: 500,
      width: 1440,
      height: 900,
      maximized: false,
    });
  });

  it('are within reach, whatever was saved', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.record({
          x: fc.integer(),
          y: fc.integer(),
          width: fc.integer(),
          height: fc.integer(),
          maximized: fc.boolean(),
        }),
        (noise, bounds) => {
          for (const saved of [noise, bounds]) {
            const { x, y, width, height } = initialState(saved, [LAPTOP]);
            expect(Math.min(x + width, 1440) - Math.max(x, 0)).toBeGreaterThanOrEqual(200);
            expect(Math.min(y + height, 900) - Math.max(y, 25)).toBeGreaterThanOrEqual(100);
            expect(y).toBeGreaterThanOrEqual(25);
          }
        },
      ),
    );
  });
});

describe('a maximised window', () => {
  it.each([
    ['its display', { ...SAVED, x: 1600 }, SECOND],
    ['the first display where its own is gone', { ...SAVED, x: 9000 }, LAPTOP],
  ])('is from the beginning as large as %s', (_name, state, area) => {
    expect(maximizedBounds(state, [LAPTOP, SECOND])).toEqual(area);
  });
});
