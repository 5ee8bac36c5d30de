import type { Page } from 'playwright-core';
import type { Stop } from './stop.ts';

/** The views beside reading, with what each of them opens. */
export const VIEW_STOPS: readonly Stop[] = [
  {
    name: 'compare',
    isText: true,
    async show(page) {
      await view(page, 'Compare');
      await page.getByRole('region', { name: 'Compared text' }).waitFor();
    },
  },
  { name: 'compare-outline', show: (page) => press(page, 'Outline', 'menuitem') },
  { name: 'compare-unimportant', show: (page) => press(page, 'Choose what is unimportant', 'checkbox') },
  { name: 'compare-export', show: (page) => press(page, 'Export', 'menuitem') },
  {
    name: 'compare-at-a-change',
    async show(page) {
      for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Next change' }).click();
    },
  },
  {
    name: 'compare-one-text',
    isText: true,
    async show(page) {
      await page.getByRole('radio', { name: 'One text' }).check({ force: true });
      await page.getByRole('region', { name: 'Compared text' }).waitFor();
    },
  },
  {
    name: 'compare-changes-only',
    isText: true,
    async show(page) {
      await page.getByRole('radio', { name: 'Changes only' }).check({ force: true });
      await page.getByRole('region', { name: 'Compared text' }).waitFor();
    },
  },
  {
    name: 'tables-of-numbers',
    isText: true,
    async show(page) {
      await view(page, 'Tables');
      await page.getByRole('rowheader', { name: 'Number of Labor Inspectors' }).waitFor();
    },
  },
  {
    name: 'menu-of-a-cell',
    async show(page) {
      await page.locator('main tbody td[data-state="changed"]').first().click({ button: 'right' });
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'subjects',
    isList: true,
    async show(page) {
      await page.getByRole('combobox', { name: 'Table' }).click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'tables-of-sentences',
    isText: true,
    async show(page) {
      await choose(page, 'Table', 'Laws and regulations');
      await page.getByRole('table', { name: /^Laws/ }).waitFor();
    },
  },
  {
    name: 'timeline',
    isText: true,
    async show(page) {
      await view(page, 'Timeline');
      await page.getByRole('heading', { name: 'Figures' }).waitFor();
    },
  },
  {
    name: 'timeline-figures',
    async show(page) {
      await page.getByRole('heading', { name: 'Figures' }).evaluate((node) => node.scrollIntoView());
    },
  },
  {
    name: 'timeline-as-tables',
    isText: true,
    async show(page) {
      await page.getByLabel('As tables').check();
      await page.getByRole('table').first().waitFor();
    },
    leave: (page) => page.getByLabel('As tables').uncheck(),
  },
  {
    name: 'sources',
    isText: true,
    async show(page) {
      await view(page, 'Sources');
      await page.locator('[data-source]').first().waitFor();
    },
  },
  { name: 'sources-kinds', show: (page) => press(page, 'Kind', 'checkbox') },
  { name: 'sources-export', show: (page) => press(page, 'Export', 'menuitem') },
  {
    name: 'source-panel',
    isText: true,
    async show(page) {
      await page.locator('[data-source]').first().click();
      await page.getByRole('region', { name: 'Source', exact: true }).waitFor();
      await page
        .getByText(/^Why these/)
        .first()
        .click();
    },
    leave: (page) => page.getByRole('button', { name: 'Close source' }).click(),
  },
  {
    name: 'sources-of-all',
    async show(page) {
      await page.getByRole('button', { name: 'All countries' }).click();
      await page.getByRole('region', { name: 'Sources of all countries' }).waitFor();
    },
    leave: (page) => page.getByRole('button', { name: 'All countries' }).click(),
  },
  {
    name: 'across-table',
    isText: true,
    async show(page) {
      await view(page, 'Across');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'questions',
    isList: true,
    async show(page) {
      await page.getByRole('combobox', { name: 'Question' }).click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'across-cell',
    isText: true,
    async show(page) {
      await choose(page, 'Question', 'From what age may children work');
      await page.getByRole('radio', { name: 'Table' }).check();
      await page
        .getByRole('row', { name: /^Kazakhstan/ })
        .getByRole('button', { name: '18' })
        .first()
        .click();
      await page.getByRole('complementary', { name: /^Kazakhstan, 20/ }).waitFor();
    },
  },
  { name: 'across-export', show: (page) => press(page, 'Export', 'menuitem') },
  ...['Squares', 'Dots', 'Change'].map((form) => ({
    name: `across-${form.toLowerCase()}`,
    isText: true as const,
    async show(page: Page) {
      await page.getByRole('radio', { name: form }).check({ force: true });
      await page.locator('main svg g').first().waitFor();
    },
  })),
  {
    name: 'notes',
    isText: true,
    async show(page) {
      await view(page, 'Notes');
      await page.getByRole('region', { name: 'Notes' }).first().waitFor();
    },
  },
  {
    name: 'notes-export',
    async show(page) {
      const button = page.getByRole('button', { name: 'Export' });
      if (await button.isEnabled()) await press(page, 'Export', 'menuitem');
    },
  },
];

async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tab', { name, selected: true }).waitFor();
}

/** A button, and what it opens. */
async function press(page: Page, name: string, opens: 'menuitem' | 'checkbox'): Promise<void> {
  await page.locator('main').getByRole('button', { name, exact: true }).first().click();
  await page.getByRole(opens).first().waitFor();
}

async function choose(page: Page, picker: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: picker });
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name }).first().click();
}
