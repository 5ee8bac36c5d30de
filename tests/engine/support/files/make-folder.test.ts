import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolderTree } from '../../../../src/engine/support/files/make-folder.ts';
import { ensureWritable } from '../../../../src/engine/support/files/writable-folder.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'make-folder-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

describe('a folder with those above it', () => {
  it('is made, and the uppermost that was missing is told', async () => {
    const folder = join(place, 'one', 'two', 'three');
    expect(await makeFolderTree(folder)).toBe(join(place, 'one'));
    expect((await stat(folder)).isDirectory()).toBe(true);
    expect(await makeFolderTree(folder)).toBeUndefined();
  });

  it('is made once by several at a time', async () => {
    const folder = join(place, 'one', 'two');
    const made = await Promise.all([1, 2, 3, 4].map(() => makeFolderTree(folder)));
    expect(made.filter((first) => first === join(place, 'one'))).toHaveLength(1);
  });

  it('is refused by the system in its own words where a file or a link to nothing stands', async () => {
    const file = join(place, 'file');
    await writeFile(file, '');
    await expect(makeFolderTree(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolderTree(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await symlink(join(place, 'nothing'), join(place, 'link'));
    await expect(makeFolderTree(join(place, 'link'))).rejects.toMatchObject({ code: 'EEXIST' });
  });

  // Node's own recursive making never ends there.
  it.runIf(process.platform === 'linux')('is refused where the system makes none', async () => {
    await expect(makeFolderTree('/proc/no-such-folder/library')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(ensureWritable('/proc/no-such-folder')).rejects.toThrow(
      'The library folder /proc/no-such-folder cannot be written: no folder can be made there.',
    );
  });
});
