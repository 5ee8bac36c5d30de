import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  readDirectory,
  readRecord,
  readRecordNow,
  writeIndexFile,
} from '../../../src/engine/index/index-file.ts';
import type { RecordPlace } from '../../../src/engine/index/index-file.ts';
import { besideName } from '../../../src/engine/support/files/write-whole.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-file-'));
  path = join(folder, 'index');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const RECORDS = [{ words: Uint32Array.of(1, 2, 70_000) }, ['Côte d’Ivoire', 'Труд'], new Map([[1, 'law']])];

async function write(): Promise<RecordPlace[]> {
  const places: RecordPlace[] = [];
  await writeIndexFile(path, async (record) => {
    for (const value of RECORDS) places.push(await record(value));
    return { places };
  });
  return places;
}

async function readAll(): Promise<{ directory: unknown; records: unknown[] }> {
  const file = await open(path);
  try {
    const directory = await readDirectory(file);
    const records: unknown[] = [];
    for (const place of places) records.push(await readRecord(file, place));
    return { directory, records };
  } finally {
    await file.close();
  }
}
let places: RecordPlace[] = [];

it('gives back what was written, in any order and at once', async () => {
  places = await write();
  expect(await readAll()).toEqual({ directory: { places }, records: RECORDS });
  expect(places.toReversed().map((place) => readRecordNow(path, place))).toEqual(RECORDS.toReversed());
  expect(await readdir(folder)).toEqual(['index']);
});

it.skipIf(process.platform === 'win32')('is not waited for where a pipe stands in its place', async () => {
  const [place] = await write();
  await rm(path);
  execFileSync('mkfifo', [path]);
  expect(() => readRecordNow(path, place ?? { at: 0, length: 1, checksum: 0 })).toThrow('a pipe, not a file');
});

it('tells damage anywhere from what was written', async () => {
  places = await write();
  const whole = await readFile(path);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: whole.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, change) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        await writeFile(path, damaged);
        await expect(readAll()).rejects.toThrow('not what was written');
      },
    ),
    { numRuns: 200 },
  );
});

it('tells a file that was cut anywhere', async () => {
  places = await write();
  const whole = await readFile(path);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (length) => {
      await writeFile(path, whole.subarray(0, length));
      await expect(readAll()).rejects.toThrow('not what was written');
    }),
    { numRuns: 50 },
  );
});

it('leaves the file as it was where writing fails', async () => {
  places = await write();
  const failing = writeIndexFile(path, async (record) => {
    await record('half');
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect((await readAll()).records).toEqual(RECORDS);
  expect(await readdir(folder)).toEqual(['index']);
});

it('takes away what a program that has ended left half written, and nothing else', async () => {
  const running = basename(besideName(path));
  // Process numbers end far below this one.
  await writeFile(join(folder, running.replace(/-\d+-(?=[0-9a-z]+\.)/, '-999999999-')), 'half');
  await writeFile(join(folder, running), 'half');
  await writeFile(join(folder, 'index.part'), 'something else');
  await write();
  expect((await readdir(folder)).toSorted()).toEqual(['index', running, 'index.part'].toSorted());
});
