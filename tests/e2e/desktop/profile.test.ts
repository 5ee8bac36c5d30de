import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeChapters } from '../../engine/library/make-chapters.ts';
import { libraryRow, pane, textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

const filesBelow = (folder: string) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const overwrite = (profile: string, bytes: () => Uint8Array) =>
  filesBelow(profile).forEach((file) => writeFileSync(file, bytes()));

function exchange(path: string): void {
  const isFolder = lstatSync(path).isDirectory();
  rmSync(path, { recursive: true });
  if (isFolder) writeFileSync(path, 'no folder');
  else mkdirSync(path);
}

/** Chromium's own folder, spoiled as by a fault of the disk or by another program. */
const SPOILED: readonly (readonly [string, (profile: string) => void])[] = [
  ['its files hold bytes by chance', (profile) => overwrite(profile, () => randomBytes(5000))],
  ['its files are empty', (profile) => overwrite(profile, () => new Uint8Array())],
  [
    'it has folders for files and files for folders',
    (profile) => readdirSync(profile).forEach((name) => exchange(join(profile, name))),
  ],
];

describe("where the window's own folder is damaged", () => {
  let data: string;
  let profile: string;
  let reader: RunningReader;
  let before: unknown;

  const open = async () => {
    reader = await openReader({ data });
    await textsShown(reader.page);
  };
  /** What is the user's, as the engine tells it. */
  const kept = () =>
    reader.page.evaluate(async () => {
      const answers = await Promise.all([
        window.reader?.call('library.list', {}),
        window.reader?.call('session.load', {}),
        window.reader?.call('preferences.load', {}),
      ]);
      return answers.map((answer) => (answer?.ok === true ? answer.value : answer));
    });

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'findings-reader-'));
    profile = join(data, 'window');
    const files = join(data, 'files');
    await makeChapters(files, 2);
    execFileSync(process.execPath, ['out/main/cli.js', 'import', files, '--library', join(data, 'library')]);
    await open();
    await libraryRow(reader.page, /^Bangladesh 2022/).click();
    await pane(reader.page, 'Bangladesh 2022').waitFor();
    await reader.stop();
    await open();
    before = await kept();
    expect(JSON.stringify(before)).toContain('Bangladesh');
    await reader.stop();
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it.each(SPOILED)('%s: nothing is lost, and nothing is said', async (_name, spoil) => {
    spoil(profile);
    await open();
    expect(await kept()).toEqual(before);
    expect([reader.errors, await reader.page.getByText('cannot be used').count()]).toEqual([[], 0]);
    await reader.stop();
  });

  it('a file is in its place: the reader says so, works without it and leaves the file', async () => {
    rmSync(profile, { recursive: true });
    writeFileSync(profile, 'of somebody else');
    await open();
    await reader.page.getByText(`${profile} cannot be used: a file of that name is in its place.`).waitFor();
    expect(await kept()).toEqual(before);
    await reader.stop();
    expect(readFileSync(profile, 'utf8')).toBe('of somebody else');
    rmSync(profile);
    await open();
    expect(await kept()).toEqual(before);
    await reader.stop();
  });
});
