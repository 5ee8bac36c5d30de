import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import {
  chmod,
  cp,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Library } from '../../../../src/engine/library/library.ts';
import { exportTarget } from '../../../../src/engine/library/one-file/export-target.ts';
import { chapterText, makeChapters } from '../make-chapters.ts';
import { openTestLibrary, originalOf, removeTestFolder } from '../open-test-library.ts';

let whole: string;
beforeAll(async () => {
  whole = await mkdtemp(join(tmpdir(), 'export-whole-'));
  await makeChapters(join(whole, 'files'), 3);
  const library = await openTestLibrary(join(whole, 'data'));
  await library.changes.import([{ path: join(whole, 'files') }]);
}, 60_000);
afterAll(async () => {
  await removeTestFolder(whole);
});

let folder: string;
let library: Library;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  await cp(join(whole, 'data'), join(folder, 'data'), { recursive: true });
  await symlink(join(folder, 'data/library'), join(folder, 'link-to-library'));
  await symlink(join(folder, 'data/library/journal'), join(folder, 'link-to-journal'));
  await symlink(join(folder, 'nowhere'), join(folder, 'link-to-nowhere'));
  await writeFile(join(folder, 'thesis.docx'), 'PK\x03\x04 my only copy');
  await writeFile(join(folder, 'empty'), '');
  library = await openTestLibrary(join(folder, 'data'));
});
afterEach(async () => {
  await removeTestFolder(folder);
});

const sha256Of = (id: string): string => library.report(id).source.sha256;

