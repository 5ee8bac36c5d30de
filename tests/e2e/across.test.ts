import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textReports } from '../text-reports.ts';
import { violationsOf } from './helpers/axe.ts';
import { endFaultless } from './helpers/end-faultless.ts';
import { textsShown } from './helpers/panes.ts';
import { openReader } from './helpers/reader.ts';
import type { ReaderOptions, RunningReader } from './helpers/reader.ts';

let reader: RunningReader;
let texts: string;
let single: string;

beforeAll(async () => {
  texts = await textReports();
  single = await mkdtemp(join(tmpdir(), 'across-'));
  await cp('resources/reports/kazakhstan-2013.txt', join(single, 'kazakhstan-2013.txt'));
});
afterAll(async () => {
  await rm(texts, { recursive: true });
  await rm(single, { recursive: true });
});
afterEach(() => endFaultless(reader));

async function openAcross(options: ReaderOptions = {}): Promise<Page> {
  reader = await openReader({ reports: texts, ...options });
  await textsShown(reader.page);
  await reader.page.getByRole('tab', { name: 'Across' }).click();
  await reader.page.getByRole('table').or(reader.page.getByText('No report')).first().waitFor();
  return reader.page;
}

async function ask(page: Page, question: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Question' });
  await field.click();
  await field.fill(question);
  await page.getByRole('option', { name: question }).first().click();
}

describe('a question to all countries', () => {
  it('is answered by a table whose cells lead to their place and their sources', async () => {
    const page = await openAcross();
    await ask(page, 'From what age may children work');
    await page.getByRole('radio', { name: 'Table' }).check();
    const line = page.getByRole('row', { name: /^Kazakhstan/ });
    await line.getByRole('button', { name: '16' }).first().click();
    const panel = page.getByRole('complementary', { name: 'Kazakhstan, 2013' });
    await panel.getByText('Minimum Age for Work').waitFor();
    await panel
      .getByText(/Labor Code/)
      .first()
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Read in Kazakhstan 2013' }).click();
    await page.getByRole('tab', { name: 'Read', selected: true }).waitFor();
    await page.locator('mark', { hasText: '16' }).first().waitFor();
    await page.getByRole('tab', { name: 'Across' }).click();
    await panel.waitFor();
  });

  it('sorts and filters, and leads from cell to cell by the arrow keys', async () => {
    const page = await openAcross();
    await page.getByRole('columnheader', { name: '2022' }).getByRole('button').click();
    await page
      .getByRole('columnheader', { name: '2022' })
      .and(page.locator('[aria-sort="descending"]'))
      .waitFor();
    await page
      .getByRole('row', { name: /^Kazakhstan/ })
      .getByRole('button')
      .first()
      .focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Kazakhstan, 20/ }).waitFor();
    await page.getByRole('textbox', { name: 'Filter the table' }).fill('no such words anywhere');
    await page.getByText('No line of the table holds').waitFor();
  });

  it('is asked of chosen countries, and its question is on the way back and forward and in the link', async () => {
    const page = await openAcross();
    await page.getByRole('button', { name: 'Countries: All countries' }).click();
    await page.getByRole('textbox', { name: 'Find a country' }).fill('kaz');
    await page.getByRole('checkbox', { name: 'Kazakhstan' }).check();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /Minimum Age for Work Kazakhstan/ }).waitFor();
    await ask(page, 'How does the Department assess');
    await page.getByRole('heading', { name: /^Assessment Kazakhstan/ }).waitFor();
    await page.getByRole('button', { name: 'Back to where you were' }).click();
    await page.getByRole('heading', { name: /Minimum Age for Work Kazakhstan/ }).waitFor();
    await page.getByRole('button', { name: /^Forward/ }).click();
    await page.getByRole('heading', { name: /^Assessment Kazakhstan/ }).waitFor();
    await page.getByRole('button', { name: 'Copy link to this question' }).click();
    await expect.poll(() => reader.clipboard()).toContain('area=Kazakhstan');
  });

  it('sets two rows against each other, as a table and drawn', async () => {
    const page = await openAcross();
    await ask(page, 'Where may children leave school');
    const mark = page.getByRole('button', {
      name: /^Kazakhstan, 2022: Minimum Age for Work \d+, Compulsory/,
    });
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Kazakhstan, 2022' }).waitFor();
    await page.getByRole('radio', { name: 'Table' }).check();
    await page.getByRole('columnheader', { name: 'Gap in years' }).waitFor();
    await page.getByRole('textbox', { name: 'Filter the table' }).fill('2022');
    await page.getByRole('combobox', { name: 'Column' }).selectOption('Country');
    await page.getByText('No line of the table holds').waitFor();
  });

  it.each([
    ['Squares', 'How does the Department assess'],
    ['Dots', 'How does the Department assess'],
    ['Change', 'From what age may children work'],
  ])('is drawn as %s whose marks are named and open', async (form, question) => {
    const page = await openAcross();
    await ask(page, question);
    await page.getByRole('radio', { name: form }).check();
    const mark = page
      .getByRole('button', { name: /^Kazakhstan/ })
      .and(page.locator('g'))
      .first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Kazakhstan, 20/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is taken along as table, workbook and picture, and opens again by its link', async () => {
    const page = await openAcross();
    await ask(page, 'How many labor inspectors');
    const save = (item: string) => async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    const csv = await reader.saved(save('Save as CSV'));
    expect(csv.text).toMatch(/^\ufeffCountry,Region,Year/);
    const svg = await reader.saved(save('Save picture as SVG'));
    expect([svg.name, svg.text]).toEqual([
      expect.stringMatching(/^Number of Labor Inspectors.*\.svg$/),
      expect.stringMatching(
        /<svg [\s\S]*How many labor inspectors are there\?[\s\S]*U\.S\. Department of Labor/,
      ),
    ]);
    const book = await reader.savedFile(save('Save as Excel workbook'));
    expect([book.name.endsWith('.xlsx'), String.fromCharCode(...book.bytes.slice(0, 2))]).toEqual([
      true,
      'PK',
    ]);
    const png = await reader.savedFile(save('Save picture as PNG'));
    expect(Buffer.from(png.bytes).toString('latin1', 1, 4)).toBe('PNG');
    await page.evaluate(() => {
      window.location.hash = '#/across?concept=work-by-sector&row=cotton&form=table';
    });
    await page.getByRole('heading', { name: /Children’s work by sector with “cotton”/ }).waitFor();
    await page
      .getByRole('button', { name: /cotton.*†/i })
      .first()
      .waitFor();
  });

  it('says in a sentence what a library of one report cannot tell', async () => {
    const page = await openAcross({ reports: single });
    await page.getByRole('combobox', { name: 'Table' }).selectOption('Labor law enforcement');
    await page.getByText('No report of these countries and years states this').waitFor();
    await page.getByRole('combobox', { name: 'Table' }).selectOption('Policies');
    await page.getByRole('textbox', { name: 'Words in the row' }).fill('=HYPERLINK("x") <b>');
    await page.keyboard.press('Enter');
    await page.getByText('No report of these countries and years states this').waitFor();
  });
});
