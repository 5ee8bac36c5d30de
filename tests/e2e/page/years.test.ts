import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textReports } from '../../text-reports.ts';
import { endFaultless } from '../helpers/end-faultless.ts';
import { isInView, pane, textsShown } from '../helpers/panes.ts';
import { openReader, type ReaderOptions, type RunningReader } from '../helpers/reader.ts';

let reader: RunningReader;
/** With years that no report is of. */
let withGaps: string;

beforeAll(async () => {
  withGaps = await textReports();
});
afterAll(() => rm(withGaps, { recursive: true }));
afterEach(() => endFaultless(reader));

async function openView(view: 'Tables' | 'Timeline', options: ReaderOptions = {}): Promise<Page> {
  reader = await openReader({ reports: withGaps, ...options });
  await textsShown(reader.page);
  await reader.page.getByRole('tab', { name: view }).click();
  return reader.page;
}

async function choose(page: Page, picker: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: picker });
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name }).first().click();
}

/** A folder with only some of the built-in reports. */
async function folderOf(...files: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'years-'));
  for (const file of files) await cp(join('resources/reports', file), join(folder, file));
  return folder;
}

/** A chapter of several territories: cook-islands-2017.pdf, p. 1, shortened. */
const TERRITORIES = `2017 FINDINGS ON THE WORST FORMS OF CHILD LABOR

Overseas Territories of New Zealand

COOK ISLANDS

Moderate Advancement

In 2017, the Cook Islands made a moderate advancement in efforts to eliminate the worst forms of child labor. Research found no evidence that child labor exists in the Cook Islands.

NIUE

No Advancement

In 2017, Niue made no advancement in efforts to eliminate the worst forms of child labor. Research found no evidence that child labor exists in Niue.

I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR

Research found no evidence that child labor exists in the Cook Islands and Niue.
`;

