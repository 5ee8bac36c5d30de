import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/text/fold.ts';
import { wordTest } from '../../../src/renderer/ui/all-words.ts';

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
