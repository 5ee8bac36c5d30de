import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationsBetween } from '../../../../src/core/compare/diff/operations.ts';

describe('operationsBetween', () => {
  it('cuts texts that differ too much at the words that stand once in both', () => {
    const noise = (seed: number): string[] => Array.from({ length: 3000 }, (_, i) => `w${(i * seed) % 997}`);
    const left = [
      ...noise(7).map((word) => `l${word}`),
      'moratorium',
      ...noise(11).map((word) => `l${word}`),
    ];
    const right = [
      ...noise(13).map((word) => `r${word}`),
      'moratorium',
      ...noise(17).map((word) => `r${word}`),
    ];
    const equal = operationsBetween(left, right).filter((operation) => operation.equal);
    expect(equal.map(({ l0, l1 }) => left.slice(l0, l1))).toEqual([['moratorium']]);
  });

  it('covers both sides without gaps, and equal stretches are equal', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
    fc.assert(
      fc.property(list, list, (left, right) => {
        let [l, r] = [0, 0];
        for (const operation of operationsBetween(left, right)) {
          expect([operation.l0, operation.r0]).toEqual([l, r]);
          if (operation.equal)
            expect(left.slice(operation.l0, operation.l1)).toEqual(right.slice(operation.r0, operation.r1));
          [l, r] = [operation.l1, operation.r1];
        }
        expect([l, r]).toEqual([left.length, right.length]);
      }),
    );
  });
});
