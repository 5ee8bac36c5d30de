import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putFolderAside } from '../../../../src/engine/support/files/put-aside.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aside-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('a folder in a file’s place is kept under another name, with all that is in it', async () => {
  await mkdir(join(folder, 'journal'));
  await writeFile(join(folder, 'journal', 'mine.txt'), 'mine');
  await putFolderAside(join(folder, 'journal'));
  const [name = '', ...others] = await readdir(folder);
  expect([name, others]).toEqual([expect.stringMatching(/^journal\.folder-\d{4}-/), []]);
  expect(await readFile(join(folder, name, 'mine.txt'), 'utf8')).toBe('mine');
});

it('files stay, and nothing need stand there', async () => {
  await writeFile(join(folder, 'journal'), 'lines');
  await putFolderAside(join(folder, 'journal'));
  await putFolderAside(join(folder, 'none'));
  expect(await readdir(folder)).toEqual(['journal']);
});
