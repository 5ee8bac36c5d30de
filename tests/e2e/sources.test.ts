import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from './helpers/axe.ts';
import { endFaultless } from './helpers/end-faultless.ts';
import { isInView, pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

let reader: RunningReader;

beforeEach(async () => {
  reader = await openReader();
  await textsShown(reader.page);
});

afterEach(() => endFaultless(reader));

/** What the page puts on the clipboard from now on, by whichever way it takes. */
async function watchClipboard(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const heard = (text: string) => document.documentElement.setAttribute('data-copied', text);
    window.addEventListener('copy', (event) => heard(event.clipboardData?.getData('text/plain') ?? ''));
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await write(text);
      heard(text);
    };
  });
  return () => page.evaluate(() => document.documentElement.getAttribute('data-copied') ?? '');
}

async function openSources(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Sources' }).click();
  await page.getByRole('list', { name: 'Sources' }).waitFor();
}

const count = (page: Page) => page.getByRole('status').filter({ hasText: /sources?/ });
const list = (page: Page) => page.getByRole('list', { name: 'Sources' });

describe('sources', () => {
  it('lists every source once, under all its numbers, and finds one as it is typed', async () => {
    const { page } = reader;
    await openSources(page);
    await expect.poll(() => count(page).textContent()).toMatch(/^1\d\d sources$/);
    await page.getByRole('textbox', { name: 'Search the sources' }).fill('labor code 414-V');
    await expect.poll(() => list(page).getByRole('listitem').count()).toBe(1);
    const row = list(page).getByRole('listitem');
    await row.getByRole('button', { name: /reference 24 in Kazakhstan 2016/ }).waitFor();
    await row.getByRole('button', { name: /reference 21 in Kazakhstan 2017/ }).waitFor();
  });

  it('keeps a reference apart that is another source after all, and puts it together again', async () => {
    const { page } = reader;
    await openSources(page);
    await page.getByRole('textbox', { name: 'Search the sources' }).fill('414-V');
    const source = () => list(page).getByRole('button', { name: /Labor Code/ });
    await source().click();
    const panel = page.getByRole('region', { name: 'Source', exact: true });
    await panel.getByText(/^Why these 7 references/).click();
    const other = panel.getByRole('button', { name: /^Not the same\?/ }).last();
    const name = /Not the same\? (.*)$/.exec((await other.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await other.click();
    await page.getByText(`${name} is kept apart from this source.`).first().waitFor();
    await expect.poll(() => panel.getByText(/^Why these 7 references/).count()).toBe(0);
    await page.getByRole('button', { name: 'Put together again' }).first().click();
    await panel.getByText(/^Why these 7 references/).waitFor();
  });

  it('opens the passages that rest on a source at their place, and comes back to the list as it was', async () => {
    const { page } = reader;
    await openSources(page);
    await page.getByRole('textbox', { name: 'Search the sources' }).fill('414-V');
    await list(page)
      .getByRole('button', { name: /Labor Code/ })
      .click();
    const panel = page.getByRole('region', { name: 'Source', exact: true });
    const passages = panel.getByRole('listitem').getByRole('button', { name: /\(\d/ });
    await expect.poll(() => passages.count()).toBe(53);
    await panel.getByText(/^Why these 7 references/).click();
    await panel.getByText('same law number 414-V').first().waitFor();
    await passages.last().click();
    const mark = page.locator('[data-citation]:focus');
    await mark.waitFor();
    await expect.poll(() => isInView(mark)).toBe(true);
    await expect.poll(() => mark.textContent()).toMatch(/\b21\b/);
    await page.getByRole('tab', { name: 'Sources' }).click();
    await expect.poll(() => list(page).getByRole('listitem').count()).toBe(1);
    await panel.waitFor();
  });

  it('tells what is newly cited and what no longer between two reports', async () => {
    const { page } = reader;
    await openSources(page);
    const chip = (name: RegExp) => page.getByRole('button', { name });
    const sizeOf = async (name: RegExp) => Number(/(\d+)$/.exec((await chip(name).textContent()) ?? '')?.[1]);
    await expect.poll(() => sizeOf(/^In both/)).toBeGreaterThan(0);
    // 2022 lists 40 references, 2016 lists 49; a source may stand in a list twice.
    expect((await sizeOf(/^In both/)) + (await sizeOf(/^Newly cited/))).toBeLessThanOrEqual(40);
    expect((await sizeOf(/^In both/)) + (await sizeOf(/^No longer cited/))).toBeLessThanOrEqual(49);
    const fresh = await sizeOf(/^Newly cited/);
    await chip(/^Newly cited/).click();
    await expect.poll(() => count(page).textContent()).toMatch(new RegExp(`^${fresh} of `));
  });

  it('is used by keyboard alone: arrows, Enter, Tab', async () => {
    const { page } = reader;
    await openSources(page);
    await list(page)
      .getByRole('button', { name: /^U.S. Embassy/ })
      .first()
      .focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')))
      .toMatch(/^1\d\d$/);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')))
      .toBe('2');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Source', exact: true }).waitFor();
  });

  it.each([
    ['RIS', 'Sources.ris', /^TY {2}- /gm],
    ['BibTeX', 'Sources.bib', /^@\w+\{/gm],
    ['CSL-JSON', 'Sources.json', /^ {2,4}"id":|"id":/gm],
  ] as const)('saves all sources as %s', async (format, name, begin) => {
    const { page } = reader;
    await openSources(page);
    const all = Number(/^\d+/.exec((await count(page).textContent()) ?? '')?.[0]);
    const file = await reader.saved(async () => {
      await page.getByRole('button', { name: 'Export' }).first().click();
      await page.getByRole('menuitem', { name: `Save as ${format}` }).click();
    });
    expect(file.name).toBe(name);
    expect(file.text.match(begin)).toHaveLength(all);
    expect(file.text).toContain('414-V');
  });

  it('copies one source', async () => {
    const { page } = reader;
    await openSources(page);
    const copied = await watchClipboard(page);
    await page.getByRole('textbox', { name: 'Search the sources' }).fill('414-V');
    await list(page)
      .getByRole('button', { name: /Labor Code/ })
      .click();
    const panel = page.getByRole('region', { name: 'Source', exact: true });
    await panel.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Copy as BibTeX' }).click();
    await expect.poll(copied).toMatch(/^@\w+\{kazakhstan-20\d\d-\d+,[^]*414-V[^]*\}\s*$/);
  });
});

describe('a selected passage', () => {
  /** Selects a sentence by its words and leaves the keyboard where a reader's hands are. */
  async function select(page: Page, report: string, words: string): Promise<void> {
    const block = pane(page, report).locator('[data-block]').filter({ hasText: words }).first();
    await block.scrollIntoViewIfNeeded();
    await block.evaluate((node, wanted) => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
        const at = text.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + wanted.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return;
      }
      throw new Error('the words are not in one piece');
    }, words);
  }

  const WORDS = 'There is no current and comprehensive research on child labor in Kazakhstan';

  it('is copied with its citation by key, dated by the manifest', async () => {
    const { page } = reader;
    const copied = await watchClipboard(page);
    await select(page, 'Kazakhstan 2022', WORDS);
    await page.keyboard.press('Control+Shift+C');
    await expect
      .poll(copied)
      .toBe(
        `“${WORDS}” (Bureau of International Labor Affairs, 2023, sec. I)\n\n` +
          'Bureau of International Labor Affairs. (2023). 2022 Findings on the Worst Forms of Child Labor: Kazakhstan. ' +
          'U.S. Department of Labor. https://www.dol.gov/agencies/ilab/resources/reports/child-labor/kazakhstan',
      );
  });

  it('offers its bar; the style is kept for the next time', async () => {
    const { page } = reader;
    const copied = await watchClipboard(page);
    await select(page, 'Kazakhstan 2016', 'There is no current, comprehensive research on child labor');
    const bar = page.getByRole('toolbar', { name: 'Selected passage' });
    await bar.getByRole('combobox', { name: 'Citation style' }).selectOption('Chicago');
    await bar.getByRole('button', { name: 'Copy with citation' }).click();
    await bar.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await expect
      .poll(() => copied())
      .toContain('2016 Findings on the Worst Forms of Child Labor: Kazakhstan');
    await expect.poll(() => copied()).toContain('n.d.), sec. I');
    await page.waitForTimeout(800);
    await page.reload();
    await textsShown(page);
    await select(page, 'Kazakhstan 2022', WORDS);
    await expect.poll(() => bar.getByRole('combobox').inputValue()).toBe('chicago');
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
  });
});

describe('a citation card', () => {
  it('gives "as cited in", says why a source is the same, and can be kept while reading on', async () => {
    const { page } = reader;
    const copied = await watchClipboard(page);
    const region = pane(page, 'Kazakhstan 2022');
    await region.getByRole('button', { name: 'Sources (21,22)' }).first().click();
    const card = page.getByRole('dialog', { name: 'Sources (21,22)' });
    await card.getByText('same law number 414-V').waitFor();
    await card.getByRole('button', { name: 'Copy as cited here' }).first().click();
    await expect.poll(copied).toContain('as cited in Bureau of International Labor Affairs, 2023, sec. II');
    await card.getByRole('button', { name: 'Keep open' }).click();
    await region.getByRole('article').evaluate((node) => node.scrollBy({ top: 600 }));
    await page.waitForTimeout(300);
    await expect.poll(() => card.isVisible()).toBe(true);
    await card.getByRole('button', { name: 'Close' }).click();
    await card.waitFor({ state: 'detached' });
  });
});

describe('looks', () => {
  it.each([
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 1024, height: 700 }],
  ] as const)('nothing sticks out: %s, %o', async (colorScheme, size) => {
    await reader.dispose();
    reader = await openReader({ colorScheme, size });
    const { page } = reader;
    const sticksOut = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await openSources(page);
    await list(page)
      .getByRole('button', { name: /^Government of Kazakhstan. Labor Code/ })
      .click();
    await page.getByText(/^Why these/).click();
    await expect.poll(sticksOut).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Kind', exact: true }).click();
    await page.getByRole('checkbox', { name: /^Law/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export' }).first().click();
    await page.getByRole('menuitem', { name: 'Save as RIS' }).waitFor();
    await expect.poll(sticksOut).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await expect.poll(sticksOut).toBeLessThanOrEqual(0);
  });
});
