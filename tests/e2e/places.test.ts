import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { firstRow } from './helpers/first-row.ts';
import type { FirstRow } from './helpers/first-row.ts';
import { pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

const HITS = '[aria-label="Search results"]';

const view = async (page: Page, name: string) => {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tab', { name, selected: true }).waitFor();
};
const isShown = (page: Page, name: string) => page.getByRole('tab', { name, selected: true }).waitFor();
const back = (page: Page) => page.keyboard.press('Alt+ArrowLeft');
const forward = (page: Page) => page.keyboard.press('Alt+ArrowRight');

describe('a place of the window', () => {
  let reader: RunningReader | undefined;
  afterEach(async () => {
    await reader?.dispose();
    reader = undefined;
  });

  it('has with it what was chosen in each view: back, forward, and after a restart', async () => {
    reader = await openReader();
    let { page } = reader;
    await textsShown(page);
    await view(page, 'Tables');
    const table = page.getByRole('combobox', { name: 'Table', exact: true });
    await table.click();
    await page.keyboard.type('International conventions');
    await page.getByRole('option').first().click();
    await page.getByRole('heading', { name: /^International conventions/ }).waitFor();
    await page.getByRole('checkbox', { name: 'Only rows that changed' }).check();

    await view(page, 'Timeline');
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
    await page.getByRole('radio', { name: 'What changed' }).check();
    const year = page.getByRole('combobox', { name: 'Year', exact: true });
    await year.selectOption('2019');

    await view(page, 'Notes');
    const words = page.getByRole('searchbox', { name: 'Search the notes' });
    await words.fill('who counted');

    await view(page, 'Sources');
    await page.locator('[data-source]').first().waitFor();
    await page.getByRole('button', { name: 'All countries' }).click();

    await back(page);
    await expect
      .poll(() => page.getByRole('button', { name: 'All countries' }).getAttribute('aria-pressed'))
      .toBe('false');
    await back(page);
    await isShown(page, 'Notes');
    expect(await words.inputValue()).toBe('who counted');
    // Somebody who goes on from here has chosen otherwise by the time the way forward is taken.
    await back(page);
    await isShown(page, 'Timeline');
    await expect.poll(() => year.inputValue()).toBe('2019');
    await back(page);
    await expect.poll(() => year.inputValue()).toBe('2022');
    await back(page);
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
    await back(page);
    await isShown(page, 'Tables');
    await expect
      .poll(() => page.getByRole('checkbox', { name: 'Only rows that changed' }).isChecked())
      .toBe(true);
    await back(page);
    await expect
      .poll(() => page.getByRole('checkbox', { name: 'Only rows that changed' }).isChecked())
      .toBe(false);
    for (const name of ['Tables', 'Timeline', 'Timeline', 'Timeline', 'Notes']) {
      await forward(page);
      await isShown(page, name);
    }
    expect(await words.inputValue()).toBe('who counted');

    const { data } = reader;
    await expect
      .poll(() => readFile(join(data, 'session.json'), 'utf8'))
      .toMatch(/"view":"notes".*year=2019.*who\+counted|"view":"notes".*who\+counted.*year=2019/);
    await reader.stop();
    reader = await openReader({ data });
    ({ page } = reader);
    await isShown(page, 'Notes');
    await expect
      .poll(() => page.getByRole('searchbox', { name: 'Search the notes' }).inputValue())
      .toBe('who counted');
    await view(page, 'Timeline');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Year', exact: true }).inputValue())
      .toBe('2019');
  });

  it('has with it the passage whose years lie over the window', async () => {
    reader = await openReader();
    const { page } = reader;
    await textsShown(page);
    await pane(page, 'Kazakhstan 2016')
      .getByRole('button', { name: /^Sources \(/ })
      .first()
      .click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Through the years/ }).click();
    const years = page.getByRole('dialog', { name: 'This passage through the years' });
    await years.getByRole('button', { name: 'Kazakhstan 2014' }).click();
    await pane(page, 'Kazakhstan 2014').locator('mark').first().waitFor();
    await years.waitFor({ state: 'detached' });
    await back(page);
    await years.getByRole('button', { name: 'Kazakhstan 2014' }).waitFor();
    await page.keyboard.press('Escape');
    await years.waitFor({ state: 'detached' });
    await pane(page, 'Kazakhstan 2016').waitFor();
  });

  it('has with it the search: its words, filters, hits that were asked for, and where they stand, after a restart', async () => {
    reader = await openReader();
    let { page } = reader;
    await textsShown(page);
    const field = (on: Page) => on.getByRole('searchbox', { name: 'Search all reports' });
    const hits = (on: Page) => on.getByRole('region', { name: 'Search results' });
    await field(page).fill('inspectors');
    // Which years say the same is learned in time, and hits that are one then would be others.
    const asOne = (on: Page) => on.getByRole('checkbox', { name: 'Years as one' });
    await asOne(page).uncheck();
    const year = (on: Page) => hits(on).getByRole('button', { name: /^2016/ });
    await year(page).click();
    await expect.poll(() => year(page).getAttribute('aria-pressed')).toBe('true');
    await hits(page)
      .getByRole('button', { name: /^Show more in this report/ })
      .first()
      .click();
    // Of the hits that are listed at first none stands so far down.
    const rows = (on: Page) => hits(on).locator('[data-kept-row]');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(8);
    await rows(page)
      .nth(7)
      .evaluate((row) => row.scrollIntoView({ block: 'start' }));
    let before: FirstRow | null = null;
    const standing = async () => (before = await firstRow(page, HITS));
    await expect.poll(standing).not.toBeNull();
    const { data } = reader;
    const kept = async () => await readFile(join(data, 'session.json'), 'utf8');
    await expect.poll(kept).toMatch(/"rows":"\[\[\\"search q=inspectors&year=2016.*"search":"q=inspectors/);
    await reader.stop();

    reader = await openReader({ data });
    ({ page } = reader);
    await textsShown(page);
    expect(await field(page).inputValue()).toBe('inspectors');
    await expect.poll(() => year(page).getAttribute('aria-pressed')).toBe('true');
    expect(await asOne(page).isChecked()).toBe(false);
    // A position is one to a pixel of the device.
    const stands = async () => {
      const [row, then] = [await firstRow(page, HITS), before];
      return row?.words === then?.words && Math.abs((row?.below ?? 0) - (then?.below ?? 0)) < 2;
    };
    await expect.poll(stands).toBe(true);
    // Nobody who only starts the program is in the field.
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(false);

    await hits(page).getByRole('button', { name: 'Close search' }).click();
    await expect.poll(kept).not.toContain('"search":');
    await reader.stop();
    reader = await openReader({ data });
    ({ page } = reader);
    await textsShown(page);
    expect(await field(page).inputValue()).toBe('');
    await hits(page).waitFor({ state: 'detached' });
  });
});
