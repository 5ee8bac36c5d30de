/** Goods of a copied summary page; the first block is that of kazakhstan-2021-summary.txt. */
import { describe, expect, it } from 'vitest';
import { listedGoods } from '../../../../src/core/report/identity/listed-goods.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';
import { workingLines } from '../../../../src/core/report/lines/working-line.ts';

const goodsOf = (text: string): string[] => listedGoods(workingLines(textDocument(text)), SERIES);
const PAGE = 'Child Labor and Forced Labor Reports\n\nKazakhstan\n\n';

describe('listedGoods', () => {
  it.each([
    [
      'both icons',
      'Cotton\nCotton\nChild Labor Icon\nForced Labor Icon\n',
      ['Cotton: child labor, forced labor'],
    ],
    ['one icon', 'Cotton\nCotton\nChild Labor Icon\n', ['Cotton: child labor']],
    [
      'two goods, each with its own',
      'Cotton\nCotton\nChild Labor Icon\nForced Labor Icon\nGold\nGold\nChild Labor Icon\n',
      ['Cotton: child labor, forced labor', 'Gold: child labor'],
    ],
    [
      'two names over one icon: it belongs to the one right above it',
      'Cotton\nGold\nForced Labor Icon\n',
      ['Cotton', 'Gold: forced labor'],
    ],
    ['an icon that stands twice', 'Gold\nChild Labor Icon\nChild Labor Icon\n', ['Gold: child labor']],
  ])('%s', (_name, text, expected) => {
    expect(goodsOf(PAGE + text)).toEqual(expected);
  });

  it.each([
    ['a page without icons', 'Cotton\nCotton\n'],
    ['an icon without a name', 'Child Labor Icon\n'],
  ])('%s', (_name, text) => {
    expect(goodsOf(text)).toEqual([]);
  });
});