/** Every file below the folder with its content. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && !entry.parentPath.endsWith('locks'));
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path, await readFile(path, 'latin1')] as const;
      }),
    ),
  );
}

const AMONG_ITS_OWN = /among the library's own files/;
const NOT_MADE_HERE = /is no library that was saved as one file, and is not replaced/;

it.each<readonly [string, () => string, RegExp]>([
  ['the journal', () => 'data/library/journal', AMONG_ITS_OWN],
  ['an original', () => originalOf('data', sha256Of('angola-2022')), AMONG_ITS_OWN],
  ['a new name among originals', () => 'data/library/originals/saved', AMONG_ITS_OWN],
  ['a new name in the library', () => 'data/library/saved.findings-library', AMONG_ITS_OWN],
  ['a roundabout way into it', () => 'data/../data/./library/saved', AMONG_ITS_OWN],
  ['a link to the library', () => 'link-to-library/saved', AMONG_ITS_OWN],
  ['a link to the journal', () => 'link-to-journal', AMONG_ITS_OWN],
  ['the library itself', () => 'data/library', /it is a folder/],
  ['a folder', () => 'data', /it is a folder/],
  ["a user's file", () => 'thesis.docx', NOT_MADE_HERE],
  ['an empty file', () => 'empty', NOT_MADE_HERE],
  ['a link that leads nowhere', () => 'link-to-nowhere', /a link that leads nowhere/],
  [
    'a name that is not written in UTF-8',
    () => 'b\uFFFDd',
    /b\uFFFDd could not be written: its name has the sign "\uFFFD", which stands for what is not written in UTF-8\. Choose another place\.$/,
  ],
])('a library is not saved over %s', async (_which, path, why) => {
  const before = await everything();
  const place = path();
  await expect(library.saver.save(join(folder, place))).rejects.toMatchObject({
    code: 'disk',
    message: expect.stringMatching(why),
  });
  expect(await everything()).toEqual(before);
});

it('a library that was saved is replaced, through a link too, and a file of two names only under one', async () => {
  const saved = join(folder, 'saved');
  await library.saver.save(saved);
  const before = await readFile(saved);
  await link(saved, join(folder, 'other name'));
  await symlink(saved, join(folder, 'link'));
  await writeFile(join(folder, 'nepal-2013.txt'), await chapterText('Nepal', 2013));
  await library.changes.import([{ path: join(folder, 'nepal-2013.txt') }]);
  await library.saver.save(join(folder, 'link'));
  expect((await readFile(saved)).length).toBeGreaterThan(before.length);
  expect(await readFile(join(folder, 'other name'))).toEqual(before);
});

it('a library that holds what this one does not is replaced by who says so only', async () => {
  const saved = join(folder, 'saved');
  await library.saver.save(saved);
  await library.changes.remove('angola-2022');
  const before = await everything();
  await expect(library.saver.save(saved)).rejects.toMatchObject({
    code: 'disk',
    message: `${saved} was left as it is, because it is a saved library with 1 file that this library does not have (Angola 2022). Save under another name, or add that file to the library first.`,
  });
  await expect(library.saver.save(saved, { remedy: 'Do so.' })).rejects.toMatchObject({
    message: expect.stringMatching(/\(Angola 2022\)\. Do so\.$/),
  });
  expect(await everything()).toEqual(before);
  expect(await library.saver.save(saved, { mayLose: true })).toMatchObject({ files: 2, problems: [] });
});

it.each([{}, { mayLose: true }])(
  'neither a damaged nor a write-protected one is ever replaced: %j',
  async (replace) => {
    const saved = join(folder, 'saved');
    await library.saver.save(saved);
    const whole = await readFile(saved);
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(damaged.readUInt8(damaged.length >> 1) ^ 1, damaged.length >> 1);
    await writeFile(saved, damaged);
    await expect(library.saver.save(saved, replace)).rejects.toMatchObject({
      message: expect.stringMatching(
        /saved is a damaged library file, .* and is not replaced\. Choose another name\.$/,
      ),
    });
    expect(await readFile(saved)).toEqual(damaged);
    await writeFile(saved, whole);
    await chmod(saved, 0o444);
    await expect(library.saver.save(saved, replace)).rejects.toMatchObject({
      message: `${saved} could not be written: it is write-protected. Choose another place.`,
    });
    expect(await readFile(saved)).toEqual(whole);
  },
);

it('what another program puts there meanwhile stays', async () => {
  const saved = join(folder, 'saved');
  const target = await exportTarget(saved, join(folder, 'data/library'));
  await target.checkAgain();
  await writeFile(saved, 'my only copy');
  await expect(target.checkAgain()).rejects.toMatchObject({
    message: expect.stringMatching(/another program has written a file there meanwhile/),
  });
});

it('one that holds more is not replaced by one from which files are missing', async () => {
  const saved = join(folder, 'saved');
  await library.saver.save(saved);
  const before = await readFile(saved);
  await truncate(originalOf(join(folder, 'data'), sha256Of('angola-2022')), 10);
  await expect(library.saver.save(saved)).rejects.toMatchObject({
    code: 'unusable-file',
    message: expect.stringMatching(/was left as it is.*angola-2022\.txt was left out: it is damaged on disk/),
  });
  expect(await readFile(saved)).toEqual(before);
  // What it holds mends the library.
  const outcome = await library.changes.import([{ path: saved }]);
  expect(outcome).toMatchObject({ mended: [{ report: 'angola-2022' }], problems: [] });
  expect(await library.saver.save(saved)).toMatchObject({ files: 3, problems: [] });
});

it('nothing is saved where no file can be read', async () => {
  await rm(join(folder, 'data/library/originals'), { recursive: true });
  await expect(library.saver.save(join(folder, 'saved'))).rejects.toMatchObject({
    message: expect.stringMatching(
      /^Nothing was saved, because no file of the library could be read\. \w+-2022\.txt was left out/,
    ),
  });
  expect(await readdir(folder)).not.toContain('saved');
});

it(
  'what a killed program has saved half goes with it, and what a power cut leaves with the next',
  { timeout: 60_000 },
  async () => {
    const place = join(folder, 'place');
    await mkdir(place);
    // A large file, so that there is time to kill it: an original that grew does not count, but is read to its end.
    await truncate(originalOf(join(folder, 'data'), sha256Of('cambodia-2022')), 1024 ** 3);
    const program = spawn(
      process.execPath,
      [
        resolve('src/cli/index.ts'),
        'library',
        'export',
        join(place, 'saved'),
        '--library',
        join(folder, 'data/library'),
      ],
      { stdio: 'ignore' },
    );
    await expect.poll(() => readdir(place), { timeout: 30_000, interval: 5 }).toHaveLength(1);
    const [half = ''] = await readdir(place);
    expect(half).toMatch(/^saved\..*\.part$/);
    program.kill('SIGKILL');
    await once(program, 'exit');
    // Systems without a shell leave it to the next.
    if (process.platform !== 'win32')
      await expect.poll(() => readdir(place), { timeout: 30_000, interval: 20 }).toEqual([]);
    await writeFile(join(place, half), 'half');
    await rm(originalOf(join(folder, 'data'), sha256Of('cambodia-2022')));
    expect(await library.saver.save(join(place, 'saved'))).toMatchObject({ files: 2 });
    expect(await readdir(place)).toEqual(['saved']);
  },
);

it('what fails on the way says what to do in the words of what fails before', async () => {
  const place = join(folder, 'place');
  await mkdir(place);
  const failing = await openTestLibrary(join(folder, 'data'), (event) => {
    if (event.kind === 'save-progress' && event.done > 0) rmSync(place, { recursive: true, force: true });
  });
  const path = join(place, 'x');
  await expect(failing.saver.save(path)).rejects.toMatchObject({
    code: 'disk',
    message: `${path} could not be written: it is not there. Choose another place.`,
  });
});
