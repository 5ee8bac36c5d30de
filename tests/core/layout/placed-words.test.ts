import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutWords } from '../../../src/core/layout/lay-out.ts';
import { placeWords } from '../../../src/core/layout/placed-words.ts';
import { BODY, box, CELL, HEAD, line, page, ruled } from './pages.ts';

const onPage = (words: ReturnType<typeof line>, number = 1) => words.map((word) => ({ page: number, word }));

describe('placeWords', () => {
  it('gives each word its stretch of the text and its box', () => {
    const words = placeWords('Forced begging\n\nin Aktau.\n', [
      ...onPage(line(54, 600, 'Forced begging')),
      ...onPage(line(54, 586, 'in Aktau.'), 2),
    ]);
    expect(words.map(({ start, end, page: number }) => [start, end, number])).toEqual([
      [0, 6, 1],
      [7, 14, 1],
      [16, 18, 2],
      [19, 25, 2],
    ]);
    expect(words[0]).toMatchObject({ left: 54, right: 54 + 6 * 5.5, bottom: 600 - 2.42, top: 600 + 8.25 });
  });

  it('knows a hyphen that was made soft, and a word that was brought up to the line before', () => {
    const words = placeWords('inspec\u00ADtors found', onPage(line(54, 600, 'inspec- tors found')));
    expect(words.map(({ start, end }) => [start, end])).toEqual([
      [0, 7],
      [7, 11],
      [12, 17],
    ]);
  });

  it.each([
    ['another text', 'Forced labor', 'Forced begging'],
    ['a text that ends', 'Forced', 'Forced begging'],
    ['a hyphen where there is none', 'inspec-tors', 'inspec tors!'],
  ])('does not place words in %s', (_, text, words) => {
    expect(() => placeWords(text, onPage(line(54, 600, words)))).toThrow(/does not hold the word/);
  });
});

describe('a laid out page', () => {
  it('has every word of prose and table placed, whatever the order of the file', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (turn) => {
        const words = [
          ...line(54, 700, 'The Ministry of Educa-', BODY),
          ...line(54, 687, 'tion carried out targeted inspections', BODY),
          ...line(54, 650, 'Sector', HEAD),
          ...line(200, 650, 'Activity', HEAD),
          ...line(54, 630, 'Agriculture', CELL),
          ...line(200, 630, 'Farming cotton and tobacco', CELL),
        ];
        const at = turn % words.length;
        const turned = [...words.slice(at), ...words.slice(0, at)];
        const { document, words: placed } = layOutWords([
          page(turned, {
            rules: [...ruled(642, 54, 195, 500), ...ruled(620, 54, 195, 500)],
            fills: [box(54, 642, 500, 662)],
          }),
        ]);
        const texts = placed().map(({ start, end }) => document.text.slice(start, end));
        expect(texts.toSorted()).toEqual(turned.map(({ text }) => text).toSorted());
        expect(document.text.replace(/\s/g, '')).toHaveLength(texts.join('').length);
      }),
    );
  });
});
