import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layBeside } from '../../../../src/renderer/noting/beside/lay-beside.ts';

const DISTANCES = { gap: 10, farthest: 100, more: 20 };

describe('notes beside their lines', () => {
  it('stand at their lines where there is room, and below each other where there is none', () => {
    const laid = layBeside(
      [
        { top: 0, height: 50 },
        { top: 30, height: 50 },
        { top: 300, height: 20 },
      ],
      DISTANCES,
    );
    expect(laid.map(({ top }) => top)).toEqual([0, 60, 300]);
    expect(laid.every(({ isFolded }) => !isFolded)).toBe(true);
  });

  it('are counted by the one above where they would stand far from their lines', () => {
    const laid = layBeside(
      Array.from({ length: 5 }, () => ({ top: 0, height: 60 })),
      DISTANCES,
    );
    expect(laid.map(({ isFolded }) => isFolded)).toEqual([false, false, true, true, true]);
    expect(laid[1]?.more).toBe(3);
  });

  it('lie over no other, and never far from their lines, wherever those are', () => {
    const notes = fc.array(fc.record({ top: fc.nat(2_000), height: fc.integer({ min: 10, max: 90 }) }));
    fc.assert(
      fc.property(notes, (unordered) => {
        const wanted = unordered.toSorted((one, other) => one.top - other.top);
        const laid = layBeside(wanted, DISTANCES);
        const shown = laid.flatMap((one, at) => {
          const want = wanted[at];
          return one.isFolded || want === undefined ? [] : [{ ...one, want }];
        });
        for (const [at, { top, want }] of shown.entries()) {
          expect(top - want.top).toBeLessThanOrEqual(DISTANCES.farthest);
          expect(top).toBeGreaterThanOrEqual(want.top);
          const before = shown[at - 1];
          if (before === undefined) continue;
          const room = before.more > 0 ? DISTANCES.more : 0;
          expect(top).toBeGreaterThanOrEqual(before.top + before.want.height + room);
        }
        expect(laid.reduce((sum, { more }) => sum + more, 0)).toBe(laid.length - shown.length);
      }),
    );
  });
});
