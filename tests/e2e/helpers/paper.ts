/** What stands on paper, as the reader itself reads a PDF. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Word } from '../../../src/core/layout/page/page-content.ts';
import { readPdfPages } from '../../../src/engine/formats/pdf/pdf-pages.ts';
import type { RunningReader } from './reader.ts';
import type { Paper } from './running-form.ts';

const LONGEST_FOOT = 200;

export interface OnPaper {
  /** Of each page, without its spaces: a PDF may place every letter by itself. */
  readonly pages: readonly string[];
  /** What stands at the foot of each: the title and the number. */
  readonly feet: readonly string[];
  readonly text: string;
  /** The words that stand nearest to the left and right edge, in points from it. */
  readonly margins: { readonly left: number; readonly right: number };
  /** Words with others printed over them, both. */
  readonly covered: readonly string[];
}

/** Print the window and read what came of it. */
export async function onPaper(running: RunningReader, paper?: Paper): Promise<OnPaper> {
  const { pages } = await readPdfPages(await running.printed(paper));
  const written = pages.map(({ words }) => packed(words.map((word) => word.text).join('')));
  const feet = written.map((text, index) => footOf(text, `Page${index + 1}of${written.length}`));
  const texts = written.map((text, index) => text.slice(feet[index]?.length));
  const words = pages.flatMap((page) => page.words.map((word) => ({ ...word, width: page.width })));
  return {
    pages: texts,
    feet,
    text: texts.join(''),
    margins: {
      left: words.reduce((least, { left }) => Math.min(least, left), Infinity),
      right: words.reduce((least, { right, width }) => Math.min(least, width - right), Infinity),
    },
    covered: pages.flatMap((page) => coveredWords(page.words)),
  };
}

/** In points: letters of one word may reach into each other by less. */
const OVERLAP = 2;
/** Of the smaller type: lines of one text stand farther apart, and a raised number lies beside its word. */
const SAME_LINE = 0.6;

function coveredWords(words: readonly Word[]): readonly string[] {
  const printed = words.filter(({ text }) => text.trim() !== '');
  return printed.flatMap((one, index) =>
    printed
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > OVERLAP &&
          Math.abs(one.baseline - other.baseline) < SAME_LINE * Math.min(one.style.size, other.style.size),
      )
      .map((other) => `${one.text} over ${other.text}`),
  );
}

/** An engine writes the margins of a page before all that stands between them. */
function footOf(text: string, number: string): string {
  const at = text.slice(0, LONGEST_FOOT).indexOf(number);
  return at < 0 ? '' : text.slice(0, at + number.length);
}

/** As it stands in a PDF that keeps no spaces. */
export function packed(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Whether the engine numbers pages: margin boxes are drawn from Chromium 131 on. */
async function numbersPages(page: Page): Promise<boolean> {
  const version = await page.evaluate(() => /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1]);
  return Number(version) >= 131;
}

/** "Page 2 of 9" stands on every page where the engine has it, under the title of the whole. */
export async function expectNumbered({ feet }: OnPaper, page: Page, title: string): Promise<void> {
  const numbers = feet.map((_foot, index) => packed(`${title} Page ${index + 1} of ${feet.length}`));
  expect(feet).toEqual((await numbersPages(page)) ? numbers : feet.map(() => ''));
}

/**
 * Have the window ask for its printer, and take its place: the system's dialog cannot be driven from here.
 *
 * @param act what makes the window print
 */
export async function asked(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const marks = document.documentElement.dataset;
    marks['askedToPrint'] = '0';
    window.print = () => {
      // What is drawn for paper moves nothing on the screen, which is seen beside the printer's dialog.
      const drawn = [...document.querySelectorAll('[data-on-paper]')];
      marks['seenOnScreen'] = String(drawn.filter((one) => one.checkVisibility()).length);
      marks['askedToPrint'] = '1';
    };
  });
  await act();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['askedToPrint']), { timeout: 30_000 })
    .toBe('1');
  expect(await page.evaluate(() => document.documentElement.dataset['seenOnScreen'])).toBe('0');
}
