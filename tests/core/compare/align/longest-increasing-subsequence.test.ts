import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain } from '../../../../src/core/compare/align/longest-increasing-subsequence.ts';
import type { WeightedPair } from '../../../../src/core/compare/align/longest-increasing-subsequence.ts';

function bestTotal(pairs: readonly WeightedPair[]): number {
  const after = (left: number, right: number): number =>
    Math.max(
      0,
      ...pairs
        .filter((pair) => pair.left > left && pair.right > right)
        .map((pair) => pair.weight + after(pair.left, pair.right)),
    );
  return after(-1, -1);
}

describe('heaviestChain', () => {
  it('is as heavy as the heaviest of all chains and rises on both sides', () => {
    const pair = fc.record({
      left: fc.nat(6),
      right: fc.nat(6),
      weight: fc.integer({ min: 1, max: 9 }),
      similarity: fc.constant(1),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 9 }), (pairs) => {
        const chain = heaviestChain(pairs);
        for (const [i, next] of chain.entries()) {
          const before = chain[i - 1];
          if (before === undefined) continue;
          expect(next.left).toBeGreaterThan(before.left);
          expect(next.right).toBeGreaterThan(before.right);
        }
        expect(chain.reduce((total, { weight }) => total + weight, 0)).toBe(bestTotal(pairs));
      }),
    );
  });
});
