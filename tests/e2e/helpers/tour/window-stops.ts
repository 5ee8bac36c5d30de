import type { Locator, Page } from 'playwright-core';
import type { Stop } from './stop.ts';
import { textsShown } from '../panes.ts';

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true }).first();
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });

/** What the frame of the window opens: the field, its hits, the menus, the dialogs and the country. */
export const WINDOW_STOPS: readonly Stop[] = [
  { name: 'welcome', show: (page) => page.getByRole('region', { name: 'Welcome' }).waitFor() },
  {
    name: 'reader-menu',
    async show(page) {
      await button(page, 'Start reading').click();
      await button(page, 'Preferences and help').click();
      await page.getByRole('menuitem', { name: /^Reading preferences/ }).waitFor();
    },
  },
  {
    name: 'preferences',
    async show(page) {
      await page.keyboard.press('ControlOrMeta+,');
      await dialog(page, 'Reading preferences').waitFor();
    },
  },
  {
    name: 'help',
    async show(page) {
      await page.keyboard.press('F1');
      await dialog(page, 'Help').waitFor();
    },
  },
  {
    name: 'keys',
    async show(page) {
      await page.keyboard.press('Shift+F1');
      await dialog(page, 'Help').waitFor();
    },
  },
  {
    name: 'about',
    async show(page) {
      await page.keyboard.press('ControlOrMeta+Shift+F1');
      await dialog(page, 'About Findings Reader').waitFor();
    },
  },
  {
    name: 'countries',
    isList: true,
    async show(page) {
      await page.getByRole('combobox', { name: 'Country' }).click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'how-to-search',
    async show(page) {
      await button(page, 'How to search').click();
      await page.getByText('Choose an example to try it').waitFor();
    },
  },
  {
    name: 'hits',
    async show(page) {
      await search(page, 'cotton');
      await page.locator('[data-hit]').first().waitFor();
    },
  },
  {
    name: 'menu-of-a-hit',
    async show(page) {
      await search(page, 'moratorium');
      await page.locator('[data-hit]').first().click({ button: 'right' });
      await page.getByRole('menuitem', { name: /^Open in / }).waitFor();
    },
  },
  {
    name: 'no-hits',
    async show(page) {
      await search(page, 'zeppelin');
      await page
        .getByRole('region', { name: 'Search results' })
        .getByText(/no |nothing/i)
        .first()
        .waitFor();
    },
  },
  {
    name: 'library',
    async show(page) {
      await search(page, '');
      await page.keyboard.press('Escape');
      await openLibrary(page);
    },
  },
  {
    name: 'library-without-a-match',
    async show(page) {
      await openLibrary(page);
      await page.getByRole('textbox', { name: 'Filter the library' }).fill('zeppelin');
    },
  },
  {
    name: 'library-menu',
    async show(page) {
      await openLibrary(page);
      await page.getByRole('textbox', { name: 'Filter the library' }).fill('');
      await button(page, 'Library file').click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'menu-of-a-library-row',
    async show(page) {
      await openLibrary(page);
      await page.locator('[data-library-report="kazakhstan-2013"]:visible').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Open in a new pane' }).waitFor();
    },
  },
  {
    name: 'reading',
    show: (page) => textsShown(page),
  },
];

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Search all reports' }).fill(query);
}

/** Where there is no room beside the text, it lies over it. */
async function openLibrary(page: Page): Promise<void> {
  const library = page.getByRole('navigation', { name: 'Library', exact: true });
  if (!(await library.isVisible())) await button(page, 'Library').click();
  await library.waitFor();
}
