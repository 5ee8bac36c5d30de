import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeChapters } from '../../engine/library/make-chapters.ts';
import { asUser, folderOfUser, giveToUser, installed } from '../helpers/as-user.ts';
import { libraryRow, pane } from '../helpers/panes.ts';
import { ordinaryUser, startInstalledWindow } from '../helpers/start-installed.ts';
import type { InstalledWindow } from '../helpers/start-installed.ts';

const DESKTOP_FILE = '/usr/share/applications/findings-reader.desktop';

let folder: string;
let env: NodeJS.ProcessEnv;
let window: InstalledWindow | undefined;
beforeEach(() => {
  folder = folderOfUser('window');
  env = { PATH: process.env.PATH, DISPLAY: process.env.DISPLAY, FINDINGS_READER_DATA: join(folder, 'data') };
});
afterEach(async () => {
  await window?.stop();
  window = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const open = async (...words: string[]): Promise<Page> => {
  window = await startInstalledWindow(words, env);
  return window.page;
};
const outcome = (page: Page) => page.getByRole('region', { name: 'Reports added' });

/** What a double click does: the desktop starts the program of the desktop file on the file. */
const doubleClick = (...paths: string[]) => asUser('gio', ['launch', DESKTOP_FILE, ...paths], env);

/** Three chapters, as one library file. */
let file: string;
beforeAll(async () => {
  const place = folderOfUser('library');
  await makeChapters(join(place, 'files'), 3);
  giveToUser(place);
  file = join(place, 'from a colleague.findings-library');
  const library = join(place, 'library');
  expect(installed('import', join(place, 'files'), '--library', library).status).toBe(0);
  expect(installed('library', 'export', file, '--library', library).status).toBe(0);
});
afterAll(() => rmSync(dirname(file), { recursive: true, force: true }));

describe('the installed window', () => {
  it('runs for an ordinary user, its page in the sandbox', async () => {
    const page = await open();
    await pane(page, 'Kazakhstan 2022').waitFor({ timeout: 60_000 });
    const { uid } = ordinaryUser();
    const renderers = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && isRendererOf(name, uid))
      .map((id) => readFileSync(`/proc/${id}/status`, 'utf8'));
    expect(renderers.length).toBeGreaterThan(0);
    // 2: only the calls to the system that a filter lets through.
    expect(renderers.map((status) => /^Seccomp:\t(\d)/m.exec(status)?.[1])).toEqual(renderers.map(() => '2'));
  });

  it('opens a library file by the command of a double click', async () => {
    const page = await open(pathToFileURL(file).href);
    await outcome(page).waitFor({ timeout: 60_000 });
    await expect.poll(() => outcome(page).textContent()).toContain('3 reports added');
    await libraryRow(page, /^Bangladesh 2022/).click();
    await pane(page, 'Bangladesh 2022').waitFor();
  });

  it('is one: a second start adds its files to the first', async () => {
    const page = await open();
    await pane(page, 'Kazakhstan 2022').waitFor({ timeout: 60_000 });
    expect(doubleClick(file).status).toBe(0);
    await outcome(page).waitFor({ timeout: 60_000 });
    await expect.poll(() => outcome(page).textContent()).toContain('3 reports added');
  });

  it('says in a sentence that a file is not there', async () => {
    const page = await open(join(folder, 'gone.findings-library'));
    await outcome(page).waitFor({ timeout: 60_000 });
    await expect
      .poll(() => outcome(page).getByRole('listitem').allTextContents())
      .toEqual([expect.stringMatching(/^gone\.findings-library .*it is not there\.?$/)]);
  });
});

describe('what the desktop knows', () => {
  it.each(['application/x-findings-library', 'x-scheme-handler/findings-reader'])(
    'the reader opens %s',
    (type) => {
      expect(asUser('gio', ['mime', type]).out).toMatch(
        /^Default application for .*: findings-reader\.desktop$/m,
      );
    },
  );

  it('a library file is one by its name', () => {
    const { out } = asUser('gio', ['info', '--attributes=standard::content-type', file]);
    expect(out).toContain('standard::content-type: application/x-findings-library');
  });

  it('its menu entry is as the specification wants it', () => {
    expect(execFileSync('desktop-file-validate', [DESKTOP_FILE], { encoding: 'utf8' })).toBe('');
  });
});

function isRendererOf(id: string, uid: number): boolean {
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    const owner = /^Uid:\t(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return words.includes('--type=renderer') && words.includes('findings-reader') && Number(owner) === uid;
  } catch {
    // It has ended.
    return false;
  }
}
