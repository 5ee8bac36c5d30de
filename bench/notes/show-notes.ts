/**
 * What thousands of notes cost in the window: how long a pane takes to show its text against one without any notes, in the
 * same run and in turn; and how the list of all is scrolled. In a real Chromium, against the built, served reader.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { toAnnotations } from '../../src/core/notes/exchange/web-annotation.ts';
import type { Note } from '../../src/shared/notes/note.ts';
import { pane, textsShown } from '../../tests/e2e/helpers/panes.ts';
import { openReader } from '../../tests/e2e/helpers/reader.ts';
import { root } from '../electron.ts';
import { median, milliseconds, ratio } from '../report.ts';
import { longTasksOf, scrollThrough, watchLongTasks } from '../scroll/long-tasks.ts';

const TIMES = 9;
const FRAME_MS = 1_000 / 60;
/** Where the notes are, and another report to come from. */
const [NOTED, OTHER] = ['Kazakhstan 2022', 'Kazakhstan 2013'];

export async function showNotes(notes: readonly Note[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-notes-'));
  const [without, having] = [join(folder, 'without'), join(folder, 'with')];
  for (const data of [without, having]) mkdirSync(data);
  const file = join(folder, 'notes.json');
  writeFileSync(file, JSON.stringify(toAnnotations(notes.map(spread))));
  const importing = [join(root, 'out/main/cli.js'), 'notes', 'import', file, '--library'];
  const { status, stderr } = spawnSync(process.execPath, [...importing, join(having, 'library')]);
  if (status !== 0) throw new Error(`The notes could not be taken in: ${stderr.toString().slice(-500)}`);
  const plain = await openReader({ data: without });
  const noted = await openReader({ data: having });
  try {
    await watchLongTasks(noted.page);
    for (const { page } of [plain, noted]) await page.reload();
    const times: Record<'plain' | 'noted', number[]> = { plain: [], noted: [] };
    for (let time = 0; time < TIMES; time += 1) {
      times.plain.push(await opening(plain.page));
      times.noted.push(await opening(noted.page));
    }
    const [one, other] = [median(times.plain.slice(1)), median(times.noted.slice(1))];
    console.log(
      `A pane opens in ${milliseconds(one)} without notes, with ${notes.length}, of which a tenth on its report, in ${milliseconds(other)}: ${ratio(other, one)} (target 1.10 x)`,
    );
    await list(noted.page, notes.length);
  } finally {
    await plain.stop();
    await noted.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A tenth of the notes stay on their report; nobody writes thousands on one. */
const REPORTS = 10;

function spread(note: Note, index: number): Note {
  const year = 2013 + (index % REPORTS);
  if (year === 2022) return note;
  const name = { report: `freedonia-${year}`, label: `Freedonia ${year}` };
  return { ...note, passages: note.passages.map((passage) => ({ ...passage, ...name })) };
}

/** Until the first words of the report are painted, where another report was before. */
async function opening(page: Page): Promise<number> {
  await page.getByRole('button', { name: OTHER, exact: true }).click();
  await pane(page, OTHER).locator('[data-block]').first().waitFor();
  await textsShown(page);
  const words = pane(page, NOTED).locator('[data-block]').first();
  const start = await page.evaluate(() => performance.now());
  await page.getByRole('button', { name: NOTED, exact: true }).click();
  await words.waitFor();
  return await page.evaluate(
    (began) =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
      }),
    start,
  );
}

async function list(page: Page, count: number): Promise<void> {
  await page.getByRole('tab', { name: 'Notes' }).click();
  const rows = page.getByRole('region', { name: 'Notes' }).getByRole('list', { name: 'Notes' });
  await rows.getByRole('article').first().waitFor();
  const scroller = rows.locator('xpath=..');
  const { byClock, byProcessor } = await longTasksOf(page, () => scrollThrough(scroller));
  console.log(
    `The list of ${count} notes, scrolled: of processor time ${byProcessor.count} long tasks, longest ${milliseconds(byProcessor.longest)} (a frame is ${milliseconds(FRAME_MS)}); by the clock ${byClock.count} of 50 ms and more`,
  );
}
