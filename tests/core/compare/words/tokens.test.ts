import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../src/core/compare/words/tokens.ts';

const shown = (text: string): string[] => tokenise({ text }).map(({ start, end }) => text.slice(start, end));

describe('tokenise', () => {
  it.each([
    // kazakhstan-2022.txt:113, 128
    ['funding was $5.2 million (3)', ['funding', 'was', '$5.2 million', '(', '3', ')']],
    // kazakhstan-2022.txt:14
    ['3.2 (79,690)', ['3.2', '(', '79,690', ')']],
    // kazakhstan-2022.txt:178-180
    ['(2020– 2022)', ['(', '2020– 2022', ')']],
    // kazakhstan-2022.txt:79
    ['Article 26.1(2) of the Labor Code', ['Article', '26.1(2)', 'of', 'the', 'Labor', 'Code']],
    // kazakhstan-2022.txt:1
    ['On December 30, 2021, the', ['On', 'December 30, 2021', ',', 'the']],
    // kazakhstan-2022.txt:193
    ['conducted June 1–12, 2022, in', ['conducted', 'June 1–12, 2022', ',', 'in']],
    // kazakhstan-2022.txt:102 ("In February and September of 2022"): two months and a year are no date
    ['In February and September of 2022', ['In', 'February', 'and', 'September', 'of', '2022']],
    // kazakhstan-2016.txt:271
    ['approach: 1/20,000 in', ['approach', ':', '1/20,000', 'in']],
    // kazakhstan-2013.txt:139, 144
    ['12th session, a 5-year project', ['12th', 'session', ',', 'a', '5-year', 'project']],
    // kazakhstan-2013.txt:234
    ['Decree No. 45-п', ['Decree', 'No', '.', '45-п']],
    ['письма и дети', ['письма', 'и', 'дети']],
    // ilo-news-2021-05-31.txt:25
    ['declined by 38 percent over', ['declined', 'by', '38 percent', 'over']],
    // kazakhstan-2022.txt:251: a lost space does not glue two words
    ['ILO.Analysis of', ['ILO', '.', 'Analysis', 'of']],
    ['U.S. Embassy- Astana', ['U.S.', 'Embassy', '-', 'Astana']],
    [
      "children's “Stop-Trafficking,” workers’ rights",
      ["children's", '“', 'Stop-Trafficking', ',', '”', 'workers’', 'rights'],
    ],
    ['cotton† and [‡]', ['cotton', '†', 'and', '[‡]']],
    ['see https://www.iom.kz/new/177-pr-votday.', ['see', 'https://www.iom.kz/new/177-pr-votday', '.']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('takes a citation as one token whatever stands in it', () => {
    const text = 'status. (18, 19)';
    const tokens = tokenise({ text, inlines: [{ kind: 'citation', citation: 4, start: 8, end: 16 }] });
    expect(tokens.at(-1)).toMatchObject({ kind: 'citation', citation: 4, start: 8, end: 16 });
    expect(tokens).toHaveLength(3);
  });

  it('covers every character that is not white space, in order and once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const covered = tokenise({ text });
        let at = 0;
        for (const { start, end } of covered) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
