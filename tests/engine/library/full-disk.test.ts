import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/engine/formats/read-reports.ts';
import type { ImportOutcome } from '../../../src/shared/contract/contract.ts';
import { makeChapters } from './make-chapters.ts';
import { addedIds, openTestLibrary, removeTestFolder } from './open-test-library.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'full-'));
});
afterEach(async () => {
  await removeTestFolder(folder);
});

/** The command line in a process that may make no file longer than so many kibibytes: it gets short writes. */
function readerWithin(kibibytes: number, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `ulimit -f ${kibibytes}; exec "$@"`, '-', process.execPath, resolve('src/cli/index.ts'), ...words],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe.runIf(process.platform === 'linux')('files that cannot grow', { timeout: 120_000 }, () => {
  it('an import names what could not be kept, and all that it says was added is there whole', async () => {
    const made = await makeChapters(join(folder, 'files'), 4);
    const library = join(folder, 'data/library');
    const sizes = await Promise.all(
      made.map(async ({ file }) => (await stat(join(folder, 'files', file))).size),
    );
    const limit = Math.floor(Math.min(...sizes) / 1024) - 1;
    const { status, stdout, stderr } = readerWithin(
      limit,
      'import',
      join(folder, 'files'),
      '--library',
      library,
      '--json',
    );
    const outcome = JSON.parse(stdout) as ImportOutcome;
    expect(outcome.added).toEqual([]);
    expect(outcome.problems).toHaveLength(4);
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot be written: it is larger than files may be here\./);
    expect(addedIds(await openTestLibrary(join(folder, 'data')))).toEqual([]);

    const again = readerWithin(100_000, 'import', join(folder, 'files'), '--library', library, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ added: { length: 4 }, problems: [] });
  });

  it('compaction that cannot write the new list leaves the old one, and every original', async () => {
    await makeChapters(join(folder, 'files'), 8);
    const data = join(folder, 'data');
    const opened = await openTestLibrary(data);
    await opened.changes.import([{ path: join(folder, 'files') }]);
    const { listing } = opened;
    const journal = join(data, 'library/journal');
    // The same records again and again make it long.
    const text = await readFile(journal, 'utf8');
    await appendFile(journal, text.repeat(9));
    await cp(data, join(folder, 'copy'), { recursive: true });
    // Room for half of the list that it would be shortened to.
    const { status } = readerWithin(
      Math.max(1, Math.floor(text.length / 2048)),
      'import',
      join(folder, 'files'),
      '--library',
      join(folder, 'copy/library'),
    );
    expect(status === 0 || status === 1).toBe(true);
    expect((await readFile(join(folder, 'copy/library/journal'), 'utf8')).startsWith(text)).toBe(true);
    const found = await readdir(join(folder, 'copy/library/originals'), {
      recursive: true,
      withFileTypes: true,
    });
    const originals = found.filter((entry) => entry.isFile());
    expect(originals).toHaveLength(8);
    for (const { parentPath, name } of originals)
      expect(hashOf(await readFile(join(parentPath, name)))).toBe(name);
    expect((await openTestLibrary(join(folder, 'copy'))).listing).toEqual(listing);
  });
});
