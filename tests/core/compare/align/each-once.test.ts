import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachOnce } from '../../../../src/core/compare/align/each-once.ts';

const pair = (left: number, right: number) => ({ left, right });

describe('of pairs, the best first', () => {
  it('those are kept whose sides are still free', () => {
    expect(eachOnce([pair(0, 1), pair(0, 2), pair(3, 1), pair(3, 2)])).toEqual([pair(0, 1), pair(3, 2)]);
  });

  it('a number on one side is no other on the other', () => {
    expect(eachOnce([pair(0, 1), pair(1, 0)])).toEqual([pair(0, 1), pair(1, 0)]);
  });

  it('each side stands once, and nothing is left out that both sides were free for', () => {
    const pairs = fc.array(fc.record({ left: fc.nat(6), right: fc.nat(6) }));
    fc.assert(
      fc.property(pairs, (all) => {
        const kept = eachOnce(all);
        expect(new Set(kept.map(({ left }) => left)).size).toBe(kept.length);
        expect(new Set(kept.map(({ right }) => right)).size).toBe(kept.length);
        for (const [at, one] of all.entries()) {
          const better = kept.filter((other) => all.indexOf(other) < at);
          const isTaken = better.some(({ left, right }) => left === one.left || right === one.right);
          expect(kept.includes(one)).toBe(!isTaken);
        }
      }),
    );
  });
});
