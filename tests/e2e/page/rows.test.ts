import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firstRow, scrollRows } from '../helpers/first-row.ts';
import type { FirstRow } from '../helpers/first-row.ts';
import { textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';
import { shortChapter } from '../helpers/short-chapter.ts';

/** Rows are put at whole pixels of the device. */
const SAME_PIXELS = 3;
const LONG_MS = 480_000;
const MAIN = 'main';
const HITS = '[data-results]';

interface View {
  readonly name: string;
  readonly tab: string;
  /** Once its tab is open, for the first time. */
  readonly choose?: (page: Page) => Promise<void>;
}

const VIEWS: readonly View[] = [
  { name: 'Compare', tab: 'Compare' },
  {
    name: 'Compare with changes only',
    tab: 'Compare',
    choose: async (page) => await page.getByRole('radio', { name: 'Changes only' }).check(),
  },
  {
    name: 'Tables',
    tab: 'Tables',
    async choose(page) {
      await page.getByRole('combobox', { name: 'Table', exact: true }).click();
      await page.keyboard.type('Suggested');
      await page.getByRole('option').first().click();
    },
  },
  { name: 'Timeline', tab: 'Timeline' },
  {
    name: 'What changed in a year',
    tab: 'Timeline',
    async choose(page) {
      await page.getByRole('radio', { name: 'What changed' }).check();
      await page
        .getByRole('button', { name: /^Show .* more changes/ })
        .first()
        .click();
    },
  },
  { name: 'Sources', tab: 'Sources' },
  { name: 'Across', tab: 'Across' },
  { name: 'Notes', tab: 'Notes' },
];

let reports: string;
let data: string;
let reader: RunningReader;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'rows-data-'));
  reports = await mkdtemp(join(tmpdir(), 'rows-'));
  for (const year of [2013, 2016, 2022])
    await cp(`resources/reports/kazakhstan-${year}.txt`, join(reports, `kazakhstan-${year}.txt`));
  for (const area of [
    'Togo',
    'Mali',
    'Niger',
    'Chad',
    'Benin',
    'Ghana',
    'Kenya',
    'Malawi',
    'Zambia',
    'Angola',
  ])
    for (const year of [2019, 2020, 2021, 2022])
      await writeFile(join(reports, `${area.toLowerCase()}-${year}.txt`), shortChapter(area, year));
});
afterEach(async () => {
  await reader.dispose();
});
afterAll(async () => {
  await rm(reports, { recursive: true });
  await rm(data, { recursive: true });
});

async function opened(): Promise<Page> {
  reader = await openReader({ data, reports, size: { width: 1100, height: 480 } });
  await reader.page.getByRole('tab', { selected: true }).waitFor();
  return reader.page;
}

async function show(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.getByRole('tab', { name: tab, exact: true, selected: true }).waitFor();
}

/** At rest. */
async function rowOf(page: Page, within = MAIN): Promise<FirstRow> {
  let row: FirstRow | null = null;
  await expect
    .poll(
      async () => {
        row = await firstRow(page, within);
        return row;
      },
      { timeout: 60_000 },
    )
    .not.toBeNull();
  if (row === null) throw new Error('There is no row.');
  return row;
}

/** The same words where they stood. */
async function standsAt(page: Page, row: FirstRow, within = MAIN): Promise<void> {
  await expect.poll(async () => (await firstRow(page, within))?.words, { timeout: 60_000 }).toBe(row.words);
  const now = await rowOf(page, within);
  expect({ ...now, off: Math.abs(now.below - row.below) > SAME_PIXELS }).toEqual({
    ...now,
    words: row.words,
    off: false,
  });
}

/** So many notes that they have to be scrolled. */
async function addNotes(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let part = 0; part < 30; part += 1)
      await window.reader?.call('notes.add', {
        passages: [{ report: 'kazakhstan-2022', stretches: [{ part, start: 0, end: 6 }] }],
        colour: 'yellow',
        text: `What is said here for the ${part}. time?`,
        tags: [],
      });
  });
}

describe('the row at the top of a view', () => {
  it(
    'is there again by the way back and forward, in another width, with texts as printed, and after a restart, in every view',
    { timeout: LONG_MS },
    async () => {
      const page = await opened();
      await textsShown(page);
      await addNotes(page);
      const left = new Map<string, FirstRow>();
      for (const { name, tab, choose } of VIEWS) {
        await show(page, tab);
        await choose?.(page);
        await rowOf(page);
        await scrollRows(page, MAIN, 0.35);
        const first = await rowOf(page);
        expect(first.below, name).toBeLessThan(90);
        await show(page, 'Read');
        await page.getByRole('switch', { name: 'As printed' }).click();
        await show(page, tab);
        await standsAt(page, first);
        await scrollRows(page, MAIN, 0.8);
        const second = await rowOf(page);
        expect(second.words, name).not.toBe(first.words);
        for (const key of ['Alt+ArrowLeft', 'Alt+ArrowLeft']) await page.keyboard.press(key);
        await standsAt(page, first);
        for (const key of ['Alt+ArrowRight', 'Alt+ArrowRight']) await page.keyboard.press(key);
        await standsAt(page, second);
        await page.setViewportSize({ width: 1300, height: 480 });
        await page.setViewportSize({ width: 1100, height: 480 });
        await standsAt(page, second);
        // A view that has several forms begins in the one that was chosen last.
        left.set(tab, second);
      }
      await expect
        .poll(() => readFile(join(data, 'session.json'), 'utf8').catch(() => ''), { timeout: 60_000 })
        .toMatch(/"view":"notes".*rows|rows.*"view":"notes"/);
      await reader.stop();

      const again = await opened();
      for (const [tab, row] of left) {
        await show(again, tab);
        await standsAt(again, row);
      }
    },
  );

  it('is there again among the hits of a search, by the way back', { timeout: LONG_MS }, async () => {
    const page = await opened();
    await show(page, 'Read');
    await textsShown(page);
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    const found = async (words: string) => {
      await field.fill(words);
      await page.locator(`[data-results][data-query="${words}"] [data-hit]`).first().waitFor();
    };
    await found('labor');
    // Which years say the same is learned in time, and hits that are one then would be others.
    await page.getByRole('checkbox', { name: 'Years as one' }).uncheck();
    await page
      .locator(HITS)
      .getByText(/\d hits in/)
      .first()
      .waitFor();
    await scrollRows(page, HITS, 0.5);
    const row = await rowOf(page, HITS);
    // Pressed where it stands: whoever brings it into view first has scrolled on.
    const hit = page.locator(`${HITS} [data-kept-row]`).filter({ hasText: row.words.slice(0, 40) });
    await hit.first().locator('[data-hit]').dispatchEvent('click');
    await page.locator('[data-pane] mark').first().waitFor();
    await found('trafficking');
    await expect
      .poll(async () => (await firstRow(page, HITS))?.below, { timeout: 60_000 })
      .toBeGreaterThan(0);
    await page.locator('[data-hit]').first().click();
    for (const key of ['Alt+ArrowLeft', 'Alt+ArrowLeft']) await page.keyboard.press(key);
    await page.locator('[data-results][data-query="labor"] [data-hit]').first().waitFor();
    await standsAt(page, row, HITS);
  });
});
