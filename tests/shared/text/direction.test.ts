import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directedPieces, directionOf } from '../../../src/shared/text/direction.ts';

describe('directionOf', () => {
  it.each([
    ['', 'ltr'],
    ['12 (3)', 'ltr'],
    ['Labor law', 'ltr'],
    ['“قانون العمل”', 'rtl'],
    ['3. חוק העבודה', 'rtl'],
    ['ILO قانون', 'ltr'],
  ])('%j runs %s', (text, expected) => {
    expect(directionOf(text)).toBe(expected);
  });
});

describe('directedPieces', () => {
  it.each([
    ['Labor law', 'ltr', ['ltr Labor law']],
    ['the قانون العمل of 2015', 'ltr', ['ltr the ', 'rtl قانون العمل', 'ltr  of 2015']],
    ['قانون (ILO).', 'rtl', ['rtl قانون (', 'ltr ILO', 'rtl ).']],
    ['قانون 15 لعام 2015', 'rtl', ['rtl قانون 15 لعام ', 'ltr 2015']],
  ] as const)('of %j in a paragraph that runs %s', (text, paragraph, expected) => {
    const pieces = directedPieces(text, paragraph).map((one) => `${one.direction} ${one.text}`);
    expect(pieces).toEqual(expected);
  });

  it('are found at once in a note of a megabyte that is hardly any words', () => {
    const text = `${'. '.repeat(250_000)}ILO${' .'.repeat(250_000)}قانون${' .'.repeat(250_000)}a`;
    expect(directedPieces(text, 'rtl').map(({ direction }) => direction)).toEqual([
      'rtl',
      'ltr',
      'rtl',
      'ltr',
    ]);
  });

  it('are the text when put together', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ق', 'ח', ' ', '1', '(', '.') }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (text, paragraph) => {
          const pieces = directedPieces(text, paragraph);
          expect(pieces.map((one) => one.text).join('')).toBe(text);
        },
      ),
    );
  });
});
