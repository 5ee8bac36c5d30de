/**
 * How linked panes keep together, and long tasks of the page's main thread while views of much text are opened, and while they are scrolled from end to
 * end: in a real Chromium, against the served reader. The anchor is a page of nothing but the same text, scrolled
 * the same way in the same run. The target is no task of 50 ms while scrolling; it holds for processor time, because by
 * the clock a task is as long as other programs let it be.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { LibraryListing } from '../../src/shared/contract/contract.ts';
import { CONCEPTS } from '../../src/shared/model.ts';
import { CONCEPT_NAMES } from '../../src/renderer/years/names.ts';
import { textsShown } from '../../tests/e2e/helpers/panes.ts';
import { openReader } from '../../tests/e2e/helpers/reader.ts';
import { milliseconds } from '../report.ts';
import { fillLibrary } from './chapters.ts';
import type { Chapters } from './chapters.ts';
import { scrollLinked } from './linked.ts';
import { LONG_MS, longTasksOf, scrollThrough, watchLongTasks } from './long-tasks.ts';
import type { LongTasks } from './long-tasks.ts';

const OPENED_WITHIN_MS = 120_000;
/** CSS pixels in a frame: fast reading with the wheel. */
const LINKED_STEP = 40;
/** Of one country, in forms of the series that differ most; they ship with the reader. */
const YEARS_APART = ['Kazakhstan 2016', 'Kazakhstan 2022'];

const data = mkdtempSync(join(tmpdir(), 'bench-scroll-'));
let worst = 0;
try {
  const chapters = fillLibrary(data);
  console.log(`Chapters: ${chapters.from}`);
  const reader = await openReader({ data });
  try {
    reader.page.setDefaultTimeout(OPENED_WITHIN_MS);
    await watchLongTasks(reader.page);
    await reader.page.reload();
    await measure(reader.page, chapters);
  } finally {
    await reader.stop();
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}
console.log(
  `longest task while scrolling, of processor time: ${milliseconds(worst)} (target below ${LONG_MS} ms)`,
);

async function measure(page: Page, { longest, area }: Chapters): Promise<void> {
  await page.getByRole('tab', { name: 'Compare' }).waitFor();
  const labels = await page.evaluate(async () => {
    const listing = await window.reader?.call('library.list', {});
    return listing?.ok === true ? listing.value : null;
  });
  const [left, right] = longest.map((id) => labelOf(labels, id));

  await linkedPanes(page, [left ?? '', right ?? '']);
  await linkedPanes(page, YEARS_APART);

  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('region', { name: 'Compared text' }).waitFor();
  await pick(page, 'Left report', left ?? '');
  const comparing = async () => {
    await pick(page, 'Right report', right ?? '');
    await page.getByRole('table', { name: `${left} and ${right}` }).waitFor();
  };
  const compared = page.getByRole('region', { name: 'Compared text' });
  for (const form of ['Side by side', 'One text', 'Changes only']) {
    const open = form === 'Side by side' ? comparing : () => page.getByRole('radio', { name: form }).check();
    await view(page, `Compare, ${form.toLowerCase()}: ${left} and ${right}`, open, compared);
  }

  await page.getByRole('tab', { name: 'Tables' }).click();
  await pick(page, 'Area', area);
  for (const concept of CONCEPTS) {
    const name = CONCEPT_NAMES[concept];
    const open = async () => {
      await pick(page, 'Table', name);
      await page.getByRole('table', { name: `${name} in ${area}, by year` }).waitFor();
    };
    await view(page, `Tables: ${name}, ${area}`, open, page.locator('main [data-scroller]'));
  }

  const openTimeline = async () => {
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
  };
  await view(page, `Timeline: ${area}`, openTimeline, page.locator('main [data-scroller]'));

  const text = await page.evaluate(async (ids) => {
    const { reader } = window;
    if (reader === undefined) throw new Error('the page has no bridge');
    const reports = await Promise.all(ids.map((id) => reader.call('report.open', { id })));
    return reports.flatMap((report) =>
      report.ok
        ? report.value.sections.flatMap(({ blocks }) =>
            blocks.flatMap((block) => ('content' in block ? [block.content.text] : [])),
          )
        : [],
    );
  }, longest);
  await page.goto('about:blank');
  const openPlain = async () => {
    await page.evaluate((paragraphs) => {
      const scroller = document.createElement('div');
      scroller.style.cssText = 'height: 100vh; overflow: auto; font: 17px/1.55 serif';
      for (const paragraph of paragraphs)
        scroller.append(Object.assign(document.createElement('p'), { textContent: paragraph }));
      document.body.replaceChildren(scroller);
    }, text);
  };
  await view(page, 'Anchor: a plain page of the text of both', openPlain, page.locator('body > div'), false);
}

/** Two panes that scroll together, each leading once over the whole of its chapter. */
async function linkedPanes(page: Page, names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    await page.getByRole('combobox', { name: 'Report' }).nth(index).click();
    await page.keyboard.type(name);
    await page.getByRole('option', { name }).first().click();
  }
  await textsShown(page);
  for (const [leading, name] of names.entries()) {
    const run = await scrollLinked(page, leading, LINKED_STEP);
    const share = ((100 * run.apart) / run.frames).toFixed(1);
    console.log(
      `Linked panes, led by ${name}: ${run.frames} frames\n  in another section in ${share} % of them (target below 1 %), ` +
        `${run.backward} steps back, ${run.jumps} jumps over half a window, the largest step ${run.largestStep.toFixed(2)} of one`,
    );
  }
}

async function view(
  page: Page,
  name: string,
  open: () => Promise<unknown>,
  scroller: Locator,
  counts = true,
): Promise<void> {
  const start = performance.now();
  let opened = 0;
  const opening = await longTasksOf(page, async () => {
    await open();
    opened = performance.now() - start;
  });
  const scrolling = await longTasksOf(page, () => scrollThrough(scroller));
  if (counts) worst = Math.max(worst, scrolling.byProcessor.longest);
  console.log(
    `${name}\n  opened in ${milliseconds(opened)}: ${inWords(opening)}\n  scrolled: ${inWords(scrolling)}`,
  );
}

function inWords({ byClock, byProcessor }: LongTasks): string {
  const clock =
    byClock.count === 0
      ? 'no long task'
      : `${byClock.count} long tasks, longest ${milliseconds(byClock.longest)}`;
  return `${clock}; of processor time ${byProcessor.count}, longest ${milliseconds(byProcessor.longest)}`;
}

function labelOf(listing: LibraryListing | null, id: string): string {
  return listing?.reports.find((entry) => entry.id === id)?.label ?? id;
}

async function pick(page: Page, picker: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: picker });
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name }).first().click();
}
