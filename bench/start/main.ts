/**
 * Start to the first readable pane and to a window that can be used, held against an empty Electron window started the same
 * way in the same round, with the reports that ship and with a library of the whole series; then keystroke to hits, held against a round trip to the host that does nothing.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** One kind of start. */
interface Row {
  readonly name: string;
  /** The reader, if nothing else is said. */
  readonly app?: string;
  readonly data: string;
  /** Done to the data folder before each start. */
  readonly before?: (data: string) => void;
  readonly starts: TimedStart[];
}

function emptied(data: string): void {
  for (const name of readdirSync(data)) rmSync(join(data, name), { recursive: true });
}

/** What was kept is another version's: its second line says by which program it was drawn. */
function upgraded(data: string): void {
  const file = join(data, 'window/first-screen');
  if (!existsSync(file)) return;
  const [drawnFrom = '', , ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [drawnFrom, 'another', ...rest].join('\n'));
}

/** @param given a data folder with a large library, instead of a new one */
async function main(given: string | undefined): Promise<void> {
  const program = electronProgram();
  const folders = ['empty', 'first', 'again', 'upgrade', 'large'].map((name) =>
    mkdtempSync(join(tmpdir(), `bench-start-${name}-`)),
  );
  const [empty = '', first = '', again = '', upgrade = '', large = ''] = folders;
  try {
    if (given === undefined) makeLargeLibrary(large, CHAPTERS);
    else cpSync(join(given, 'library'), join(large, 'library'), { recursive: true });
    const rows: readonly Row[] = [
      { name: 'empty Electron window', app: join(root, 'bench/start/empty-app'), data: empty, starts: [] },
      { name: 'first start of all', data: first, before: emptied, starts: [] },
      { name: 'as it was closed, the reports that ship', data: again, starts: [] },
      { name: 'the first after an upgrade', data: upgrade, before: upgraded, starts: [] },
      { name: `as it was closed, ${CHAPTERS} chapters`, data: large, starts: [] },
    ];
    // The first of each makes what Chromium, V8 and the reader keep.
    for (let round = -1; round < ROUNDS; round++) {
      for (const { app = root, data, before, starts } of rows) {
        before?.(data);
        const start = await timedStart(program, app, data);
        if (round >= 0) starts.push(start);
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
