import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { makeChapters } from '../../engine/library/make-chapters.ts';
import { folderOfUser, giveToUser, installed } from '../helpers/as-user.ts';
import { libraryRow, pane } from '../helpers/panes.ts';
import { ordinaryUser, startInstalledWindow } from '../helpers/start-installed.ts';
import type { InstalledWindow } from '../helpers/start-installed.ts';

/** `READER_NEXT`: a package that differs by its version alone. The tests follow upon each other. */
const NEXT = process.env.READER_NEXT ?? '';

let data: string;
let running: InstalledWindow | undefined;
beforeAll(() => {
  data = join(ordinaryUser().home, '.config/findings-reader');
  rmSync(data, { recursive: true, force: true });
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const open = async (): Promise<Page> => {
  running = await startInstalledWindow([], { PATH: process.env.PATH, DISPLAY: process.env.DISPLAY });
  await pane(running.page, 'Bangladesh 2022').waitFor({ timeout: 60_000 });
  return running.page;
};

/** What is the user's, as the engine tells it. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const answers = await Promise.all([
      window.reader?.call('library.list', {}),
      window.reader?.call('session.load', {}),
      window.reader?.call('preferences.load', {}),
    ]);
    return answers.map((answer) => (answer?.ok === true ? answer.value : answer));
  });

const found = async (page: Page): Promise<void> => {
  await page.getByRole('searchbox', { name: 'Search all reports' }).fill('Cambodia');
  await page
    .getByRole('link', { name: /^Cambodia 2022/ })
    .or(page.getByRole('button', { name: /^Cambodia 2022/ }))
    .first()
    .waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
};
const indexed = () => statSync(join(data, 'library/search-index')).mtimeMs;
const originals = () => readdirSync(join(data, 'library/originals')).toSorted();

let before: unknown;
let filesBefore: readonly string[];

it('has a library, a session and settings to begin with', async () => {
  const folder = folderOfUser('upgrade');
  await makeChapters(folder, 3);
  giveToUser(folder);
  expect(installed('import', folder)).toMatchObject({ status: 0, out: expect.stringContaining('3 added') });
  running = await startInstalledWindow([], { PATH: process.env.PATH, DISPLAY: process.env.DISPLAY });
  const { page } = running;
  await libraryRow(page, /^Bangladesh 2022/).click({ timeout: 60_000 });
  await pane(page, 'Bangladesh 2022').waitFor();
  await page.keyboard.press('Control+,');
  const preferences = page.getByRole('dialog', { name: 'Reading preferences' });
  await preferences.getByRole('slider', { name: 'Text size' }).waitFor();
  await preferences.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(async () => JSON.stringify(await kept(page))).toContain('"dark"');
  await page.keyboard.press('Escape');
  await found(page);
  await running.stop();
  before = await kept(await open());
  expect(JSON.stringify(before)).toContain('"dark"');
  filesBefore = originals();
  rmSync(folder, { recursive: true });
});

it('loses nothing by an upgrade, and makes the index anew once at most', async () => {
  const version = installed('--version').out;
  const indexedBefore = indexed();
  execFileSync('dpkg', ['-i', NEXT], { stdio: 'pipe' });
  expect(installed('--version').out).not.toBe(version);
  const page = await open();
  expect(await kept(page)).toEqual(before);
  await found(page);
  await running?.stop();
  const indexedAfter = indexed();
  await found(await open());
  await running?.stop();
  expect(indexed()).toBe(indexedAfter);
  expect(indexedAfter).toBeGreaterThanOrEqual(indexedBefore);
  expect(originals()).toEqual(filesBefore);
});

it("goes without what is the user's, which a later installation finds", async () => {
  execFileSync('dpkg', ['--purge', 'findings-reader'], { stdio: 'pipe' });
  expect(existsSync('/usr/bin/findings-reader')).toBe(false);
  expect(existsSync('/usr/lib/findings-reader')).toBe(false);
  expect(existsSync('/usr/share/applications/findings-reader.desktop')).toBe(false);
  expect(originals()).toEqual(filesBefore);
  execFileSync('dpkg', ['-i', NEXT], { stdio: 'pipe' });
  expect(await kept(await open())).toEqual(before);
});
