/** Pages for the tests of the layout: words placed as a typesetter would, half an em a letter. */
import type { Box, PageContent, Rule, Style, Word } from '../../../src/core/layout/page/page-content.ts';

export const BODY: Style = { size: 11, bold: false, italic: false, lightness: 0 };
export const CELL: Style = { size: 9, bold: false, italic: false, lightness: 0 };
export const HEAD: Style = { size: 9, bold: true, italic: false, lightness: 1 };
export const HEADING: Style = { size: 12, bold: true, italic: false, lightness: 0 };
export const SMALL: Style = { size: 8, bold: false, italic: false, lightness: 0 };
export const TITLE: Style = { size: 26, bold: false, italic: false, lightness: 0 };

/** The words of a line whose letters are half an em wide and whose spaces are a quarter. */
export function line(left: number, baseline: number, text: string, style: Style = BODY): Word[] {
  let at = left;
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const width = word.length * style.size * 0.5;
      const placed = { text: word, left: at, right: at + width, baseline, style, glued: false };
      at += width + style.size * 0.25;
      return placed;
    });
}

/** Ruled pieces from border to border at one height. */
export function ruled(y: number, ...borders: number[]): Rule[] {
  return borders.slice(1).map((right, index) => ({ left: borders[index] ?? 0, right, y }));
}

export function box(left: number, bottom: number, right: number, top: number): Box {
  return { left, right, bottom, top };
}

export function page(words: readonly Word[], more: Partial<PageContent> = {}): PageContent {
  return { number: 1, width: 612, height: 792, words, rules: [], fills: [], ticks: [], ...more };
}
