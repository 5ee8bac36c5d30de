import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glidedTo, glideFrom, isFar } from '../../../../src/renderer/read/scroll/glide.ts';

describe('a glide', () => {
  it('is only taken where the way is far', () => {
    expect([isFar(0, 200, 800), isFar(0, 300, 800), isFar(300, 0, 800)]).toEqual([false, true, true]);
  });

  it('begins where the pane stands, ends at its goal, and goes no step back', () => {
    const way = fc.record({ from: fc.nat(30_000), by: fc.integer({ min: 300, max: 30_000 }) });
    fc.assert(
      fc.property(way, ({ from, by }) => {
        const glide = glideFrom(from, from + by, 800, 1000);
        expect(glidedTo(glide, from + by, 1000)).toBe(from);
        const frames = Array.from({ length: 40 }, (_, frame) =>
          glidedTo(glide, from + by, 1000 + frame * 16),
        );
        const steps = frames.map((top) => top ?? from + by);
        expect(steps.at(-1)).toBe(from + by);
        expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      }),
    );
  });

  it('follows a goal that moves on', () => {
    const glide = glideFrom(0, 1000, 800, 0);
    expect(glidedTo(glide, 1200, glide.lasts / 2)).toBeCloseTo(600);
    expect(glidedTo(glide, 1200, glide.lasts)).toBeNull();
  });
});
