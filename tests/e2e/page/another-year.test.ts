import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pane, textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

/** The last heading or table above the reading line of the only pane, and how far from the top the text is scrolled. */
async function place(page: Page): Promise<{ readonly section: string; readonly scrolled: number }> {
  return await page.evaluate(() => {
    const scroller = document.querySelector<HTMLElement>('[data-scroller]');
    if (scroller === null) return { section: '', scrolled: 0 };
    const line =
      scroller.getBoundingClientRect().top + parseFloat(scroller.style.getPropertyValue('--line-at') || '0');
    const heads = [...scroller.querySelectorAll('h3, h4, caption')];
    const above = heads.findLast((head) => head.getBoundingClientRect().top <= line + 2);
    // Numbers of tables and words around the subject drift from year to year.
    const section = (above?.textContent ?? '').replace(/^(?:Table \d+\.|[IVX]+\.)\s*/, '').toLowerCase();
    return { section, scrolled: scroller.scrollTop };
  });
}

describe('another year in a single pane', () => {
  let reader: RunningReader;
  let page: Page;
  const region = (year: number) => pane(page, `Kazakhstan ${year}`);
  const chip = (year: number) =>
    page
      .getByRole('toolbar', { name: 'Country' })
      .getByRole('button', { name: `Kazakhstan ${year}`, exact: true });
  const section = async () => (await place(page)).section;

  async function goTo(heading: RegExp): Promise<void> {
    await page.getByRole('button', { name: /^Outline/ }).click();
    await page
      .getByRole('navigation', { name: /^Outline of/ })
      .getByRole('button', { name: heading })
      .click();
    await expect.poll(section).toMatch(heading);
  }

  beforeAll(async () => {
    reader = await openReader({ size: { width: 1024, height: 760 } });
    ({ page } = reader);
    await textsShown(page);
    await page.getByRole('button', { name: 'Close pane' }).last().click();
    await region(2022).waitFor({ state: 'detached' });
    await textsShown(page);
  });

  afterAll(async () => {
    const errors = [...reader.errors];
    await reader.dispose();
    expect(errors).toEqual([]);
  });

  it('begins at the same subject: by chip, in the head of the pane, by key, in the picker, in the library', async () => {
    await goTo(/^labor law enforcement$/i);
    await chip(2022).click();
    await region(2022).waitFor();
    await expect.poll(section).toBe('labor law enforcement');

    await chip(2016).click();
    await region(2016).waitFor();
    await expect.poll(section).toBe('labor law enforcement');

    await goTo(/government policies/i);
    await region(2016).getByRole('button', { name: 'Previous year' }).click();
    await region(2015).waitFor();
    await expect.poll(section).toMatch(/policies/);

    await page.keyboard.press('Alt+ArrowDown');
    await region(2016).waitFor();
    await expect.poll(section).toMatch(/policies/);

    const picker = page.getByRole('combobox', { name: 'Report' });
    await picker.fill('kazakhstan 2022');
    await page
      .getByRole('option', { name: /^Kazakhstan 2022/ })
      .first()
      .waitFor();
    await picker.press('Enter');
    await region(2022).waitFor();
    await expect.poll(section).toMatch(/policies/);

    await page
      .getByRole('navigation', { name: 'Library', exact: true })
      .getByRole('button', { name: /^2016/ })
      .click();
    await region(2016).waitFor();
    await expect.poll(section).toMatch(/policies/);
  });

  it('begins at the top of what has no years, and at the top where one stood there', async () => {
    await page
      .getByRole('navigation', { name: 'Library', exact: true })
      .getByRole('button', { name: /^ILO news/ })
      .click();
    await pane(page, 'ILO news, 31 May 2021').waitFor();
    await textsShown(page);
    expect((await place(page)).scrolled).toBe(0);
    await chip(2013).click();
    await region(2013).waitFor();
    await textsShown(page);
    expect((await place(page)).scrolled).toBe(0);
  });

  it('what a search leads to is shown, wherever one stood', async () => {
    await goTo(/government policies/i);
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('harvesting cotton');
    await page
      .getByRole('region', { name: 'Search results' })
      .getByRole('button', { name: /^Kazakhstan 2022/ })
      .first()
      .click();
    await region(2022).waitFor();
    await expect.poll(section).not.toMatch(/policies/);
  });
});
