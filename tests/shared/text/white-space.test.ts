import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenlySpaced, isEvenlySpaced, isSpace } from '../../../src/shared/text/white-space.ts';

/** Every character that `\s` stands for, beside letters and signs that look or sort close to one. */
const UNIT = fc.constantFrom(
  ...Array.from(' \t\n\v\f\r\u00A0\u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF'),
  ...Array.from('aé–’\u0085\u200B\u180E~!'),
);
const TEXT = fc.string({ unit: UNIT, maxLength: 12 });

describe('white space', () => {
  it('is by code unit what the expression says', () => {
    const codes = Array.from({ length: 0x1_0000 }, (_, code) => code);
    const wrong = codes.filter((code) => isSpace(code) !== /\s/.test(String.fromCharCode(code)));
    expect(wrong).toEqual([]);
    expect(isSpace(Number.NaN)).toBe(false);
  });

  it.each([
    ['', true],
    ['Minimum Age for Work', true],
    [' leading and trailing ', true],
    ['two  spaces', false],
    ['a\ttab', false],
    ['a no-break\u00A0space', false],
    ['Côte d’Ivoire – 2019', true],
  ])('%j is evenly spaced: %s', (text, even) => {
    expect(isEvenlySpaced(text)).toBe(even);
  });

  it('is even where making it even changes nothing', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const even = text.replace(/\s+/g, ' ');
        expect(evenlySpaced(text)).toBe(even);
        expect(isEvenlySpaced(text)).toBe(even === text);
      }),
    );
  });
});
