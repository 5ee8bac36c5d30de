import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Library } from '../../../src/engine/library/library.ts';
import { chapterText, makeChapters } from './make-chapters.ts';
import { openTestLibrary, removeTestFolder } from './open-test-library.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-files-'));
});
afterEach(async () => {
  await removeTestFolder(folder);
});

const originOf = (library: Library, id: string) => library.origins(id)[0];

it('each file tells where it came from and when: a path, a folder, an archive, a library file, a browser', async () => {
  const library = await openTestLibrary(join(folder, 'one'));
  const [angola, bangladesh] = await makeChapters(join(folder, 'files'), 2);
  await library.changes.import([{ path: join(folder, 'files') }]);
  const zip = join(folder, 'some.zip');
  const packed = { 'year/nepal.txt': Buffer.from(await chapterText('Nepal', 2022)) };
  await writeFile(zip, zipSync(packed));
  const sent = join(folder, 'b7b4');
  await writeFile(sent, await chapterText('Oman', 2022));
  await library.changes.import([{ path: zip }, { path: sent, name: 'oman.txt', isSent: true }]);
  const path = join(folder, 'files', angola?.file ?? '');
  expect(library.origins('angola-2022')).toEqual([
    {
      sha256: expect.any(String),
      file: 'angola-2022.txt',
      builtIn: false,
      added: expect.stringMatching(/^\d{4}-/),
      origin: { path },
    },
  ]);
  expect(originOf(library, bangladesh?.id ?? '')?.origin).toEqual({
    path: join(folder, 'files', bangladesh?.file ?? ''),
  });
  expect(originOf(library, 'nepal-2022')?.origin).toEqual({
    path: zip,
    inside: 'some.zip',
    member: 'year/nepal.txt',
  });
  expect(originOf(library, 'oman-2022')).not.toHaveProperty('origin');
  expect(originOf(library, 'kazakhstan-2022')).toMatchObject({ builtIn: true });
  expect(() => library.origins('nobody-2022')).toThrow(/nobody-2022/);

  // What leaves the machine names no folder of it.
  const saved = join(folder, 'mine.findings-library');
  await library.saver.save(saved);
  expect((await readFile(saved, 'latin1')).includes(folder)).toBe(false);
  const other = await openTestLibrary(join(folder, 'two'));
  await other.changes.import([{ path: saved }]);
  expect(originOf(other, 'angola-2022')?.origin).toEqual({
    path: saved,
    inside: 'mine.findings-library',
  });
});

it('a file that is read anew, and one that is opened again, came from where it came from at first', async () => {
  const library = await openTestLibrary(join(folder, 'one'));
  await makeChapters(join(folder, 'files'), 1);
  await library.changes.import([{ path: join(folder, 'files') }]);
  const before = originOf(library, 'angola-2022');
  await library.changes.readAs('angola-2022', before?.sha256 ?? '', 'windows-1252');
  expect(originOf(library, 'angola-2022')).toMatchObject(before ?? {});
  await library.keep();
  const again = await openTestLibrary(join(folder, 'one'), undefined, '2');
  await expect.poll(() => originOf(again, 'angola-2022')).toMatchObject(before ?? {});
  expect(before).toHaveProperty('origin');
});
