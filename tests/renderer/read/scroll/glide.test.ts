import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glideFrom, isFar, nextStep } from '../../../../src/renderer/read/scroll/glide.ts';

describe('a glide', () => {
  it('is only taken where the way is far', () => {
    expect([isFar(0, 200, 800), isFar(0, 300, 800), isFar(300, 0, 800)]).toEqual([false, true, true]);
  });

  it('ends at its goal, goes no step back, and takes no step of more than half a window', () => {
    const way = fc.record({
      from: fc.nat(30_000),
      by: fc.integer({ min: 300, max: 3200 }),
      ms: fc.constantFrom(8, 16, 90),
    });
    fc.assert(
      fc.property(way, ({ from, by, ms }) => {
        const glide = glideFrom(from, from + by, 800, 1000);
        const tops = [from];
        for (let frame = 0; frame < 60; frame += 1)
          tops.push(nextStep(glide, tops.at(-1) ?? from, from + by, 800, 1000 + frame * ms));
        expect(tops.at(-1)).toBe(from + by);
        expect(tops).toEqual(tops.toSorted((a, b) => a - b));
        for (const [index, top] of tops.entries()) expect(top - (tops[index - 1] ?? top)).toBeLessThan(400);
      }),
    );
  });

  it('goes only the end of a very long way', () => {
    expect(nextStep(glideFrom(0, 80_000, 800, 0), 0, 80_000, 800, 0)).toBe(80_000 - 3200);
    expect(nextStep(glideFrom(80_000, 0, 800, 0), 80_000, 0, 800, 0)).toBe(3200);
  });

  it('begins within the longest way, also between pixels', () => {
    const position = fc.double({ min: 0, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(position, position, fc.double({ min: 0, max: 2_000, noNaN: true }), (from, to, height) => {
        const glide = glideFrom(from, to, height, 0);
        expect(Math.abs(to - glide.from)).toBeLessThanOrEqual(4 * Math.max(1, height) + 1e-6);
      }),
    );
    expect(glideFrom(20_000.7, 3_333.3, 761.1, 0).lasts).toBe(320);
  });

  it('follows a goal that moves on', () => {
    const glide = glideFrom(0, 1000, 800, 0);
    expect(nextStep(glide, 500, 1200, 800, glide.lasts / 2)).toBeCloseTo(600);
    expect(nextStep(glide, 1000, 1200, 800, glide.lasts)).toBe(1200);
  });
});
