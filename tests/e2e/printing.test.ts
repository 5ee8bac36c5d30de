import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPdfPages } from '../../src/engine/formats/pdf/pdf-pages.ts';
import { makeChapters } from '../engine/library/make-chapters.ts';
import { addReports, choosing } from './helpers/add-reports.ts';
import { textsShown } from './helpers/panes.ts';
import { openReader } from './helpers/reader.ts';
import type { RunningReader } from './helpers/reader.ts';

let folder: string;
let reader: RunningReader | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e2e-printing-'));
});
afterEach(async () => {
  await reader?.dispose();
  reader = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** What stands on paper, without its spaces (a PDF may place every letter by itself), and how many sources of it. */
async function onPaper(running: RunningReader) {
  const { pages } = await readPdfPages(await running.printed());
  const text = pages
    .flatMap(({ words }) => words.map((word) => word.text))
    .join('')
    .replaceAll(/\s/g, '');
  return { text, sources: text.match(/Cited[\d,]+times?\.Listedin/g)?.length ?? 0 };
}

async function openSources(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Sources' }).click();
  await page.getByRole('button', { name: 'All countries' }).click();
  await page.getByRole('list', { name: 'Sources' }).waitFor();
}

/** "12 of 105 sources" or "105 sources", as the view says it. */
async function counted(page: Page): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: /\bsources$/ });
  return (await status.textContent()) ?? '';
}

const shownOf = (count: string) => Number(/^[\d,]+/.exec(count)?.[0].replace(',', ''));

it('prints every source of the library that ships, and what the list was narrowed to', async () => {
  const running = (reader = await openReader());
  const { page } = running;
  await textsShown(page);
  await openSources(page);
  const all = await counted(page);
  expect(shownOf(all)).toBeGreaterThan(100);
  const whole = await onPaper(running);
  expect(whole.sources).toBe(shownOf(all));
  expect(whole.text).toContain(`Sources${all}.Order:Mostcited.`.replaceAll(' ', ''));

  await page.getByRole('textbox', { name: 'Search the sources' }).fill('labor');
  await expect.poll(() => counted(page)).toMatch(/^\d+ of /);
  const searched = await counted(page);
  await page.getByRole('button', { name: 'Kind', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Law/ }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => counted(page)).not.toBe(searched);
  const some = await counted(page);
  const narrowed = await onPaper(running);
  expect(narrowed.sources).toBe(shownOf(some));
  expect(narrowed.text).toContain(
    `${some}. Searched for: “labor”. Kind: Law. Order: Most cited.`.replaceAll(' ', ''),
  );
  // The window comes back as it was.
  await page.getByRole('list', { name: 'Sources' }).waitFor();
});

it('prints every source of a library with hundreds of them', async () => {
  const made = await makeChapters(folder, 12);
  const paths = made.map(({ file }) => join(folder, file));
  const running = (reader = await openReader({ faults: choosing(paths) }));
  const { page } = running;
  await textsShown(page);
  await addReports(running, paths);
  await page.getByRole('region', { name: 'Reports added' }).waitFor({ timeout: 60_000 });
  await openSources(page);
  await expect.poll(async () => shownOf(await counted(page))).toBeGreaterThan(300);
  expect((await onPaper(running)).sources).toBe(shownOf(await counted(page)));
});
