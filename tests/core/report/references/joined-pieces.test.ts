import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPieces } from '../../../../src/core/report/references/joined-pieces.ts';

describe('pieces as one string', () => {
  it('have one space between two, and its place', () => {
    const source = 'ILO. Report.  \n- https://www.ilo.org/a\n  b.pdf';
    const { text, breaks, sourceOffset } = joinPieces(source, [
      { start: 0, end: 14 },
      { start: 17, end: 38 },
      { start: 39, end: source.length },
    ]);
    expect(text).toBe('ILO. Report. https://www.ilo.org/a b.pdf');
    expect(breaks.map((at) => text[at])).toEqual([' ', ' ']);
    expect(source.slice(sourceOffset(text.indexOf('https')))).toMatch(/^https/);
    expect(source.slice(sourceOffset(text.indexOf('b.pdf')))).toBe('b.pdf');
  });

  it('are nothing where there are none', () => {
    expect(joinPieces('abc', []).text).toBe('');
    expect(joinPieces('   ', [{ start: 0, end: 3 }]).text).toBe('');
  });

  it('lead back to the source, character by character', () => {
    const words = fc.stringMatching(/^[a-c]{1,4}$/);
    const spaces = fc.stringMatching(/^[ \n\t]{1,3}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, spaces), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        (parts, cut) => {
          const source = parts.flat().join('');
          const middle = Math.min(cut, source.length);
          const { text, sourceOffset } = joinPieces(source, [
            { start: 0, end: middle },
            { start: middle, end: source.length },
          ]);
          for (const [at, character] of Array.from(text).entries())
            if (character !== ' ') expect(source[sourceOffset(at)]).toBe(character);
          expect(text.replaceAll(/\s/g, '')).toBe(source.replaceAll(/\s/g, ''));
        },
      ),
    );
  });
});
