import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedLine, foldText, sourceSpan } from '../../../src/shared/text/fold.ts';

const rows: readonly (readonly [text: string, folded: string])[] = [
  ['MINIMAL ADVANCEMENT – EFFORTS', 'minimal advancement - efforts'], // kazakhstan-2022.txt:38
  ['the government’s “practice”', `the government's "practice"`], // kazakhstan-2021-summary.txt:14
  ['Yes\u00a0 List of', 'yes  list of'], // kazakhstan-2013.txt:81
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['İstanbul', 'istanbul'],
  ['STRASSE Straße ẞ', 'strasse strasse ss'],
  ['ﬁeld, ﬃ', 'field, ffi'],
  ['e\u0301cole', 'ecole'],
  ['Łódź, Ørsted, Ægir', 'lodz, orsted, aegir'],
  ['45-П', '45-п'],
  ['Ё й', 'е и'],
  ['１２３', '123'],
  ['cotton²', 'cotton '],
  ['soft\u00adhyphen', 'softhyphen'],
  ['ΟΔΟΣ ὁδός', 'οδοσ οδοσ'],
  ['ǅ Ĳ', 'dz ij'],
  ['`quoted`', "'quoted'"],
  ['', ''],
  // signs that nobody sees: zero-width, directional, variation selectors, byte order mark
  ['la\u200bbor\u2060\u200e \u061c\u202aLaw\u202c\ufe0f\ufeff\u{e0101}', 'labor law'],
  ['Ｌａｂｏｒ（１）', 'labor(1)'],
  ['and so on…', 'and so on...'],
  ['‘ ’ ‚ ‛ ‹ › ʹ ʻ ʼ ʽ ′ ‵ ＇ ´', "' ' ' ' ' ' ' ' ' ' ' ' ' '"],
  ['“ ” „ ‟ « » ″ ‶ ＂', '" " " " " " " " "'],
  ['‐ ‑ ‒ – — ― − ﹣ －', '- - - - - - - - -'],
];

/** Text rich in characters whose folding changes the length, and in broken pairs. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'İ',
        'ß',
        'ﬁ',
        'ﬃ',
        'e\u0301',
        'é',
        '\u0301',
        '\u00ad',
        '—',
        '…',
        '½',
        '²',
        '𝒳',
        '😀',
        '\ud800',
        '\udc00',
        'a',
        ' ',
        '№',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('foldText', () => {
  it.each(rows)('folds %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps a place for every folded unit, in order and inside the source', () => {
    fc.assert(
      fc.property(tricky, (source) => {
        const folded = foldText(source);
        let last = 0;
        for (let unit = 0; unit < folded.text.length; unit += 1) {
          const { start, end } = sourceSpan(folded, unit, unit + 1);
          expect(start >= last && end > start && end <= source.length).toBe(true);
          last = start;
        }
      }),
    );
  });

  it('gives a stretch back that folds to the same text, also at the very end', () => {
    fc.assert(
      fc.property(tricky, fc.nat(), fc.nat(), (source, first, second) => {
        const folded = foldText(source);
        if (folded.text.length === 0) return;
        const start = first % folded.text.length;
        for (const end of [start + 1 + (second % (folded.text.length - start)), folded.text.length]) {
          const span = sourceSpan(folded, start, end);
          expect(fold(source.slice(span.start, span.end))).toContain(folded.text.slice(start, end));
        }
      }),
    );
  });

  it('never cuts a character or the marks on it', () => {
    const folded = foldText('e\u0301 ﬁ 𝒳');
    expect(sourceSpan(folded, 0, 1)).toEqual({ start: 0, end: 2 });
    expect(sourceSpan(folded, 2, 3)).toEqual({ start: 3, end: 4 });
    expect(sourceSpan(folded, 5, 6)).toEqual({ start: 5, end: 7 });
  });

  it('folds the same text the same way alone and between others', () => {
    fc.assert(
      fc.property(tricky, (source) => {
        const withoutHalves = source.replaceAll(/\p{Cs}/gu, '');
        expect(fold(`a${withoutHalves}b`)).toBe(`a${fold(withoutHalves)}b`);
      }),
    );
  });
});

describe('foldedLine', () => {
  it.each([
    ['  Côte d’Ivoire \n 2019 ', "cote d'ivoire 2019"],
    ['Ministério do Trabalho', 'ministerio do trabalho'],
    ['“Labour”\u00a0– law', '"labour" - law'],
    ['Straße', 'strasse'],
  ])('%s is %s', (text, expected) => {
    expect(foldedLine(text)).toBe(expected);
  });
});
