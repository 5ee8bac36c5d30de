import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/shared/text/fold.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

/** Text, its tokens' forms, and what they cover. */
const rows: readonly (readonly [text: string, forms: string, places: string])[] = [
  // kazakhstan-2022.txt:14
  ['3.2 (79,690)', '3.2 79690', '3.2 79,690'],
  // kazakhstan-2022.txt:78
  [
    'Article 26.1(2) of the Labor Code',
    'article 26.1 2 of the labor code',
    'Article 26.1 2 of the Labor Code',
  ],
  // kazakhstan-2022.txt:113
  ['Unknown\t\\$5.2 million', 'unknown 5.2 million', 'Unknown 5.2 million'],
  // kazakhstan-2022.txt:251
  ['UNICEF.A situation analysis', 'unicef a situation analysis', 'UNICEF A situation analysis'],
  // kazakhstan-2022.txt:253
  [
    'No. 414-V. Enacted: November 23, 2015.',
    '№ 414 v enacted november 23 2015',
    'No 414 V Enacted November 23 2015',
  ],
  // kazakhstan-2013.txt:234
  ['Order N 45-п of the', 'order № 45 п of the', 'Order N 45 п of the'],
  // kazakhstan-2022.txt:63
  ['ILO C. 182, Worst Forms', 'ilo c 182 worst forms', 'ILO C 182 Worst Forms'],
  // kazakhstan-2022.txt:231
  ['U.S. Embassy- Nur-Sultan.', 'us embassy nur sultan', 'U.S. Embassy Nur Sultan'],
  // kazakhstan-2021-summary.txt:14
  ['the government’s existing', 'the government existing', 'the government’s existing'],
  // kazakhstan-2016.txt:272
  ['1/20,000 in transition', '1 20000 in transition', '1 20,000 in transition'],
  // kazakhstan-2022.txt:178
  ['(2020– 2022)', '2020 2022', '2020 2022'],
  // kazakhstan-2016.txt:9
  ['exploitation.Table 1', 'exploitation table 1', 'exploitation Table 1'],
  ['Côte d’Ivoire', 'cote d ivoire', 'Côte d Ivoire'],
  [
    'no child, 12th and 1,234.5 or 1,23',
    'no child 12th and 1234.5 or 1 23',
    'no child 12th and 1,234.5 or 1 23',
  ],
  ['cotton² and 17‡', 'cotton and 17', 'cotton and 17'],
  ['Washington, D.C., e.g. J.Smith', 'washington dc eg j smith', 'Washington D.C. e.g. J Smith'],
  ['exploi\u00adtation', 'exploitation', 'exploi\u00adtation'],
  ['ﬁeld İstanbul Straße', 'field istanbul strasse', 'ﬁeld İstanbul Straße'],
  ['', '', ''],
  ['\ud800 \udfff', '', ''],
];

/** Whether no character stands for several words, as "㏂" (a.m.) and "ﷺ" do: such words share its place. */
function wordByWord(text: string): boolean {
  return Array.from(text).every((sign) => {
    const meant = sign.normalize('NFKC');
    return meant.length === sign.length || !/[^\p{L}\p{N}\p{M}]/u.test(meant);
  });
}

describe('tokenise', () => {
  it.each(rows)('reads %j', (text, forms, places) => {
    const tokens = tokenise(text);
    expect(tokens.map((token) => token.form).join(' ')).toBe(forms);
    expect(tokens.map((token) => text.slice(token.start, token.end)).join(' ')).toBe(places);
  });

  it('leaves out what overlaps a skipped span', () => {
    const text = 'exploitation.(1-6) Table 1';
    const start = text.indexOf('(');
    expect(tokenise(text, [{ start, end: start + 5 }]).map((token) => token.form)).toEqual([
      'exploitation',
      'table',
      '1',
    ]);
  });

  it('finds the same tokens as the grammar written as one expression', () => {
    const pieces = fc.constantFrom(
      ..."a b no n № 1 23 456 7,890 . , ' - ( ) é ß İ ﬁ п ² 𝒳 \u0301 U.S. \ud800 s's".split(' '),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        expect(tokenise(text).map(({ form, start, end }) => [form, start, end])).toEqual(byGrammar(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps tokens apart, in order and inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }).filter(wordByWord), (text) => {
        let last = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          last = token.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('covers what is the same token by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }).filter(wordByWord), (text) => {
        for (const token of tokenise(text)) {
          const again = tokenise(text.slice(token.start, token.end)).map(({ form }) => form);
          if (token.form !== '№') expect(again).toContain(token.form);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The tokens' grammar as one regular expression: slower, and plain to read. */
const GRAMMAR =
  /\p{N}{1,3}(?:,\p{N}{3}(?!\p{N}))+(?:\.\p{N}+)?(?![\p{L}\p{N}])|\p{N}+(?:\.\p{N}+)+(?![\p{L}\p{N}])|\p{L}(?:\.\p{L}(?![\p{L}\p{N}]))+\.?|[\p{L}\p{N}]+(?:'s(?![\p{L}\p{N}]))?|№/gu;

function byGrammar(text: string): [string, number, number][] {
  const folded = foldText(text);
  return [...folded.text.matchAll(GRAMMAR)].map((match) => {
    const stop = match.index + match[0].length;
    const start = folded.starts?.[match.index] ?? match.index;
    const end = folded.ends?.[stop - 1] ?? stop;
    return [formByGrammar(match[0], folded.text.slice(stop)), start, end];
  });
}

function formByGrammar(matched: string, after: string): string {
  if (/^(?:no|nos|n|nr)$/u.test(matched) && /^\.?\s*\p{N}/u.test(after.slice(0, 4))) return '№';
  if (/^\p{N}/u.test(matched)) return matched.replaceAll(',', '').replace(/'s$/u, '');
  return matched.replaceAll('.', '').replace(/'s$/u, '');
}
