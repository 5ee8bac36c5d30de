import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../src/core/text/matches.ts';

describe('matchesOf', () => {
  it.each([[/a+/g], [/a*/g], [/(?<=a)b|(c)/g], [/$/g]])('finds what matchAll finds: %s', (pattern) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-') }), (text) => {
        expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
      }),
    );
  });

  it('starts at the beginning, wherever the expression stood', () => {
    const pattern = /a/g;
    pattern.lastIndex = 2;
    expect(matchesOf(pattern, 'aba').map(({ index }) => index)).toEqual([0, 2]);
  });
});
