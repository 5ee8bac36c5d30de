import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeChapters } from '../engine/library/make-chapters.ts';
import { addReports, choosing } from './helpers/add-reports.ts';
import { textsShown } from './helpers/panes.ts';
import { asked, expectNumbered, onPaper, packed } from './helpers/paper.ts';
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

const PUBLISHER = 'U.S. Department of Labor, Bureau of International Labor Affairs';

/** How many sources stand in a printed list of them. */
const sourcesOn = (text: string) => text.match(/Cited[\d,]+times?\.Listedin/g)?.length ?? 0;

const press = (page: Page) => () => page.keyboard.press('ControlOrMeta+P');

async function openView(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

async function openSources(page: Page): Promise<void> {
  await openView(page, 'Sources');
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
  expect(sourcesOn(whole.text)).toBe(shownOf(all));
  expect(whole.text).toContain(packed(`Sources of all countries ${all}. Order: Most cited.`));

  await page.getByRole('textbox', { name: 'Search the sources' }).fill('labor');
  await expect.poll(() => counted(page)).toMatch(/^\d+ of /);
  const searched = await counted(page);
  await page.getByRole('button', { name: 'Kind', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Law/ }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => counted(page)).not.toBe(searched);
  const some = await counted(page);
  const narrowed = await onPaper(running);
  expect(sourcesOn(narrowed.text)).toBe(shownOf(some));
  expect(narrowed.text).toContain(packed(`${some}. Searched for: “labor”. Kind: Law. Order: Most cited.`));
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
  expect(sourcesOn((await onPaper(running)).text)).toBe(shownOf(await counted(page)));
});

/** One that is made, and all others as if they had been removed and were taken back at once. */
async function addNotes(page: Page, count: number): Promise<void> {
  await page.evaluate(async (all) => {
    const made = await window.reader?.call('notes.add', {
      passages: [{ report: 'kazakhstan-2022', stretches: [{ part: 4, start: 0, end: 6 }] }],
      colour: 'yellow',
      text: 'What is said for the 0. time?',
      tags: [],
    });
    if (made?.ok !== true) throw new Error('No note could be made.');
    const notes = Array.from({ length: all - 1 }, (_, index) => ({
      ...made.value,
      id: crypto.randomUUID(),
      text: `What is said for the ${index + 1}. time?`,
    }));
    await window.reader?.call('notes.restore', { notes });
  }, count);
}

