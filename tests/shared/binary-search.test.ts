import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countUpTo, firstIndex, placeOf } from '../../src/shared/binary-search.ts';

const numbersAndOne = [fc.array(fc.nat({ max: 50 })), fc.nat({ max: 50 })] as const;

it('finds the first index from which on something holds', () => {
  fc.assert(
    fc.property(...numbersAndOne, (numbers, value) => {
      const rising = numbers.toSorted((left, right) => left - right);
      const found = rising.findIndex((number) => number >= value);
      expect(firstIndex(rising.length, (index) => (rising[index] ?? 0) >= value)).toBe(
        found < 0 ? rising.length : found,
      );
    }),
  );
});

it('looks rising numbers up as going through them does', () => {
  fc.assert(
    fc.property(...numbersAndOne, (numbers, value) => {
      const rising = [...new Set(numbers)].toSorted((left, right) => left - right);
      expect(countUpTo(rising, value)).toBe(rising.filter((number) => number <= value).length);
      expect(placeOf(rising, value)).toBe(rising.indexOf(value));
    }),
  );
});
