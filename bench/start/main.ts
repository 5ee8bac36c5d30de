/**
 * Start to the first readable pane, held against an empty Electron window started the same way in the same
 * run; then keystroke to hits, held against a round trip to the host that does nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { electronProgram, firstParagraph, launchElectron, root } from '../electron.ts';
import { median, milliseconds, ratio } from '../report.ts';

const ROUNDS = 7;
const WORDS = ['cotton', 'moratorium', 'labor inspectors', 'Nur-Sultan', 'forced begging'];

async function main(): Promise<void> {
  const program = electronProgram();
  const data = await mkdtemp(join(tmpdir(), 'findings-reader-bench-'));
  const start = (folder: string) => launchElectron(program, folder, data);

  const empty: number[] = [];
  const reader: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(
      await timeToShow(
        () => start(join(root, 'bench/start/empty-app')),
        (page) => page.locator('#ready'),
      ),
    );
    reader.push(await timeToShow(() => start(root), firstParagraph));
  }
  console.log('Start to the first readable pane');
  console.log(`  empty Electron window  ${milliseconds(median(empty))}`);
  console.log(
    `  Findings Reader        ${milliseconds(median(reader))}  ${ratio(median(reader), median(empty))} of it`,
  );

  const app = await start(root);
  try {
    await keystrokes(await app.firstWindow());
  } finally {
    await app.close();
    await rm(data, { recursive: true, force: true });
  }
}

async function timeToShow(
  launch: () => Promise<ElectronApplication>,
  shown: (page: Page) => Locator,
): Promise<number> {
  const begin = performance.now();
  const app = await launch();
  const page = await app.firstWindow();
  await shown(page).waitFor();
  const took = performance.now() - begin;
  await app.close();
  return took;
}

async function keystrokes(page: Page): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Search all reports' });
  await firstParagraph(page).waitFor();
  const first: number[] = [];
  const later: number[] = [];
  for (const word of WORDS) {
    await field.fill('');
    for (const letter of word) (first.length === 0 ? first : later).push(await keystroke(page, letter));
  }
  const idle: number[] = [];
  for (let round = 0; round < later.length; round++) idle.push(await idleRoundTrip(page));
  console.log('Keystroke to hits on the page');
  console.log(`  round trip that does nothing  p50 ${milliseconds(median(idle))}`);
  console.log(`  first keystroke               ${milliseconds(first[0] ?? NaN)}`);
  console.log(
    `  keystrokes                    p50 ${milliseconds(median(later))}  ${ratio(median(later), median(idle))} of it`,
  );
  const slowest = later.toSorted((a, b) => a - b)[Math.floor(later.length * 0.95)] ?? NaN;
  console.log(`                                p95 ${milliseconds(slowest)}`);
}

/** From the input of one letter to the frame in which the results for exactly that query stand on the page. */
async function keystroke(page: Page, letter: string): Promise<number> {
  return await page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"], [role="searchbox"]');
    if (input === null) throw new Error('no search field');
    input.focus();
    const shown = () =>
      document.querySelector('section[aria-label="Search results"]')?.getAttribute('data-query');
    const begin = performance.now();
    document.execCommand('insertText', false, typed);
    const wanted = input.value.trim();
    while (shown() !== wanted && performance.now() - begin < 2000) {
      await new Promise((resolveFrame) => requestAnimationFrame(resolveFrame));
    }
    return performance.now() - begin;
  }, letter);
}

async function idleRoundTrip(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const begin = performance.now();
    await window.reader?.call('host.info', {});
    await new Promise((resolveFrame) => requestAnimationFrame(resolveFrame));
    return performance.now() - begin;
  });
}

await main();
