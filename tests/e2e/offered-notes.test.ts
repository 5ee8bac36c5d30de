import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeChapters } from '../engine/library/make-chapters.ts';
import { openTestLibrary } from '../engine/library/open-test-library.ts';
import { addReports, choosing } from './helpers/add-reports.ts';
import { violationsOf } from './helpers/axe.ts';
import { textsShown } from './helpers/panes.ts';
import { openReader } from './helpers/reader.ts';
import type { RunningReader } from './helpers/reader.ts';

let folder: string;
let reader: RunningReader | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e2e-offered-notes-'));
});
afterEach(async () => {
  await reader?.dispose();
  reader = undefined;
  await rm(folder, { recursive: true, force: true });
});

const WORDS = 'made minimal advancement in efforts';

/** A library with a chapter and two notes on the report that ships, saved as one file. */
async function savedLibrary(): Promise<string> {
  await makeChapters(join(folder, 'files'), 1);
  const library = await openTestLibrary(join(folder, 'there'));
  await library.changes.import([{ path: join(folder, 'files') }]);
  const passage = {
    report: 'kazakhstan-2022',
    label: 'Kazakhstan 2022',
    exact: WORDS,
    prefix: '',
    suffix: '',
    start: 0,
    end: 0,
    copy: '',
    places: [],
  };
  for (const text of ['Who says so?', 'Ask again'])
    await library.notes.add({ passages: [passage], colour: 'green', text, tags: [] });
  const path = join(folder, 'theirs.findings-library');
  await library.saver.save(path);
  return path;
}

it('notes of a library file come among those of its reader when they are asked for', async () => {
  const path = await savedLibrary();
  const data = join(folder, 'data');
  reader = await openReader({ data, faults: choosing([path]) });
  const { page } = reader;
  await textsShown(page);
  await addReports(reader, [path]);
  const panel = page.getByRole('region', { name: 'Notes in the added library' });
  await panel
    .getByText('2 notes of the added library are not among yours yet: 2 on Kazakhstan 2022.')
    .waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Notes' }).click();
  const main = page.getByRole('main');
  expect(await main.getByText('Who says so?').count()).toBe(0);
  const shown = panel.getByRole('list', { name: 'Noted there' });
  await shown
    .getByRole('listitem')
    .filter({ hasText: 'Ask again' })
    .getByRole('button', { name: /^Leave/ })
    .click();
  await panel.getByRole('button', { name: 'Take it in' }).click();
  await panel.waitFor({ state: 'detached' });
  await main.getByText('Who says so?').waitFor();
  expect(await main.getByText('Ask again').count()).toBe(0);

  // The one that was left is offered again, and only that.
  await addReports(reader, [path]);
  await panel.getByText('1 note of the added library is not among yours yet').waitFor();
  await panel.getByRole('button', { name: 'Leave it' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(reader.errors).toEqual([]);
  await reader.stop();

  reader = await openReader({ data });
  await reader.page.getByRole('tab', { name: 'Notes' }).click();
  await reader.page.getByRole('main').getByText('Who says so?').waitFor();
  expect(await reader.page.getByRole('main').getByText('Ask again').count()).toBe(0);
});
