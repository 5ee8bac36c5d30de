import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from '../helpers/axe.ts';
import { endFaultless } from '../helpers/end-faultless.ts';
import { textsShown } from '../helpers/panes.ts';
import { openReader } from '../helpers/reader.ts';
import type { RunningReader } from '../helpers/reader.ts';

let reader: RunningReader;
let page: Page;

beforeEach(async () => {
  reader = await openReader();
  ({ page } = reader);
  await textsShown(page);
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByRole('radio', { name: 'What changed' }).check();
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2021');
  await page.getByRole('heading', { name: 'What changed in 2021 Kazakhstan' }).waitFor();
});
afterEach(() => endFaultless(reader));

describe('what changed in a year', () => {
  it('is read by section, and each change opens its place and its years', async () => {
    await page.getByText('Against the report of 2020.').waitFor();
    await page.getByText('Moderate Advancement →').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const item = page
      .getByRole('listitem')
      .filter({ hasText: 'Ensure that Juvenile Care Centers continue to operate' });
    await item.getByText('First said').waitFor();
    await item.getByRole('button', { name: /^Through the years/ }).click();
    const dialog = page.getByRole('dialog', { name: 'This passage through the years' });
    await dialog.getByText('Said since 2021').waitFor();
    await page.keyboard.press('Escape');
    await item.getByRole('button', { name: 'Kazakhstan 2021', exact: true }).click();
    await page.getByRole('tab', { name: 'Read', selected: true }).waitFor();
    await page.locator('mark', { hasText: 'Juvenile Care Centers' }).first().waitFor();
  });

  it('leaves out kinds of change, and tells of all countries', async () => {
    await page.getByRole('checkbox', { name: 'First said' }).uncheck();
    await page.getByRole('checkbox', { name: 'Reworded' }).uncheck();
    await expect.poll(() => page.locator('li[data-state="new"]').count()).toBe(0);
    expect(await page.locator('li[data-state="dropped"]').count()).toBeGreaterThan(0);
    await page.getByRole('combobox', { name: 'Of' }).selectOption('All countries');
    await page.getByRole('heading', { name: 'What changed in 2021 all countries' }).waitFor();
    await page.getByRole('img', { name: /\d+ first said, \d+ reworded/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page
      .getByRole('list')
      .filter({ has: page.getByRole('img') })
      .getByRole('button', { name: 'Kazakhstan' })
      .click();
    await page.getByRole('heading', { name: 'What changed in 2021 Kazakhstan' }).waitFor();
  });

  it('is taken along as a page and as Markdown', async () => {
    const save = (item: string) => async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    const html = await reader.saved(save('Save as web page (HTML)'));
    expect([html.name, html.text]).toEqual([
      'What changed in 2021 Kazakhstan.html',
      expect.stringContaining('<ins>'),
    ]);
    const markdown = await reader.saved(save('Save as Markdown'));
    expect(markdown.text).toContain('# What changed in 2021: Kazakhstan');
  });
});
