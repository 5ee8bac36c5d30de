import type { Page } from 'playwright-core';
import { pane, textsShown } from '../panes.ts';
import { selectWords } from '../select-words.ts';
import type { Stop } from './stop.ts';

const NEWEST = 'Kazakhstan 2022';

/** What can be opened over the text and beside it. */
export const READING_STOPS: readonly Stop[] = [
  {
    name: 'read-two-panes',
    isText: true,
    async show(page) {
      await page.getByRole('tab', { name: 'Read' }).click();
      await textsShown(page);
    },
  },
  {
    name: 'reports',
    isList: true,
    async show(page) {
      await page.getByRole('combobox', { name: 'Report' }).first().click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'outline',
    async show(page) {
      await pane(page, NEWEST).getByRole('button', { name: 'Outline' }).click();
      await page.getByRole('navigation', { name: `Outline of ${NEWEST}` }).waitFor();
    },
    async leave(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('navigation', { name: `Outline of ${NEWEST}` }).waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'about-this-copy',
    isText: true,
    async show(page) {
      await pane(page, NEWEST)
        .getByText(/^About this copy/)
        .click();
    },
  },
  {
    name: 'files-of-a-report',
    async show(page) {
      await pick(page, 0, 'Kazakhstan 2013');
      await pane(page, 'Kazakhstan 2013')
        .getByText(/^About this copy/)
        .click();
    },
  },
  {
    name: 'find-in-pane',
    async show(page) {
      await pane(page, NEWEST).locator('article').focus();
      await page.keyboard.press('ControlOrMeta+f');
      await page
        .getByRole('search', { name: `Find in ${NEWEST}` })
        .getByRole('textbox')
        .or(page.getByRole('searchbox', { name: /find/i }))
        .first()
        .fill('cotton');
      await pane(page, NEWEST).locator('mark').first().waitFor();
    },
  },
  {
    name: 'citation-card',
    async show(page) {
      await mark(page).click();
      await card(page).waitFor();
    },
  },
  {
    name: 'menu-of-a-mark',
    async show(page) {
      await mark(page).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Open sources' }).waitFor();
    },
  },
  {
    name: 'menu-of-a-passage',
    async show(page) {
      await pane(page, NEWEST).getByText('made minimal advancement').first().click({ button: 'right' });
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'selected-passage',
    isText: true,
    async show(page) {
      await selectWords(page, 'made minimal advancement in efforts');
      await page.getByRole('toolbar', { name: 'Selected passage' }).waitFor();
    },
  },
  {
    name: 'note-panel',
    isText: true,
    async show(page) {
      await selectWords(page, 'made minimal advancement in efforts');
      await page.getByRole('button', { name: 'Add note' }).click();
      const notes = page.getByRole('region', { name: 'Notes' });
      await notes.getByRole('textbox', { name: 'Note' }).fill('Compare with what the ILO says.');
      await notes.getByRole('combobox', { name: 'Tags' }).fill('levels');
      await page.keyboard.press('Enter');
      await page
        .getByRole('button', { name: /^Note, .*tags: levels/ })
        .first()
        .waitFor();
    },
    leave: (page) => page.getByRole('button', { name: 'Close notes' }).click(),
  },
  {
    name: 'through-the-years',
    async show(page) {
      await pane(page, NEWEST)
        .getByRole('button', { name: 'Through the years' })
        .or(pane(page, NEWEST).locator('[data-margin]'))
        .first()
        .click();
      const dialog = page.getByRole('dialog', { name: 'This passage through the years' });
      await dialog.getByRole('button', { name: 'Kazakhstan 2021' }).first().waitFor();
    },
  },
  {
    name: 'original-page',
    async show(page) {
      await pick(page, 0, 'Kazakhstan 2019');
      await pane(page, 'Kazakhstan 2019').getByRole('switch', { name: 'Original page' }).click();
      await page.getByRole('img', { name: 'Page 1 of Kazakhstan 2019' }).waitFor();
    },
  },
  {
    name: 'original-menu',
    async show(page) {
      await pane(page, 'Kazakhstan 2019').getByRole('button', { name: 'Save' }).click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'original-of-a-text',
    async show(page) {
      await pane(page, 'Kazakhstan 2019').getByRole('switch', { name: 'Original page' }).click();
      await pane(page, NEWEST).getByRole('switch', { name: 'Original page' }).click();
      const original = pane(page, NEWEST).getByRole('region', { name: `Original of ${NEWEST}` });
      await original.getByText('Kazakhstan').first().waitFor();
    },
  },
  {
    name: 'read-four-panes',
    async show(page) {
      await pane(page, NEWEST).getByRole('switch', { name: 'Original page' }).click();
      await page.getByRole('button', { name: 'All years' }).click();
      await textsShown(page);
    },
  },
  {
    name: 'as-printed',
    isText: true,
    async show(page) {
      await page.getByRole('switch', { name: 'As printed' }).click();
      await textsShown(page);
    },
  },
  {
    name: 'card-kept-open',
    isText: true,
    async show(page) {
      await page.getByRole('switch', { name: 'As printed' }).click();
      for (let left = await page.locator('[data-pane]').count(); left > 2; left -= 1)
        await page.getByRole('button', { name: 'Close pane' }).first().click();
      await textsShown(page);
      await mark(page).click();
      await page.getByRole('button', { name: 'Keep open' }).click();
    },
    leave: (page) => page.getByRole('button', { name: 'Close', exact: true }).click(),
  },
  {
    name: 'read-one-pane',
    async show(page) {
      await page.getByRole('button', { name: 'Close pane' }).first().click();
      await textsShown(page);
    },
  },
];

const card = (page: Page) => page.getByRole('dialog', { name: /^Sources \(/ });
const mark = (page: Page) => pane(page, NEWEST).getByRole('button', { name: 'Sources (3-5,15)' }).first();

async function pick(page: Page, index: number, name: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: 'Report' }).nth(index);
  await picker.click();
  await picker.fill(name);
  await page.getByRole('option', { name }).first().click();
  await pane(page, name).waitFor();
  await textsShown(page);
}
