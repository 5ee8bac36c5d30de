import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOut, writeOut } from '../../../src/cli/support/out-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'out-'));
  for (const name of ['locks', 'originals', 'parsed'])
    await mkdir(join(folder, 'library', name), { recursive: true });
  await writeFile(join(folder, 'library', 'journal'), 'what the library holds');
});
afterEach(() => rm(folder, { recursive: true }));

const PNG = ['.png'];
const out = (name: string) => writeOut(join(folder, name), 'new', PNG);

describe('what a command writes', () => {
  it.each(['page.png', 'page', 'page.pdf'])(
    'stands where it was asked for, where nothing stands: %s',
    async (name) => {
      await out(name);
      expect(await readFile(join(folder, name), 'utf8')).toBe('new');
    },
  );

  it.each([
    ['page.png', 'replaced'],
    ['PAGE.PNG', 'replaced'],
    ['report.pdf', 'kept'],
    ['journal', 'kept'],
  ])('%s, where a file stands: it is %s', async (name, became) => {
    await writeFile(join(folder, name), 'old');
    const writing = out(name);
    if (became === 'replaced') await writing;
    else
      await expect(writing).rejects.toThrow(
        'another file stands there. Choose another name, ending in .png.',
      );
    expect(await readFile(join(folder, name), 'utf8')).toBe(became === 'replaced' ? 'new' : 'old');
  });

  it.each(['library/page.png', 'library/originals/page.png', 'library/journal', 'way/page.png'])(
    'never stands among the own files of a library: %s',
    async (name) => {
      await symlink(join(folder, 'library', 'originals'), join(folder, 'way'));
      const before = await readdir(join(folder, 'library'), { recursive: true });
      await expect(out(name)).rejects.toMatchObject({ code: 'disk' });
      expect(await readdir(join(folder, 'library'), { recursive: true })).toEqual(before);
      expect(await readFile(join(folder, 'library', 'journal'), 'utf8')).toBe('what the library holds');
    },
  );

  it('is refused before anything is made of it, and nothing is written', async () => {
    await writeFile(join(folder, 'report.pdf'), 'old');
    for (const name of ['report.pdf', 'library/page.png', 'nowhere/page.png', 'library'])
      await expect(checkOut(join(folder, name), PNG)).rejects.toMatchObject({ code: 'disk' });
    await checkOut(join(folder, 'page.png'), PNG);
    expect((await readdir(folder)).toSorted()).toEqual(['library', 'report.pdf']);
  });

  it('says in a sentence where it cannot be written', async () => {
    await expect(out('nowhere/page.png')).rejects.toThrow(/could not be written: its folder is not there/);
    await expect(out('library')).rejects.toThrow(/could not be written/);
  });
});
