import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextContext } from '../../../src/core/report/repairs/edit.ts';
import { RULES } from '../../../src/core/report/repairs/rules.ts';
import { SERIES } from '../../../src/core/report/series/findings-series.ts';
import { hasSigns, isPlain } from '../../../src/core/report/repairs/signs.ts';

const CONTEXTS: readonly TextContext[] = [
  'heading',
  'prose',
  'caption',
  'column',
  'cell',
  'note',
  'reference',
];

describe('signs of a repair', () => {
  it.each<[string, TextContext, boolean]>([
    ['U.S. Embassy- Astana. reporting, February 5, 2014.', 'reference', false],
    ['U.S. Embassy- Astana reported it.', 'prose', true],
    ['Labor Inspectorate – Ministry of Labor', 'cell', false],
    ['child labor.The Government', 'prose', true],
    ['Agriculture‡', 'cell', false],
    ['Agriculture ‡ (3)', 'cell', true],
    ['I (8)', 'cell', true],
    ['the years 2020– 2022', 'prose', true],
    ['Q & A', 'prose', false],
    ['Labour &amp; Employment', 'prose', true],
    ['In 2020,Tonga made', 'prose', true],
  ])('%j in %s: %s', (text, context, expected) => {
    expect(hasSigns(text, context)).toBe(expected);
  });

  it('are missed in no text that a rule would repair', () => {
    const words = 'a Labor ILO U.S. É I l 1 2020 2022 day Table January least \\ddagger <i> </i> &amp;';
    const signs = ' \u00A0-–.,;:()[]"’*†‡§$\\^{}&\u00AD';
    const piece = fc.constantFrom(...words.split(' '), ...Array.from(signs), '**', '3, ');
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...CONTEXTS), (printed, context) => {
        fc.pre(!hasSigns(printed, context));
        const edits = RULES.flatMap((rule) =>
          rule(printed, context, SERIES).edits.filter(({ shown }) => shown !== ''),
        );
        expect(edits).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('make a text no plain one, and so does uneven space', () => {
    expect(isPlain('Minimum Age for Work', 'cell')).toBe(true);
    expect(isPlain('Minimum  Age', 'cell')).toBe(false);
    expect(isPlain('Minimum\tAge', 'cell')).toBe(false);
    expect(isPlain('child labor.The', 'cell')).toBe(false);
  });
});
