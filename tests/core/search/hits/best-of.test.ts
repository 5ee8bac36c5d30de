import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BestOf } from '../../../../src/core/search/hits/best-of.ts';

describe('BestOf', () => {
  it('keeps what sorting everything would keep', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 0, max: 12 }), (numbers, capacity) => {
        const best = new BestOf<number>(capacity, (left, right) => left - right);
        for (const number of numbers) best.offer(number);
        expect(best.sorted()).toEqual(numbers.toSorted((left, right) => left - right).slice(0, capacity));
      }),
    );
  });
});
