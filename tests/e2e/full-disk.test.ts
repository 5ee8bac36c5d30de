import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../src/shared/contract/preferences.ts';
import { addReports, choosing } from './helpers/add-reports.ts';
import { textsShown } from './helpers/panes.ts';
import { openReader } from './helpers/reader.ts';
import type { RunningReader } from './helpers/reader.ts';
import { selectWords } from './helpers/select-words.ts';
import { shortChapter } from './helpers/short-chapter.ts';
import { canHaveSmallDisk, smallDisk } from './helpers/small-disk.ts';
import type { SmallDisk } from './helpers/small-disk.ts';

const chapter = join(tmpdir(), `atlantis-2019-${process.pid}.txt`);

let disk: SmallDisk;
let reader: RunningReader;
beforeAll(() => writeFile(chapter, shortChapter('Atlantis', 2019)));
afterEach(async () => {
  await reader.stop();
  disk.dispose();
});
afterAll(() => rm(chapter, { force: true }));

/** What the window says that stays there. */
const bars = (page: Page) => page.getByRole('status').filter({ hasText: /\bdisk\b/ });
const noteField = (page: Page) =>
  page.getByRole('region', { name: 'Notes' }).getByRole('textbox', { name: 'Note' });
const journal = () => readFile(join(disk.data, 'library', 'notes', 'journal'), 'utf8');

async function open(): Promise<Page> {
  disk = await smallDisk();
  reader = await openReader({ data: disk.data, faults: choosing([chapter]) });
  const { page } = reader;
  await textsShown(page);
  await selectWords(page, 'made minimal advancement in efforts');
  await page.getByRole('button', { name: 'Add note' }).click();
  await noteField(page).fill('Before');
  await expect.poll(journal).toContain('Before');
  return page;
}

/** Something of everything that is kept: a note, a mark, a report, how the text looks, where one is. */
async function changeAll(page: Page): Promise<void> {
  await noteField(page).fill('Typed while nothing could be kept');
  await bars(page).getByText('what you wrote in a note').waitFor();
  await page.evaluate((preferences) => window.reader?.call('preferences.save', preferences), {
    ...DEFAULT_PREFERENCES,
    textSize: 105,
  });
  await addReports(reader, [chapter]);
  await bars(page).getByText('adding reports').waitFor();
  await page.getByRole('switch', { name: 'Linked scrolling' }).click();
}

describe.skipIf(!canHaveSmallDisk())('a disk that takes nothing', () => {
  const full = ['full', /^The disk is full\. /, () => disk.fill(), () => disk.makeRoom()] as const;
  const readOnly = [
    'read-only',
    /^The disk is read-only\. /,
    () => disk.setReadOnly(true),
    () => disk.setReadOnly(false),
  ] as const;
  // A browser engine of one's own keeps files open in the data folder, whose disk cannot be made read-only meanwhile.
  it.each(process.env.READER_FORM === 'served' ? [full, readOnly] : [full])(
    'that is %s is told of by one bar, which goes when writing works again, and nothing typed is lost',
    async (_how, beginning, take, give) => {
      const page = await open();
      await take();
      await changeAll(page);
      const said = page.getByRole('status').getByText(beginning);
      await expect.poll(() => said.count()).toBe(1);
      await expect
        .poll(async () => (await page.locator('body').innerText()).match(/disk is (full|read-only)/g)?.length)
        .toBe(1);
      // Nothing is said to be under way that is over.
      await expect.poll(() => page.getByText(/Adding reports: \d/).count()).toBe(0);
      await give();
      await expect.poll(() => said.count(), { timeout: 30_000 }).toBe(0);
      await expect.poll(journal).toContain('Typed while nothing could be kept');
      await expect
        .poll(() => readFile(join(disk.data, 'session.json'), 'utf8').catch(() => ''))
        .toContain('"linked":false');
      await expect
        .poll(() => readFile(join(disk.data, 'preferences.json'), 'utf8').catch(() => ''))
        .toContain('"textSize":105');
      await addReports(reader, [chapter]);
      await page.getByText('1 report added').waitFor();
    },
  );

  it('at the start shows what was kept, tells of it once, and keeps what is changed once that can be', async () => {
    const before = await open();
    await before.getByRole('switch', { name: 'Linked scrolling' }).click();
    const session = () => readFile(join(disk.data, 'session.json'), 'utf8').catch(() => '');
    await expect.poll(session).toContain('"linked":false');
    await reader.stop();
    await disk.setReadOnly(true);

    reader = await openReader({ data: disk.data });
    const { page } = reader;
    await textsShown(page);
    const linked = page.getByRole('switch', { name: 'Linked scrolling' });
    await expect.poll(() => linked.getAttribute('aria-checked')).toBe('false');
    const said = page.getByRole('status').getByText(/^The disk is read-only\. Not kept yet: /);
    await expect.poll(() => said.count()).toBe(1);
    await linked.click();
    await disk.setReadOnly(false);
    await expect.poll(session, { timeout: 30_000 }).toContain('"linked":true');
    await expect.poll(() => said.count(), { timeout: 30_000 }).toBe(0);
  });
});
