import { spawnSync } from 'node:child_process';
import {
  chmod,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendRecords, readJournal, rewriteJournal } from '../../../../src/engine/library/store/journal.ts';
import { saveWhole } from '../../../../src/engine/support/files/save-whole.ts';
import {
  besideName,
  fillWhole,
  removeLeftovers,
  writeWhole,
  writeWholeNow,
} from '../../../../src/engine/support/files/write-whole.ts';
import type { FileSystem } from '../../../../src/engine/support/files/write-whole.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-'));
  path = join(folder, 'file');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const full = (): Error => Object.assign(new Error('no space left'), { code: 'ENOSPC' });

/** A file system of which some calls do otherwise. */
function faulty(faults: Partial<FileHandle>, others: Partial<FileSystem> = {}): FileSystem {
  return {
    rm,
    rename,
    open: async (...words) => {
      const file = await open(...words);
      return new Proxy(file, {
        get: (target, key) => {
          const fault: unknown = Reflect.get(faults, key);
          const value: unknown = fault ?? Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
    ...others,
  };
}

type Write = (bytes: Uint8Array, at: number, length: number, place: number | null) => Promise<unknown>;
/** Takes so many bytes of all in all, the last of them in a short write, then `next`. */
function room(bytes: number, next: () => unknown): Partial<FileHandle> {
  let left = bytes;
  const write = async function (this: FileHandle, ...[given, at, length, place]: Parameters<Write>) {
    const part = Math.min(left, length);
    if (part === 0) return next();
    left -= part;
    return this.write(given, at, part, place);
  };
  return { write } as unknown as Partial<FileHandle>;
}

const failing = (problem: Error) => (): Promise<never> => Promise.reject(problem);

const FAULTS: readonly (readonly [string, FileSystem])[] = [
  ['a disk that becomes full', faulty(room(10, () => Promise.reject(full())))],
  ['a disk that takes nothing more and says nothing', faulty(room(10, () => ({ bytesWritten: 0 })))],
  [
    'a disk that says it took what it dropped',
    faulty({
      write: ((_b: Uint8Array, _a: number, length: number) =>
        Promise.resolve({ bytesWritten: length })) as unknown as FileHandle['write'],
    }),
  ],
  ['a disk that cannot bring it to its place', faulty({ sync: failing(full()) })],
];

describe('a file that is written whole', () => {
  it('is there, in place of what stood there, with its rights, and nothing beside it', async () => {
    await writeFile(path, 'before');
    await chmod(path, 0o640);
    await writeWhole(path, 'after');
    expect(await readFile(path, 'utf8')).toBe('after');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    writeWholeNow(path, 'now');
    expect(await readFile(path, 'utf8')).toBe('now');
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('is whole where the system takes a few bytes at a time', async () => {
    const write = async function (this: FileHandle, ...[given, at, length, place]: Parameters<Write>) {
      return this.write(given, at, Math.min(3, length), place);
    };
    await writeWhole(path, 'a rather long text', {
      system: faulty({ write } as unknown as Partial<FileHandle>),
    });
    expect(await readFile(path, 'utf8')).toBe('a rather long text');
  });

  it.each([
    ...FAULTS,
    ['a disk that cannot rename', faulty({}, { rename: failing(full()) })] as const,
    ['a disk that cannot open', faulty({}, { open: failing(full()) })] as const,
  ])('is not there at all after %s', async (_which, system) => {
    await writeFile(path, 'what stood there before');
    await expect(writeWhole(path, 'a text that is longer than ten bytes', { system })).rejects.toThrow();
    expect(await readFile(path, 'utf8')).toBe('what stood there before');
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('is not there where what fills it gives up', async () => {
    const given = fillWhole(path, async (file) => {
      await file.append(Buffer.from('half'));
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves alone what it did not make, and what programs that run are making', async () => {
    const own = basename(besideName(path));
    const ended = own.replace(/-\d+-(?=\w+\.)/, '-999999999-');
    const others = ['file.part', 'file.1234.new', `other.${ended}`];
    for (const name of [own, ended, ...others]) await writeFile(join(folder, name), '');
    await removeLeftovers(folder, path);
    expect((await readdir(folder)).toSorted()).toEqual([own, ...others].toSorted());
  });

  it('has room for its name beside it, however long that is', async () => {
    const long = join(folder, 'é'.repeat(120));
    await writeWhole(long, 'x');
    expect(await readFile(long, 'utf8')).toBe('x');
  });
});

describe('the journal', () => {
  const records = [{ at: 1 }, { at: 2 }];

  it.each(FAULTS.slice(0, 2))('is as it was after %s', async (_which, system) => {
    await appendRecords(path, records);
    const before = await readFile(path);
    await expect(
      appendRecords(path, [{ text: 'a record that is longer than ten bytes' }], system),
    ).rejects.toThrow();
    expect(await readFile(path)).toEqual(before);
    await expect(rewriteJournal(path, records.slice(1), system)).rejects.toThrow();
    expect(await readJournal(path)).toMatchObject({ records, damaged: [] });
    await appendRecords(path, [{ at: 3 }]);
    expect((await readJournal(path)).records).toEqual([...records, { at: 3 }]);
  });
});

describe('a text that the user saves', () => {
  it('goes through a link to where that leads', async () => {
    await writeFile(path, 'before');
    const link = join(folder, 'link');
    await symlink(path, link);
    await saveWhole(link, 'after');
    expect(await readFile(path, 'utf8')).toBe('after');
    expect((await readdir(folder)).toSorted()).toEqual(['file', 'link']);
  });

  it.each([
    ['a folder', () => folder, /it is a folder/],
    ['a folder that is not there', () => join(folder, 'no', 'file'), /its folder is not there/],
    ['a device', () => '/dev/null', /it is no file/],
  ])('is refused in one sentence in place of %s', async (_which, place, why) => {
    await expect(saveWhole(place(), 'x')).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringMatching(why),
    });
  });

  it.runIf(process.platform === 'linux')(
    'that a limit of the system cuts short is said to be not saved, and what stood there stays',
    async () => {
      await writeFile(path, 'before');
      const module = JSON.stringify(resolve('src/engine/support/files/save-whole.ts'));
      const script = `import { saveWhole } from ${module};
        await saveWhole(${JSON.stringify(path)}, 'x'.repeat(200_000)).then(() => console.log('saved'), (error) => console.log(error.message));`;
      const { stdout } = spawnSync(
        'bash',
        ['-c', 'ulimit -f 40; exec "$0" --input-type=module -e "$1"', process.execPath, script],
        { encoding: 'utf8' },
      );
      expect(stdout).toMatch(
        /could not be written: it is larger than files may be here\. Choose another place\./,
      );
      expect(await readFile(path, 'utf8')).toBe('before');
      expect(await readdir(folder)).toEqual(['file']);
    },
  );
});
