import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from './helpers/axe.ts';
import { endFaultless } from './helpers/end-faultless.ts';
import { isInView, pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

describe('the context menu', () => {
  let reader: RunningReader;

  beforeEach(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterEach(() => endFaultless(reader));

  const menu = () => reader.page.getByRole('menu', { name: 'What can be done here' });
  const item = (name: string | RegExp) => menu().getByRole('menuitem', { name });

  it('copies a link to a row of a table, which opens at that row, and has nothing that axe finds', async () => {
    const { page } = reader;
    const region = pane(page, 'Kazakhstan 2022');
    const row = region.locator('tbody tr').filter({ hasText: 'Minimum Age for Hazardous Work' }).first();
    await row.scrollIntoViewIfNeeded();
    await row.locator('td').first().click({ button: 'right' });
    await item('Copy row').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const top = () =>
      page
        .getByRole('tablist')
        .first()
        .evaluate((tabs) => tabs.getBoundingClientRect().top);
    const before = await top();
    await item(/^Copy link/).click();
    await page.getByText('The link was copied.').waitFor();
    // It lies over the text, which stays where it is.
    expect(await top()).toBe(before);
    await menu().waitFor({ state: 'detached' });
    await region.locator('article').evaluate((element) => (element.scrollTop = 0));
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    await field.focus();
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => row.locator('mark').count()).toBeGreaterThan(1);
    await expect.poll(() => isInView(row)).toBe(true);
  });

  it('stays uncovered by the card of the mark that the pointer rests on', async () => {
    const { page } = reader;
    const mark = pane(page, 'Kazakhstan 2022').getByRole('button', { name: 'Sources (18,19)' });
    await mark.hover();
    await page.getByRole('dialog', { name: 'Sources (18,19)' }).waitFor();
    await mark.click({ button: 'right' });
    await item('Open sources').waitFor();
    await page.getByRole('dialog', { name: 'Sources (18,19)' }).waitFor({ state: 'detached' });
    await item('Go to reference 19').click();
    await expect
      .poll(() => isInView(pane(page, 'Kazakhstan 2022').getByText('Unseen Children: In Astana').first()))
      .toBe(true);
  });

  it('opens by the keyboard alone on a mark, goes to a reference, and gives the focus back on Escape', async () => {
    const { page } = reader;
    const region = pane(page, 'Kazakhstan 2022');
    const mark = region.getByRole('button', { name: 'Sources (18,19)' });
    await mark.focus();
    await page.keyboard.press('Shift+F10');
    await expect
      .poll(() => item('Open sources').evaluate((node) => node === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    await expect.poll(() => mark.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('ContextMenu');
    await expect
      .poll(() => item('Open sources').evaluate((node) => node === document.activeElement))
      .toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => isInView(region.getByText('Unseen Children: In Astana').first())).toBe(true);
  });

  it('reads, copies, cites and links to a row that is compared, a cell of the years, and a source', async () => {
    const { page, clipboard } = reader;
    await page.getByRole('tab', { name: 'Compare' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Primary Completion Rate' }).first();
    await row.scrollIntoViewIfNeeded();
    await row.getByText('109.2').click({ button: 'right' });
    await item('Read in Kazakhstan 2016').waitFor();
    await item(/^Copy with citation/).click();
    await expect.poll(clipboard).toMatch(/Primary Completion Rate.*109\.2/s);
    await row.getByText('102.0').click({ button: 'right' });
    await item(/^Copy link/).click();
    await page.getByText('The link was copied.').first().waitFor();

    await page.getByRole('tab', { name: 'Tables' }).click();
    const cell = page
      .getByRole('row', { name: /Number of Labor Inspectors/ })
      .first()
      .locator('td')
      .last();
    await cell.click({ button: 'right' });
    await item(/^Copy$/).click();
    await expect.poll(clipboard).toMatch(/^\d/);
    await cell.click({ button: 'right' });
    await item(/^Read in Kazakhstan/).click();
    await page.getByRole('tab', { name: 'Read', selected: true }).waitFor();

    await page.getByRole('tab', { name: 'Sources' }).click();
    const source = page.locator('[data-source]').first();
    await source.click({ button: 'right' });
    await item('Copy source').click();
    await expect.poll(clipboard).toBe(await source.textContent());
    await source.click({ button: 'right' });
    await item('Show its passages').click();
    await page.getByRole('region', { name: 'Source', exact: true }).waitFor();
  });

  it('offers a hit and a row of the library what can be done with them', async () => {
    const { page } = reader;
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('moratorium');
    const hit = page.locator('[data-hit]').first();
    await hit.click({ button: 'right' });
    await item(/^Open in /).waitFor();
    await item(/^Copy link/).click();
    await page.getByText('The link was copied.').waitFor();
    await hit.click({ button: 'right' });
    await item('Show in library').click();
    const row = page.locator('[data-library-report="kazakhstan-2013"]');
    await row.waitFor();
    await row.click({ button: 'right' });
    await item('Open in a new pane').click();
    await pane(page, 'Kazakhstan 2013').waitFor();
    expect(await item('Remove from the library').count()).toBe(0);
  });
});
