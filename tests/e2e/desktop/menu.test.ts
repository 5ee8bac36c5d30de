import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsShown } from '../helpers/panes.ts';
import { openReader, type ReaderMenu, type RunningReader } from '../helpers/reader.ts';

const panes = (page: Page) => page.getByRole('combobox', { name: 'Report' });
const linked = (page: Page) => page.getByRole('switch', { name: 'Linked scrolling' });

describe('the menu of the desktop form', () => {
  let reader: RunningReader;
  let menu: ReaderMenu;

  beforeAll(async () => {
    reader = await openReader();
    if (reader.menu === null) throw new Error('The reader has no menu.');
    menu = reader.menu;
    await textsShown(reader.page);
  });

  afterAll(async () => {
    await reader.dispose();
  });

  it('does what the keys do', async () => {
    const { page } = reader;
    await menu.choose('linked-scrolling');
    await expect.poll(() => linked(page).getAttribute('aria-checked')).toBe('false');
    await page.keyboard.press('ControlOrMeta+L');
    await expect.poll(() => linked(page).getAttribute('aria-checked')).toBe('true');
    await menu.choose('add-pane');
    await expect.poll(() => panes(page).count()).toBe(3);
    await page.keyboard.press('ControlOrMeta+Shift+W');
    await expect.poll(() => panes(page).count()).toBe(2);
    await menu.choose('search');
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await menu.choose('keys');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog', { name: 'Help' }).count()).toBe(0);
  });

  it('offers what is possible now', async () => {
    const { page } = reader;
    await expect.poll(() => menu.isOffered('close-pane')).toBe(true);
    await expect.poll(() => menu.isOffered('find')).toBe(true);
    expect(await menu.isOffered('next-change')).toBe(false);
    await page.getByRole('tab', { name: 'Compare' }).click();
    await expect.poll(() => menu.isOffered('next-change')).toBe(true);
    await expect.poll(() => menu.isOffered('close-pane')).toBe(false);
    await menu.choose('next-change');
    await expect.poll(() => page.locator('[data-compare] output').first().textContent()).toMatch(/^1 of/);
    await page.keyboard.press('F7');
    await expect.poll(() => page.locator('[data-compare] output').first().textContent()).toMatch(/^2 of/);
    await page.getByRole('tab', { name: 'Read' }).click();
    await page.getByRole('button', { name: 'Close pane' }).first().click();
    await expect.poll(() => menu.isOffered('close-pane')).toBe(false);
    await expect.poll(() => menu.isOffered('add-pane')).toBe(true);
  });
});