describe('prints the whole of', () => {
  it('every open report, one after the other, with its source, references and repairs', async () => {
    const running = (reader = await openReader());
    const { page } = running;
    await textsShown(page);
    // A card that is kept open beside the text stays on the screen.
    await page.getByRole('button', { name: 'Sources (1-6)' }).first().click();
    await page.getByRole('button', { name: 'Keep open' }).click();
    await page.getByRole('button', { name: 'Copy as cited here' }).first().waitFor();
    await asked(page, press(page));
    for (const size of ['Letter', 'A4'] as const) {
      const paper = await onPaper(running, size);
      const first = paper.pages.find((text) => text.startsWith('Kazakhstan2016')) ?? '';
      const second = paper.pages.find((text) => text.startsWith('Kazakhstan2022')) ?? '';
      expect(paper.pages.indexOf(first)).toBe(0);
      expect(paper.pages.indexOf(second)).toBeGreaterThan(1);
      expect(first).toContain(
        packed(`Source: ${PUBLISHER}, 2016 Findings on the Worst Forms of Child Labor`),
      );
      expect(first).toContain('Readfromkazakhstan-2016.txt.');
      expect(second).toContain('Readfromkazakhstan-2022.txt.');
      // The last reference of each, and what was repaired.
      expect(paper.text).toContain('www.akorda.kz/upload/SPED.doc');
      expect(paper.text).toContain(
        packed('State Program of Education Development in the Republic of Kazakhstan'),
      );
      expect(paper.text.match(/Thereaderrepaired\d+places/g)).toHaveLength(2);
      // No control of the window stands between.
      expect(paper.text).not.toMatch(/Outline|Linkedscrolling|Addpane|Aboutthiscopy:|Copyascitedhere/);
      expect(paper.margins.right).toBeGreaterThan(28);
      expect(paper.covered).toEqual([]);
      expect(paper.margins.left).toBeGreaterThan(28);
      await expectNumbered(paper, page, 'Kazakhstan 2016, Kazakhstan 2022');
    }
    await expect.poll(() => page.title()).toBe('Findings Reader');
  });

  it('a comparison in two columns, with what is marked of it', async () => {
    const running = (reader = await openReader({ colorScheme: 'dark' }));
    const { page } = running;
    await textsShown(page);
    await openView(page, 'Compare');
    await page.getByRole('region', { name: 'Compared text' }).waitFor();
    await asked(page, press(page));
    const ends = await page.evaluate(async () => {
      const pair = { left: 'kazakhstan-2016', right: 'kazakhstan-2022' };
      const compared = await window.reader?.call('compare.reports', pair);
      const rows = compared?.ok === true ? compared.value.rows : [];
      const texts = rows
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ left, right }) => right?.text ?? left?.text ?? '');
      return [texts[0], texts.at(-1)].map((text) => text?.slice(0, 60) ?? '');
    });
    const paper = await onPaper(running, 'A4');
    for (const text of ends) expect(paper.text).toContain(packed(text));
    expect(paper.pages[0]).toContain(packed('Side by side. Marked: text, tables and citations.'));
    expect(paper.pages[0]).toContain(packed('Not marked: lists of references.'));
    expect(paper.pages[0]).toContain('Readfromkazakhstan-2016.txt.');
    expect(paper.pages[0]).toContain('Readfromkazakhstan-2022.txt.');
    expect(paper.text).toContain(packed('Changed sources'));
    expect(paper.text).not.toMatch(/Showthem|Nextchange|Export/);
    // The names stand over the columns again on every page of the rows.
    for (const text of paper.pages.slice(1, -4)) expect(text).toMatch(/^Kazakhstan2016Kazakhstan2022/);
    expect(paper.margins.right).toBeGreaterThan(28);
    expect(paper.covered).toEqual([]);
    await expectNumbered(paper, page, 'Kazakhstan 2016 and Kazakhstan 2022');
  });

  it('a table, its heads on each page', async () => {
    const running = (reader = await openReader());
    const { page } = running;
    await textsShown(page);
    await openView(page, 'Tables');
    const labels = page.locator('table tbody th[scope="row"]');
    await labels.first().waitFor();
    const rows = await labels.allInnerTexts();
    await asked(page, press(page));
    const paper = await onPaper(running);
    for (const label of [rows[0], rows.at(-1)]) expect(paper.text).toContain(packed(label ?? 'no row'));
    expect(paper.pages.length).toBeGreaterThan(1);
    expect(paper.pages[1]).toMatch(/^2014Table6.*2022Table6/);
    expect(paper.text).toMatch(/From\d+reports,namedattheend/);
    expect(paper.text).toContain(packed(`Kazakhstan 2022. ${PUBLISHER}`));
    expect(paper.margins.right).toBeGreaterThan(28);
    expect(paper.covered).toEqual([]);
    await expectNumbered(paper, page, 'Labor law enforcement in Kazakhstan');
  });

  it('the years, with every wording of an action', async () => {
    const running = (reader = await openReader());
    const { page } = running;
    await textsShown(page);
    await openView(page, 'Timeline');
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
    await asked(page, () => page.getByRole('button', { name: 'Print', exact: true }).click());
    const paper = await onPaper(running, 'A4');
    expect(paper.pages[0]).toMatch(/^Kazakhstan2013to2022/);
    expect(paper.text).toContain(packed("Ensure that the law's minimum age provisions and hazardous work"));
    expect(paper.text).toContain(packed('Number of Convictions'));
    expect(paper.text).toContain(packed(`Kazakhstan 2013. ${PUBLISHER}`));
    expect(paper.text).toContain('Readfromkazakhstan-2013.txt.');
    expect(paper.margins.right).toBeGreaterThan(28);
    expect(paper.covered).toEqual([]);
    await expectNumbered(paper, page, 'Kazakhstan over the years');
  });

  it('the notes, more than are drawn, with what they are on', async () => {
    const running = (reader = await openReader());
    const { page } = running;
    await textsShown(page);
    await addNotes(page, 230);
    await openView(page, 'Notes');
    await page.getByText('230 notes', { exact: true }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'What is said' }).count()).toBe(200);
    await asked(page, press(page));
    const paper = await onPaper(running, 'A4');
    expect(paper.pages[0]).toMatch(/^Notesallcountries/);
    expect(paper.text.match(/Whatissaidforthe\d+\.time\?/g)).toHaveLength(230);
    expect(paper.text).toContain(packed('From 1 report, named at the end: Kazakhstan 2022.'));
    expect(paper.text).toContain(packed(`Kazakhstan 2022. ${PUBLISHER}`));
    expect(paper.text).not.toMatch(/Remove|Showmorenotes|Addfromafile|Exportnotes/);
    expect(paper.margins.right).toBeGreaterThan(28);
    expect(paper.covered).toEqual([]);
    await expectNumbered(paper, page, 'Notes');
  });

  it('an answer of all countries, with its source', async () => {
    const running = (reader = await openReader());
    const { page } = running;
    await textsShown(page);
    await openView(page, 'Across');
    await page.getByRole('table').first().waitFor();
    await asked(page, press(page));
    const paper = await onPaper(running, 'A4');
    expect(paper.pages[0]).toMatch(/^MinimumAgeforWorkallcountries,2013to2022/);
    expect(paper.text).toContain(packed('Source: U.S. Department of Labor, Findings on the Worst Forms'));
    expect(paper.covered).toEqual([]);
    await expectNumbered(paper, page, 'Minimum Age for Work in all countries');
  });

  it('what changed in a year, with the two reports', async () => {
    const running = (reader = await openReader());
    const { page } = running;
    await textsShown(page);
    await openView(page, 'Timeline');
    await page.getByRole('radio', { name: 'What changed' }).check();
    await page.getByRole('heading', { name: /^What changed in 2022/ }).waitFor();
    await asked(page, press(page));
    const paper = await onPaper(running, 'A4');
    expect(paper.pages[0]).toMatch(/^Whatchangedin2022Kazakhstan/);
    expect(paper.text).toContain(
      packed('From 2 reports, named at the end: Kazakhstan 2021 and Kazakhstan 2022.'),
    );
    expect(paper.text).toContain(packed(`Kazakhstan 2021. ${PUBLISHER}`));
    expect(paper.covered).toEqual([]);
    await expectNumbered(paper, page, 'What changed in 2022: Kazakhstan');
  });

  it('the hits of a search, more than are listed', async () => {
    const running = (reader = await openReader());
    const { page } = running;
    await textsShown(page);
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('children');
    const results = page.getByRole('region', { name: 'Search results' });
    await expect
      .poll(() => results.getByRole('status').first().textContent())
      .toMatch(/^\d+ (?:hits|passages, \d+ places) in 12/);
    await asked(page, press(page));
    const hits = await page.evaluate(async () => {
      const found = await window.reader?.call('search.query', { query: 'children', limit: 1000 });
      return found?.ok === true ? found.value.hits.map(({ excerpt }) => excerpt) : [];
    });
    const listed = await results.locator('[data-hit]').count();
    expect(hits.length).toBeGreaterThan(listed);
    const paper = await onPaper(running);
    expect(paper.pages[0]).toMatch(/^Searchfor“children”/);
    expect(paper.pages[0]).toContain(
      packed(`${hits.length} hits in 12 reports. In all 12 reports of the library.`),
    );
    expect(hits.filter((hit) => !paper.text.includes(packed(hit)))).toEqual([]);
    expect(paper.text).toContain(packed('Read from ilo-news-2021-05-31.txt.'));
    await expectNumbered(paper, page, 'Search for “children”');
  });
});

it('prints the text that a hit was followed to, and the hits again where they are asked for', async () => {
  const running = (reader = await openReader());
  const { page } = running;
  await textsShown(page);
  await page.getByRole('searchbox', { name: 'Search all reports' }).fill('children');
  const results = page.getByRole('region', { name: 'Search results' });
  await results.locator('[data-hit]').first().click();
  await asked(page, press(page));
  expect((await onPaper(running)).pages[0]).toMatch(/^Kazakhstan\d/);
  await asked(page, () => results.getByRole('button', { name: 'Print these hits' }).click());
});

it('is asked for in the menu that its form has', async () => {
  const running = (reader = await openReader());
  const { page, menu } = running;
  await textsShown(page);
  await asked(page, async () => {
    if (menu !== null) return menu.choose('print');
    await page.getByRole('button', { name: 'Preferences and help' }).click();
    await page.getByRole('menuitem', { name: /^Print/ }).click();
  });
});
