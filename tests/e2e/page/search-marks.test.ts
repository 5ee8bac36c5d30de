import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { endFaultless } from '../helpers/end-faultless.ts';
import { isInView, pane, textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

/** Words of a pane's text that can be seen: how many there are, and how many of them are marked. */
async function seenIn(region: Locator, word: string): Promise<{ seen: number; marked: number }> {
  return await region.locator('[data-scroller]').evaluate((scroller, sought) => {
    const frame = scroller.getBoundingClientRect();
    const walker = document.createTreeWalker(scroller, NodeFilter.SHOW_TEXT);
    const found = { seen: 0, marked: 0 };
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.toLowerCase() ?? '';
      for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + sought.length);
        const box = range.getBoundingClientRect();
        if (box.height === 0 || box.top < frame.top || box.bottom > Math.min(frame.bottom, innerHeight))
          continue;
        found.seen += 1;
        if (node.parentElement?.closest('mark') != null) found.marked += 1;
      }
    }
    return found;
  }, word);
}

describe('what the search found', () => {
  let reader: RunningReader;

  beforeEach(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterEach(() => endFaultless(reader));

  const field = () => reader.page.getByRole('searchbox', { name: 'Search all reports' });
  const results = () => reader.page.getByRole('region', { name: 'Search results' });
  const panes = () => reader.page.locator('[data-pane]');
  const search = async (query: string) => {
    await field().fill(query);
    await expect.poll(() => results().getAttribute('data-query')).toBe(query);
  };
  /** Every word in view is marked, in the pane and in all panes together at least one. */
  const allMarked = async (region: Locator, word: string) => {
    await expect
      .poll(async () => {
        const { seen, marked } = await seenIn(region, word);
        return seen > 0 ? `${marked} of ${seen}` : 'none in view';
      })
      .toMatch(/^(\d+) of \1$/);
  };
  const scrollTo = async (region: Locator, word: string) =>
    await region
      .locator('[data-block]', { hasText: new RegExp(word, 'i') })
      .last()
      .scrollIntoViewIfNeeded();

  it('is marked wherever it comes into view, in all panes', async () => {
    const { page } = reader;
    await page.getByRole('switch', { name: 'Linked scrolling' }).click();
    await search('inspectors');
    await results()
      .getByRole('button', { name: /^Kazakhstan 2022/ })
      .first()
      .click();
    const right = pane(page, 'Kazakhstan 2022');
    const left = pane(page, 'Kazakhstan 2016');
    await allMarked(right, 'inspectors');
    await expect.poll(() => isInView(right.locator('mark[data-current]'))).toBe(true);
    for (const region of [left, right]) {
      await scrollTo(region, 'inspectors');
      await allMarked(region, 'inspectors');
    }
    // Another report in the pane, and another pane.
    await left.getByRole('combobox', { name: 'Report' }).click();
    await page.getByRole('option', { name: /Kazakhstan 2013/ }).click();
    const other = pane(page, 'Kazakhstan 2013');
    await other.locator('[data-scroller]').waitFor();
    await scrollTo(other, 'inspectors');
    await allMarked(other, 'inspectors');
    const before = await panes().count();
    await page.getByRole('button', { name: 'Add pane' }).click();
    await expect.poll(() => panes().count()).toBe(before + 1);
    await textsShown(page);
    const added = panes().last();
    await scrollTo(added, 'inspectors');
    await allMarked(added, 'inspectors');
  });

  it('is marked no longer once other words are looked for, or none', async () => {
    const { page } = reader;
    await search('moratorium');
    await results()
      .getByRole('button', { name: /^Kazakhstan 2022/ })
      .first()
      .click();
    const marks = page.locator('[data-scroller] mark');
    await expect.poll(() => marks.count()).toBeGreaterThan(0);
    await search('inspections');
    await allMarked(pane(page, 'Kazakhstan 2022'), 'inspections');
    for (const words of await marks.allTextContents()) expect(words.toLowerCase()).toContain('inspection');
    await field().fill('');
    await expect.poll(() => marks.count()).toBe(0);
    await search('moratorium');
    await results()
      .getByRole('button', { name: /^Kazakhstan 2022/ })
      .first()
      .click();
    await expect.poll(() => marks.count()).toBeGreaterThan(0);
    await field().press('Escape');
    await expect.poll(() => marks.count()).toBe(0);
  });

  it('says what a near answer lacks', async () => {
    await search('moratorium inspections zzqxv');
    await results()
      .getByText('No passage holds all of these words; the nearest hold two of three.')
      .waitFor();
    await expect.poll(() => results().getByText('without: zzqxv').count()).toBeGreaterThan(0);
    await expect
      .poll(() => results().locator('output').first().textContent())
      .toMatch(/^\d+ near answers?(, \d+ places)? in/);
  });

  it('is neither opened nor left by keys of an input method', async () => {
    const { page } = reader;
    const ime = await page.context().newCDPSession(page);
    await search('moratorium');
    await results().locator('[data-hit]').first().waitFor();
    await field().focus();
    await page.keyboard.press('End');
    await ime.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await expect.poll(() => field().inputValue()).toBe('moratoriumに');
    await page.evaluate(() => {
      addEventListener('keydown', (event) => document.body.setAttribute('data-key-heard', event.key));
    });
    // What Chromium tells a page of a key that the input method takes.
    for (const key of ['Enter', 'Escape']) {
      await ime.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: key,
        windowsVirtualKeyCode: 229,
      });
    }
    await ime.send('Input.insertText', { text: '日' });
    await expect.poll(() => field().inputValue()).toBe('moratorium日');
    expect(await page.locator('body').getAttribute('data-key-heard')).toBeNull();
    expect(await field().evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await results().isVisible()).toBe(true);
    // Once the word is whole, the keys are the reader's again.
    await page.keyboard.press('Escape');
    await expect.poll(() => results().isVisible()).toBe(false);
  });
});
