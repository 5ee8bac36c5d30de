import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../../src/renderer/citations/parts/place-card.ts';

const VIEW = { width: 1440, height: 900 };
const mark = (left: number, top: number) => ({ left, top, width: 40, height: 18 });

describe('placeCard', () => {
  it('stands below its mark where it fits', () => {
    expect(placeCard(mark(300, 200), { width: 448, height: 300 }, VIEW)).toMatchObject({
      left: 288,
      top: 224,
    });
  });

  it('stands above where only there is room', () => {
    expect(placeCard(mark(300, 700), { width: 448, height: 300 }, VIEW)).toMatchObject({ top: 394 });
  });

  it('keeps away from the right edge', () => {
    expect(placeCard(mark(1400, 200), { width: 448, height: 300 }, VIEW).left).toBe(1440 - 12 - 448);
  });

  it('never covers its mark, never leaves the window', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 50, max: 448 }),
      height: fc.integer({ min: 20, max: 3000 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1400 }),
        fc.integer({ min: 0, max: 880 }),
        sizes,
        (left, top, size) => {
          const at = mark(left, top);
          const place = placeCard(at, size, VIEW);
          const bottom = place.top + Math.min(size.height, place.maxHeight);
          expect(place.top >= at.top + at.height || bottom <= at.top).toBe(true);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.left + size.width).toBeLessThanOrEqual(VIEW.width);
          expect(bottom).toBeLessThanOrEqual(VIEW.height);
        },
      ),
    );
  });
});
