import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryFiles } from '../../../src/engine/library/store/library-files.ts';
import { openLibrary } from '../../../src/engine/library/library.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';
import { hashOf } from '../../../src/engine/formats/read-reports.ts';
import type { Opened, ToOpen } from './open-libraries.ts';
import { addedIds } from './open-test-library.ts';

const FILES = 3;
const ROUNDS = 3;

interface Program {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly open: (what: ToOpen) => Promise<Opened>;
}

let folder: string;
/** Of what ships, which nothing here is about: one short text, as those are that are added. */
let ships: string;
let ids: readonly string[];
let programs: readonly Program[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'at-once-'));
  ships = join(folder, 'ships');
  await mkdir(ships);
  await cp(
    resolve('resources/reports/kazakhstan-2021-summary.txt'),
    join(ships, 'kazakhstan-2021-summary.txt'),
  );
  await mkdir(join(folder, 'files'));
  const summary = await readFile(join(ships, 'kazakhstan-2021-summary.txt'), 'utf8');
  for (const area of ['Angola', 'Cambodia', 'Fiji'])
    await writeFile(
      join(folder, 'files', `${area.toLowerCase()}-2021-summary.txt`),
      summary.replaceAll('Kazakhstan', area).replaceAll('KAZAKHSTAN', area.toUpperCase()),
    );
  const library = await openWhole(join(folder, 'whole'));
  await library.changes.import([{ path: join(folder, 'files') }]);
  ids = addedIds(library);
  programs = await Promise.all([start(), start()]);
}, 60_000);
afterAll(async () => {
  for (const program of programs) program.process.kill();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function start(): Promise<Program> {
  const program = spawn(process.execPath, [resolve('tests/engine/library/open-libraries.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  expect(await next()).toBe('ready');
  return {
    process: program,
    open: async (what) => {
      program.stdin.write(`${JSON.stringify(what)}\n`);
      return JSON.parse(await next()) as Opened;
    },
  };
}

/** The library of a data folder, with nothing left to do but making its search ready. */
async function openWhole(dataFolder: string): Promise<Library> {
  const library = await openHere(dataFolder, (event) => {
    expect(event.kind).not.toBe('notice');
  });
  await library.changes.catchUp();
  return library;
}

function openHere(dataFolder: string, emit: (event: ReaderEvent) => void): Promise<Library> {
  return openLibrary(
    {
      reportsFolder: ships,
      dataFolder,
      version: '1',
      importWorker: pathToFileURL(resolve('out/main/import-worker.js')),
    },
    { emit, onDefect: (description) => expect.unreachable(description) },
  );
}

it('a program that has read a damaged list before another mended it lists what that one took in', async () => {
  const data = await mkdtemp(join(folder, 'late-'));
  await cp(join(folder, 'whole'), data, { recursive: true, preserveTimestamps: true });
  await writeFile(join(data, 'library/journal'), 'garbage\n');
  const told: string[] = [];
  const late = await openHere(data, (event) => {
    if (event.kind === 'notice') told.push(event.message);
  });
  expect(addedIds(late)).toEqual([]);
  const [quicker] = programs;
  const mended = await quicker?.open({ dataFolder: data, reportsFolder: ships, isSearched: false });
  expect(mended?.added.toSorted()).toEqual(ids.toSorted());
  await late.changes.mend();
  expect(addedIds(late).toSorted()).toEqual(ids.toSorted());
  expect(told).toEqual([]);
});

/** How many files were said to have been taken in again. */
const takenAgain = (told: string): number =>
  [...told.matchAll(/lost entries: (\d+) files?/g)].reduce((sum, [, count]) => sum + Number(count), 0);

describe('two programs that open a damaged library at the same instant', { timeout: 120_000 }, () => {
  it.each<readonly [string, (library: string) => Promise<void>, asides: RegExp | null, again: number]>([
    [
      'a folder in the place of its list',
      async (library) => {
        await rm(join(library, 'journal'));
        await mkdir(join(library, 'journal/mine'), { recursive: true });
      },
      /^journal\.folder-/,
      FILES,
    ],
    [
      'a list of garbage',
      (library) => writeFile(join(library, 'journal'), 'garbage\n'.repeat(100)),
      /^journal\.damaged-/,
      FILES,
    ],
    [
      'a list with a damaged line',
      async (library) => {
        const text = await readFile(join(library, 'journal'), 'utf8');
        await writeFile(join(library, 'journal'), text.replace(`${ids[1] ?? ''}.txt`, 'x'));
      },
      /^journal\.damaged-/,
      1,
    ],
    [
      'neither list nor parsed forms',
      async (library) => {
        await rm(join(library, 'journal'));
        await rm(join(library, 'parsed'), { recursive: true });
      },
      null,
      FILES,
    ],
    [
      'neither list nor parsed forms, and a damaged original',
      async (library) => {
        await rm(join(library, 'journal'));
        await rm(join(library, 'parsed'), { recursive: true });
        await mkdir(join(library, 'originals/ab'), { recursive: true });
        await writeFile(libraryFiles(library).original('ab'.repeat(32)), 'not its bytes');
      },
      /^set-aside$/,
      FILES,
    ],
  ])('of %s lose nothing and say it once', async (_what, damage, aside, again) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const data = await mkdtemp(join(folder, 'round-'));
      await cp(join(folder, 'whole'), data, { recursive: true, preserveTimestamps: true });
      await damage(join(data, 'library'));
      const what = { dataFolder: data, reportsFolder: ships, isSearched: round === 0 };
      const opened = await Promise.all(programs.map(({ open }) => open(what)));

      const told = opened.map((one) => one.told.join('\n')).join('\n');
      for (const one of opened) expect(one.added.toSorted(), told).toEqual(ids.toSorted());
      expect(told).not.toMatch(/defect|cannot be/);
      expect(takenAgain(told), told).toBe(again);
      const asides = (await readdir(join(data, 'library'))).filter((name) => aside?.test(name) === true);
      expect(asides).toHaveLength(aside === null ? 0 : 1);
      for (const name of asides) expect(told.split(name)).toHaveLength(2);

      // What they left is whole for the next.
      const next = await openWhole(data);
      expect(addedIds(next).toSorted()).toEqual(ids.toSorted());
      expect(next.listing.problems).toEqual([]);
      const originals = await readdir(join(data, 'library/originals'), {
        recursive: true,
        withFileTypes: true,
      });
      const files = originals.filter((entry) => entry.isFile());
      expect(files).toHaveLength(FILES);
      for (const { parentPath, name } of files)
        expect(hashOf(await readFile(join(parentPath, name)))).toBe(basename(name));
    }
  });
});
