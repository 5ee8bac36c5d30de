import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendRecords, readJournal, rewriteJournal } from '../../../../src/engine/library/store/journal.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  path = join(folder, 'journal');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const RECORDS = [{ at: 1 }, { at: 2, name: 'Côte d’Ivoire\n2019' }, { at: 3 }];

describe('the journal', () => {
  it('is empty where there is none', async () => {
    expect(await readJournal(path)).toEqual({ records: [], damaged: [], cut: Buffer.alloc(0), bytes: 0 });
  });

  it.skipIf(process.platform === 'win32')('is not waited for where a pipe stands in its place', async () => {
    execFileSync('mkfifo', [path]);
    await expect(readJournal(path)).rejects.toMatchObject({ code: 'ENXIO' });
  });

  it('gives back what was added, in order', async () => {
    for (const record of RECORDS) await appendRecords(path, [record]);
    expect(await readJournal(path)).toMatchObject({ records: RECORDS, damaged: [] });
    await rewriteJournal(path, RECORDS.slice(1));
    expect(await readJournal(path)).toMatchObject({ records: RECORDS.slice(1), damaged: [] });
  });

  it('cut anywhere holds its first records whole, and takes new ones', async () => {
    for (const record of RECORDS) await appendRecords(path, [record]);
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        await writeFile(path, whole);
        await truncate(path, length);
        const { records, damaged } = await readJournal(path);
        expect(damaged).toEqual([]);
        expect(records).toEqual(RECORDS.slice(0, records.length));
        await appendRecords(path, [{ at: 'new' }]);
        const after = await readJournal(path);
        // A cut line is kept as it is: it counts for nothing, and what comes later counts.
        expect(after.records).toEqual([...records, { at: 'new' }]);
      }),
      { numRuns: 200 },
    );
  });

  it('counts a line that lacks its break alone, before and after the next record', async () => {
    for (const record of RECORDS) await appendRecords(path, [record]);
    await truncate(path, (await readFile(path)).length - 1);
    expect((await readJournal(path)).records).toEqual(RECORDS);
    await appendRecords(path, [{ at: 'new' }]);
    expect((await readJournal(path)).records).toEqual([...RECORDS, { at: 'new' }]);
  });

  it('counts the lines that were changed on the disk and keeps the others', async () => {
    for (const record of RECORDS) await appendRecords(path, [record]);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"at":2', '"at":7'));
    await appendFile(path, 'no record at all\n');
    expect(await readJournal(path)).toMatchObject({
      records: [RECORDS[0], RECORDS[2]],
      damaged: [expect.any(Buffer), Buffer.from('no record at all')],
    });
  });
});
