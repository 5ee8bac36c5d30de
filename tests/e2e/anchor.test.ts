import * as fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReports, choosing } from './helpers/add-reports.ts';
import { STEP, takeStep } from './helpers/window-steps.ts';
import { endFaultless } from './helpers/end-faultless.ts';
import { pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';
import { passagesAtLine, placesOfPassages } from './helpers/reading-line.ts';
import type { Passage } from './helpers/reading-line.ts';

/** `ANCHOR_RUNS=200 npx vitest run --project e2e-served tests/e2e/anchor.test.ts` runs long. */
const RUNS = Number(process.env['ANCHOR_RUNS'] ?? 2);
const SEED = Number(process.env['ANCHOR_SEED'] ?? 14);
const STEPS = 9;
const A_RUN_MS = 90_000;

/** In lines: a number or sign beside the words may be set in another size than they are. */
const SAME_LINE = 0.6;

const SHORT = 'Kazakhstan 2021 (summary)';
const LONG = 'Kazakhstan 2022';

let folder: string;
let reader: RunningReader;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e2e-anchor-'));
  const copy = join(folder, 'kazakhstan-2016.txt');
  await writeFile(copy, await otherCopy());
  reader = await openReader({ faults: choosing([copy]) });
  await textsShown(reader.page);
  await addReports(reader, [copy]);
  await pane(reader.page, 'Kazakhstan 2016')
    .getByRole('button', { name: /^Files of/ })
    .waitFor();
  // Three chapters of very different length.
  await reader.page.getByRole('button', { name: 'Add pane' }).click();
  await pick(reader.page, 2, SHORT);
  await pane(reader.page, SHORT).waitFor();
});
afterAll(async () => {
  await endFaultless(reader);
  await rm(folder, { recursive: true, force: true });
});

/** The same chapter from another file: it begins elsewhere and its lines are broken otherwise. */
async function otherCopy(): Promise<string> {
  const text = await readFile('resources/reports/kazakhstan-2016.txt', 'utf8');
  return `\n\n\n${text.replaceAll(/^(.{400,}?[a-z,]) ([a-z].*)$/gmu, '$1\n$2')}\n\n`;
}

async function pick(page: Page, index: number, name: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: 'Report' }).nth(index);
  await picker.click();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().click();
}

async function paneKeys(page: Page): Promise<readonly string[]> {
  return await page
    .locator('[data-pane]')
    .evaluateAll((panes) => panes.map((one) => one.getAttribute('data-pane') ?? ''));
}

/** Panes that a page shows anew have other keys, in the same order. */
function renamed(
  passages: readonly Passage[],
  before: readonly string[],
  now: readonly string[],
): readonly Passage[] {
  return passages.map((passage) => ({ ...passage, pane: now[before.indexOf(passage.pane)] ?? '' }));
}

/** Somewhere in the text, as a reader gets there. */
async function readOn(page: Page, share: number): Promise<void> {
  const scroller = pane(page, LONG).locator('[data-scroller]');
  await scroller.hover({ force: true });
  await scroller.evaluate((one, part) => {
    one.scrollTop = part * (one.scrollHeight - one.clientHeight);
  }, share);
  await textsShown(page);
  // Panes that did not come along keep words that stood at the line in another layout: they are read on as well.
  await page.locator('[data-scroller]').evaluateAll((all) => {
    for (const one of all) if (one.scrollTop > 0) one.scrollTop += one.scrollTop > 10 ? -5 : 5;
  });
  await textsShown(page);
}

describe('a window that is left', () => {
  it('begins where it was scrolled to last, in that very moment too', async () => {
    const { page } = reader;
    await page.setViewportSize({ width: 1440, height: 900 });
    await textsShown(page);
    const heading = pane(page, LONG).getByRole('heading', { name: /SOCIAL PROGRAMS/i });
    const belowTop = async () =>
      await heading.evaluate((one) => {
        const scroller = one.closest('[data-scroller]');
        return Math.abs(one.getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0));
      });
    expect(await belowTop()).toBeGreaterThan(40);
    const loaded = page.waitForEvent('load');
    await heading.evaluate((one) => {
      one.scrollIntoView({ block: 'start' });
      location.reload();
    });
    await loaded;
    await textsShown(page);
    expect(await belowTop()).toBeLessThan(20);
  });
});

