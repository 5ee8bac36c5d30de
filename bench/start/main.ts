/**
 * Start to the first readable pane and to a window that can be used, held against an empty Electron window started the same
 * way in the same round, with the reports that ship and with a library of the whole series; then keystroke to hits, held against a round trip to the host that does nothing.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { electronProgram, firstParagraph, launchElectron, root } from '../electron.ts';
import { makeLargeLibrary } from '../large-library.ts';
import { median, milliseconds, ratio } from '../report.ts';
import { timedStart } from './timed-start.ts';
import type { TimedStart } from './timed-start.ts';

const ROUNDS = 7;
const WORDS = ['cotton', 'moratorium', 'labor inspectors', 'Nur-Sultan', 'forced begging'];

/** A library of so many chapters beside those that ship. */
const CHAPTERS = 1200;

/** @param given a data folder with a large library, instead of a new one */
async function main(given: string | undefined): Promise<void> {
  const program = electronProgram();
  const folders = ['empty', 'first', 'again', 'large'].map((name) =>
    mkdtempSync(join(tmpdir(), `bench-start-${name}-`)),
  );
  const [empty = '', first = '', again = '', large = ''] = folders;
  try {
    if (given === undefined) makeLargeLibrary(large, CHAPTERS);
    else cpSync(join(given, 'library'), join(large, 'library'), { recursive: true });
    const rows = [
      { name: 'empty Electron window', app: join(root, 'bench/start/empty-app'), data: empty, anew: false },
      { name: 'first start of all', app: root, data: first, anew: true },
      { name: 'as it was closed, the reports that ship', app: root, data: again, anew: false },
      { name: `as it was closed, ${CHAPTERS} chapters`, app: root, data: large, anew: false },
    ].map((row) => ({ ...row, starts: [] as TimedStart[] }));
    // The first of each makes what Chromium, V8 and the reader keep.
    for (const { app, data } of rows) await timedStart(program, app, data);
    for (let round = 0; round < ROUNDS; round++) {
      for (const { app, data, anew, starts } of rows) {
        if (anew) rmSync(join(data, 'window/first-screen'), { force: true });
        starts.push(await timedStart(program, app, data));
      }
    }
    printStarts(rows);
    const reader = await launchElectron(program, root, again);
    try {
      await keystrokes(await reader.firstWindow());
    } finally {
      await reader.close();
    }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** Each start is held against the empty window of its own round. */
function printStarts(
  rows: readonly { readonly name: string; readonly starts: readonly TimedStart[] }[],
): void {
  const anchors = rows[0]?.starts.map(({ readable }) => readable) ?? [];
  const held = (times: readonly number[]) =>
    ratio(median(times.map((time, at) => time / (anchors[at] ?? NaN))), 1);
  console.log('From launch to a text that can be read, and to a window that can be used');
  for (const { name, starts } of rows) {
    const [readable, usable] = [starts.map((start) => start.readable), starts.map((start) => start.usable)];
    const kept = starts.filter((start) => start.kept).length;
    console.log(
      `  ${name.padEnd(42)} ${milliseconds(median(readable))} (${held(readable)}), ${milliseconds(median(usable))} (${held(usable)});` +
        ` ${kept} of ${starts.length} began with what was kept; moved ${Math.max(...starts.map(({ moved }) => moved))} px`,
    );
  }
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

await main(process.argv[2]);
