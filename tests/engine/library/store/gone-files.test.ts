import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { goneFiles } from '../../../../src/engine/library/store/gone-files.ts';
import { openStore } from '../../../../src/engine/library/store/library-store.ts';
import { makeChapters } from '../make-chapters.ts';
import { openTestLibrary, removeTestFolder } from '../open-test-library.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gone-'));
});
afterEach(() => removeTestFolder(folder));

it('is of which neither original nor parsed form is there, and nothing else', async () => {
  await makeChapters(join(folder, 'files'), 3);
  const library = await openTestLibrary(join(folder, 'data'));
  await library.changes.import([{ path: join(folder, 'files') }]);
  const { files, copies } = await openStore(join(folder, 'data/library'));
  expect(await goneFiles({ files, copies })).toEqual([]);
  const [whole, half, gone] = copies.keys();
  await rm(files.parsed(whole ?? ''));
  await rm(files.original(half ?? ''));
  await rm(files.original(gone ?? ''));
  await rm(files.parsed(gone ?? ''));
  expect(await goneFiles({ files, copies })).toEqual([
    {
      sha256: gone,
      message: expect.stringMatching(/\.txt is gone from the library's folder: add it once more\.$/),
    },
  ]);
});