describe('the words at the reading line', () => {
  it(
    'are the same in every pane, whatever happens to the window',
    async () => {
      const { page } = reader;
      const walk = fc.record({
        share: fc.double({ min: 0.02, max: 0.97, noNaN: true }),
        steps: fc.array(STEP, { minLength: STEPS, maxLength: STEPS }),
      });
      await fc.assert(
        fc.asyncProperty(walk, async ({ share, steps }) => {
          await readOn(page, share);
          let passages: readonly Passage[] = await passagesAtLine(page);
          for (const step of steps) {
            const before = await paneKeys(page);
            await takeStep(page, step);
            await textsShown(page);
            if (step.kind === 'again') passages = renamed(passages, before, await paneKeys(page));
            const places = await placesOfPassages(page, passages);
            expect(places.filter(({ off }) => off > SAME_LINE).map((place) => ({ step, ...place }))).toEqual(
              [],
            );
            // A pane that came, or a text that is scrolled now, is looked at from now on.
            if (step.kind === 'add' || step.kind === 'close') passages = await passagesAtLine(page, passages);
          }
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      );
    },
    RUNS * A_RUN_MS,
  );
});

describe('back and forward', () => {
  const view = (page: Page, name: string) => page.getByRole('tab', { name, selected: true }).waitFor();
  const field = (page: Page) => page.getByRole('searchbox', { name: 'Search all reports' });
  const stands = async (page: Page, passages: readonly Passage[]) => {
    await textsShown(page);
    const places = await placesOfPassages(page, passages);
    return places.every(({ off }) => off <= SAME_LINE);
  };

  it('restore all panes, the view and the query, by key and by mouse', async () => {
    const { page } = reader;
    await page.setViewportSize({ width: 1440, height: 900 });
    // The walk before may have left one more.
    while ((await page.locator('[data-pane]').count()) > 3) await takeStep(page, { kind: 'close' });
    await readOn(page, 0.4);
    const first = await passagesAtLine(page);

    await field(page).fill('ombudsman');
    const hits = page.getByRole('region', { name: 'Search results' });
    await hits
      .getByRole('button', { name: /^Kazakhstan 2013/ })
      .first()
      .click();
    await pane(page, 'Kazakhstan 2013').waitFor();
    await textsShown(page);
    const second = await passagesAtLine(page);
    expect(await stands(page, first)).toBe(false);

    await field(page).fill('cotton');
    await page.getByRole('tab', { name: 'Compare' }).click();
    await view(page, 'Compare');

    await page.keyboard.press('Alt+ArrowLeft');
    await view(page, 'Read');
    await expect.poll(() => stands(page, second)).toBe(true);
    expect(await field(page).inputValue()).toBe('cotton');

    await sideButton(page, 'back');
    await expect.poll(() => pane(page, 'Kazakhstan 2013').count()).toBe(0);
    await expect.poll(() => stands(page, first)).toBe(true);
    expect(await field(page).inputValue()).toBe('ombudsman');

    await sideButton(page, 'forward');
    await expect.poll(() => stands(page, second)).toBe(true);
    await page.getByRole('button', { name: 'Forward again' }).click();
    await view(page, 'Compare');
    expect(await page.getByRole('button', { name: 'Forward again' }).isEnabled()).toBe(false);
  });

  /** A button at the side of the mouse. */
  async function sideButton(page: Page, button: 'back' | 'forward'): Promise<void> {
    const session = await page.context().newCDPSession(page);
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await session.send('Input.dispatchMouseEvent', { type, button, x: 700, y: 450, clickCount: 1 });
    await session.detach();
  }
});