describe('tables', () => {
  const rowOf = (page: Page, label: string): Locator =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
  const textsOf = async (row: Locator): Promise<readonly string[]> =>
    (await row.getByRole('cell').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());

  it('shows every year of the area with the state of each cell in words', async () => {
    const page = await openView('Tables');
    const inspectors = rowOf(page, 'Number of Labor Inspectors');
    await inspectors.waitFor();
    const heads = await page.getByRole('columnheader').allTextContents();
    expect(heads.map((head) => head.slice(0, 4))).toEqual(['Row', '2015', '2016', '2021', '2022']);
    await expect
      .poll(() => textsOf(inspectors))
      .toEqual(['First stated. 320 (21)', 'Same as before. 320 (3)', 'Changed. 256 (8)', 'Changed. 261 (3)']);
  });

  it('opens a cell at its words in the text', async () => {
    const page = await openView('Tables');
    await page
      .getByRole('button', { name: 'Number of Labor Inspectors, 2022: read in Kazakhstan 2022' })
      .click();
    const mark = pane(page, 'Kazakhstan 2022').locator('mark').first();
    await expect.poll(() => isInView(mark)).toBe(true);
    await expect.poll(() => mark.textContent()).toContain('261');
  });

  it('opens the sources of a mark from the report that prints it', async () => {
    const page = await openView('Tables');
    const convictions = rowOf(page, 'Number of Labor Inspectors');
    // Reference 3 is another source in each of the two reports.
    for (const [year, source] of [
      [3, 'February 16, 2023'],
      [1, 'January 19, 2017'],
    ] as const) {
      await convictions.getByRole('cell').nth(year).getByRole('button', { name: 'Sources (3)' }).click();
      const card = page.getByRole('dialog', { name: 'Sources (3)' });
      await expect.poll(() => card.textContent()).toContain(source);
      await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'detached' });
    }
  });

  it('leads from cell to cell by the arrow keys, with one stop of Tab, and into the text by Enter', async () => {
    const page = await openView('Tables');
    const name = (year: number, report: number) =>
      page.getByRole('button', { name: `Number of Labor Inspectors, ${year}: read in Kazakhstan ${report}` });
    await name(2015, 2016).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => name(2016, 2016).evaluate((node) => node === document.activeElement)).toBe(true);
    await expect.poll(() => page.locator('[data-cell][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('End');
    await expect.poll(() => name(2022, 2022).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await pane(page, 'Kazakhstan 2022').locator('mark').first().waitFor();
  });

  it('shows only rows that changed where asked', async () => {
    const page = await openView('Tables');
    const labels = page.locator('tbody').getByRole('rowheader');
    await expect.poll(() => labels.count()).toBe(19);
    await page.getByLabel('Only rows that changed').check();
    await expect.poll(() => labels.count()).toBe(15);
    await page.getByText('15 of 19 rows changed').waitFor();
  });

  it('makes tables of sentences readable, and says what only repeats the year before', async () => {
    const page = await openView('Tables');
    await choose(page, 'Table', 'Children’s work by sector');
    await rowOf(page, 'Car washing').waitFor();
    await choose(page, 'Table', 'Agencies that enforce the law');
    const cell = page.getByRole('cell').filter({ hasText: 'Enforce' }).first();
    await cell.waitFor();
    const box = await cell.boundingBox();
    expect(box?.width).toBeGreaterThan(280);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
  });

  it('is copied, and saved as CSV that spreadsheets open', async () => {
    const page = await openView('Tables');
    await page.getByRole('button', { name: 'Copy table' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    if (reader.form !== 'served') return;
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toBe('Group\tRow\t2013\t2015\t2016\t2021\t2022');
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe('Kazakhstan labor-enforcement all years.csv');
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toContain('Number of Labor Inspectors');
  });

  it('says in a sentence that there is one year, or nothing at all', async () => {
    const one = await folderOf('kazakhstan-2022.txt');
    const page = await openView('Tables', { reports: one });
    await page.getByText('No row of this table').or(page.getByRole('table')).first().waitFor();
    await choose(page, 'Table', 'Laws and regulations');
    await page.getByText('Only 2022 has this table in the library').waitFor();
    await choose(page, 'Table', 'Programs');
    await page.getByRole('table').or(page.getByText('has a table of this subject')).first().waitFor();
    await rm(one, { recursive: true });
  });

  it('says in a sentence that a library of news has no tables', async () => {
    const news = await folderOf('ilo-news-2021-05-31.txt');
    reader = await openReader({ reports: news });
    const { page } = reader;
    await page.getByRole('tab', { name: 'Tables' }).click();
    await page.getByText('holds no chapter or summary of an area').waitFor();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByText('holds no chapter or summary of an area').waitFor();
    await rm(news, { recursive: true });
  });
});

describe('the time line', () => {
  it('shows the level of each year with its full label, and that the criteria changed', async () => {
    const page = await openView('Timeline');
    for (const name of [
      '2013: Minimal Advancement. Read in Kazakhstan 2013',
      '2016: Moderate Advancement. Read in Kazakhstan 2016',
      '2022: Minimal Advancement – Efforts Made but Continued Law that Delayed Advancement. Read in Kazakhstan 2022',
    ])
      await page.getByRole('button', { name, exact: true }).waitFor();
    await page.getByText('The criteria for the assessment changed for 2017').waitFor();
  });

  it('follows an action through its years, with its wordings on demand', async () => {
    const page = await openView('Timeline');
    const action = page.getByRole('listitem').filter({ hasText: 'Conduct research' }).first();
    await action.getByText('2013 to 2022 · open').waitFor();
    await action.getByRole('button', { name: '3 wordings' }).click();
    await expect.poll(() => action.getByRole('listitem').count()).toBe(3);
    await action.getByRole('button', { name: 'Suggested in Kazakhstan 2016, reworded: read' }).click();
    await expect.poll(() => isInView(pane(page, 'Kazakhstan 2016').locator('mark').first())).toBe(true);
  });

  it('shows figures with their gaps and the way to each cell', async () => {
    const page = await openView('Timeline');
    const chart = page.getByRole('group', { name: 'Number of Convictions' });
    await chart.waitFor();
    // 2013 and 2014 come before the first figure; 2017 to 2020 are one mark.
    await expect.poll(() => chart.getByText('no report').count()).toBe(1);
    await expect.poll(() => chart.getByText('no table').count()).toBe(0);
    // 2015 and 2016, 2021 and 2022: nothing is drawn over the years between.
    await expect.poll(() => chart.locator('line').count()).toBe(2);
    await chart
      .getByRole('button', { name: 'Number of Convictions, 2015: 4. Read in Kazakhstan 2016' })
      .click();
    await expect.poll(() => isInView(pane(page, 'Kazakhstan 2016').locator('mark').first())).toBe(true);
  });

  it('leads from point to point by the arrow keys', async () => {
    const page = await openView('Timeline');
    const chart = page.getByRole('group', { name: 'Number of Convictions' });
    await chart.getByRole('button').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Number of Convictions, 2016: 3. Read in Kazakhstan 2016');
    await page.keyboard.press('Enter');
    await pane(page, 'Kazakhstan 2016').locator('mark').first().waitFor();
  });

  it('shows the level of each area of a joint chapter, and each area by itself', async () => {
    const reports = await folderOf('kazakhstan-2022.txt');
    await writeFile(join(reports, 'territories-2017.txt'), TERRITORIES);
    const page = await openView('Timeline', { reports });
    const name = 'Overseas Territories of New Zealand';
    await choose(page, 'Country', name);
    await page.getByText('2 areas, each assessed by itself').waitFor();
    await page.getByRole('button', { name: /^Cook Islands, 2017: Moderate Advancement/ }).waitFor();
    await page.getByLabel('As tables').check();
    await page.getByRole('row').filter({ hasText: 'Niue' }).filter({ hasText: 'No Advancement' }).waitFor();
    await page.getByLabel('As tables').uncheck();
    await page.getByRole('button', { name: 'Only Niue' }).click();
    await page.getByRole('heading', { name: 'Niue 2017' }).waitFor();
    await page.getByRole('button', { name: /^2017: No Advancement/ }).click();
    await pane(page, `${name} 2017`).getByText('Research found no evidence').first().waitFor();
    await rm(reports, { recursive: true });
  });

  it('says the same in tables', async () => {
    const page = await openView('Timeline');
    await page.getByLabel('As tables').check();
    const figures = page.getByRole('table', { name: 'Criminal law enforcement' });
    const row = figures.getByRole('row').filter({ hasText: 'Number of Convictions' });
    await row.waitFor();
    const texts = await row.getByRole('cell').allTextContents();
    expect(texts).toEqual(['no table', '', '4', '3', '', '', '', '', '0', '0']);
    // Of a year without a report it is said once, at the head of its column.
    expect(await figures.getByRole('columnheader').allTextContents()).toEqual([
      'Figure',
      '2013',
      '2014no report',
      '2015',
      '2016',
      ...[2017, 2018, 2019, 2020].map((year) => `${year}no report`),
      '2021',
      '2022',
    ]);
    await page.getByRole('table', { name: 'Assessment' }).waitFor();
    await page.getByRole('table', { name: 'Suggested actions' }).waitFor();
  });

  it('has no gap over the decade that ships', async () => {
    reader = await openReader();
    const { page } = reader;
    await textsShown(page);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    const levels = page.getByRole('button', { name: /^20\d\d: .*Advancement.* Read in Kazakhstan 20\d\d$/ });
    await expect.poll(() => levels.count()).toBe(10);
    const chart = page.getByRole('group', { name: 'Number of Labor Inspectors' });
    await chart.waitFor();
    expect(await page.getByText('no report').count()).toBe(0);
    await page.getByRole('tab', { name: 'Tables' }).click();
    await page.getByRole('rowheader', { name: 'Number of Labor Inspectors' }).waitFor();
    const heads = await page.getByRole('columnheader').allTextContents();
    // The first of these tables is that of 2014.
    expect(heads.map((head) => head.slice(0, 4))).toEqual([
      'Row',
      ...Array.from({ length: 9 }, (_, at) => String(2014 + at)),
    ]);
  });

  it('comes back to where it was', async () => {
    const page = await openView('Timeline');
    const scroller = page.locator('[data-scroller]').first();
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
    await scroller.evaluate((node) => node.scrollTo(0, 700));
    await expect.poll(() => scroller.evaluate((node) => node.scrollTop)).toBe(700);
    await page.getByRole('tab', { name: 'Read' }).click();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    // Positions are rounded to pixels of the device.
    await expect.poll(() => scroller.evaluate((node) => Math.abs(node.scrollTop - 700))).toBeLessThan(1.5);
  });
});

describe('looks of tables and time line', () => {
  it.each([
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 1024, height: 700 }],
  ] as const)('nothing sticks out: %s, %o', async (colorScheme, size) => {
    const page = await openView('Tables', { colorScheme, size });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.getByRole('rowheader', { name: 'Number of Labor Inspectors' }).waitFor();
    await expect.poll(() => overflow()).toBeLessThanOrEqual(0);
    await choose(page, 'Table', 'Policies');
    await page.getByRole('table', { name: /^Policies/ }).waitFor();
    await expect.poll(() => overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
    await expect.poll(() => overflow()).toBeLessThanOrEqual(0);
    await page.getByLabel('As tables').check();
    await expect.poll(() => overflow()).toBeLessThanOrEqual(0);
  });
});
