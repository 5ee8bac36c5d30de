import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/text/fold.ts';
import { wordRank, wordTest } from '../../../src/renderer/ui/all-words.ts';

describe('a filter that is typed', () => {
  it.each([
    ['Côte d’Ivoire 2019', "cote d'ivoire", true],
    ['Côte d’Ivoire 2019', '2019 cote', true],
    ['Côte d’Ivoire 2019', 'cote 2020', false],
    ['São Tomé and Príncipe', 'PRINCIPE', true],
    ['Law No. 414‑V', '414-v', true],
    ['“Дети” на хлопке', '"дети"', true],
    ['Eﬀorts of 2016', 'efforts', true],
    ['Chad', '', true],
    ['Chad', '  ', true],
    ['Chad', 'c h', true],
    ['Chad', 'cdh', false],
  ])('finds in “%s” what is typed as “%s”: %s', (text, typed, holds) => {
    expect(wordTest(typed)(fold(text))).toBe(holds);
  });
});

describe('what is typed in whole words', () => {
  it.each([
    ['India 2018', '2018 india', 0],
    ['British Indian Ocean Territories 2018', '2018 india', 1],
    ['Saint Helena, Ascension, and Tristan da Cunha', 'helena ascension', 0],
    ["Côte d'Ivoire", 'ivoire', 0],
    ['Guinea-Bissau', 'bissau', 0],
    ['Nigeria', 'niger', 1],
    ['Cambodia', 'bod', 2],
    ['Chad', '', 0],
  ])('in “%s” of “%s”: %i', (text, typed, rank) => {
    expect(wordRank(typed)(fold(text))).toBe(rank);
  });
});
