import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../../../src/engine/library/library.ts';
import { libraryFiles } from '../../../../src/engine/library/store/library-files.ts';
import { createSetAside } from '../../../../src/engine/library/shelf/set-aside.ts';
import type { ReaderEvent } from '../../../../src/shared/contract/contract.ts';
import { ReaderError } from '../../../../src/shared/result.ts';
import { makeChapters } from '../make-chapters.ts';
import { addedIds, openTestLibrary, removeTestFolder } from '../open-test-library.ts';

let folder: string;
let data: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'set-aside-'));
  data = join(folder, 'data');
});
afterEach(() => removeTestFolder(folder));

describe('what is set aside', () => {
  function make() {
    const events: ReaderEvent[] = [];
    const defects: string[] = [];
    const setAside = createSetAside({
      fileOf: (name) => `${name}.txt`,
      emit: (event) => events.push(event),
      onDefect: (description) => defects.push(description),
    });
    return { setAside, events, defects };
  }

  it('is told once, listed, and over once it is settled', () => {
    const { setAside, events, defects } = make();
    setAside.leaveOut('a', 'the search', new RangeError('Maximum call stack size exceeded'));
    setAside.leaveOut('a', 'the search', new RangeError('Maximum call stack size exceeded'));
    setAside.leaveOut('b', 'the joined sources', new TypeError('x'));
    expect(setAside.problems()).toEqual([
      { file: 'a.txt', message: expect.stringContaining('a.txt is left out of the search') },
      { file: 'b.txt', message: expect.stringContaining('b.txt is left out of the joined sources') },
    ]);
    expect(events).toHaveLength(2);
    expect(defects.join()).toContain('Maximum call stack');
    setAside.settled('a');
    expect(setAside.problems()).toHaveLength(1);
  });

  it('is no report whose text is being read anew', () => {
    const { setAside, events } = make();
    setAside.leaveOut('a', 'the search', new ReaderError('disk', 'a.txt is damaged on disk.'));
    expect([setAside.problems(), events]).toEqual([[], []]);
  });
});

describe('a library', { timeout: 60_000 }, () => {
  it('takes in 2.4 MB of one word, searches it, and opens again', async () => {
    const file = join(folder, 'go.txt');
    await writeFile(file, 'Go! '.repeat(600_000));
    const library = await openTestLibrary(data);
    const outcome = await library.changes.import([{ path: file }]);
    expect(outcome).toMatchObject({ added: [{ file: 'go.txt' }], problems: [] });
    const again = await openTestLibrary(data);
    expect(addedIds(again)).toEqual(['go']);
    expect(again.listing.problems).toEqual([]);
    expect((await again.search({ query: 'go', reports: ['go'] })).total).toBeGreaterThan(0);
  });

  it('lists a report whose parsed form is of no use, leaves it out, and can remove it', async () => {
    await makeChapters(join(folder, 'in'), 2);
    const first = await openTestLibrary(data);
    const { added } = await first.changes.import([{ path: join(folder, 'in') }]);
    const [damaged, whole] = added.map(({ report }) => report);
    const copy = first.listing.reports.find(({ id }) => id === damaged);
    const { sha256 } = first.report(copy?.id ?? '').source;
    // Well formed, and no report: neither its checksum nor its syntax tells.
    const json = JSON.stringify({ source: { sha256 }, id: damaged });
    await writeFile(libraryFiles(join(data, 'library')).parsed(sha256), gzipSync(json));
    await rm(join(data, 'library/search-index'));

    const defects: string[] = [];
    const library = await openLibrary(
      { reportsFolder: 'resources/reports', dataFolder: data, version: '1' },
      { emit: () => undefined, onDefect: (description) => defects.push(description) },
    );
    await library.warmUp();
    expect((await library.search({ query: 'labor' })).counts[whole ?? '']).toBeGreaterThan(0);
    expect(library.listing.problems).toEqual([
      { file: expect.any(String), message: expect.stringContaining('is left out of the search') },
    ]);
    expect(defects).toHaveLength(1);
    await library.changes.remove(damaged ?? '');
    expect(library.listing.problems).toEqual([]);
    expect(addedIds(library)).toEqual([whole]);
  });
});
