import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/engine/library/library.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';
import { chapterText } from './make-chapters.ts';
import { addedIds, openTestLibrary, originalOf, removeTestFolder } from './open-test-library.ts';

const IDS = ['kenya-2022', 'nepal-2022', 'peru-2022'];

let folder: string;
let events: ReaderEvent[];
let volume: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'volume-'));
  events = [];
  await mkdir(join(folder, 'files'));
  volume = await write('volume.txt', await volumeText('Kenya', 'Nepal', 'Peru'));
});
afterEach(async () => {
  await removeTestFolder(folder);
});

const open = (version = '1', data = 'data'): Promise<Library> =>
  openTestLibrary(join(folder, data), (event) => events.push(event), version);
const add = (library: Library, ...paths: string[]) => library.changes.import(paths.map((path) => ({ path })));

async function volumeText(...areas: readonly string[]): Promise<string> {
  return (await Promise.all(areas.map((area) => chapterText(area, 2022)))).join('\n\n');
}

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, 'files', name);
  await writeFile(path, text);
  return path;
}

async function originals(data = 'data'): Promise<readonly string[]> {
  const entries = await readdir(join(folder, data, 'library/originals'), {
    recursive: true,
    withFileTypes: true,
  });
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}

const ofVolume = (library: Library, id: string): string => library.report(id).source.volume?.sha256 ?? '';

describe('a volume', { timeout: 60_000 }, () => {
  it('becomes its chapters, each to be read, searched and cited, on one original', async () => {
    const library = await open();
    const outcome = await add(library, volume);
    expect(outcome.added).toEqual(
      IDS.map((report) => expect.objectContaining({ file: 'volume.txt', report, parts: 3 })),
    );
    expect(outcome).toMatchObject({ copies: [], known: [], problems: [], offered: [] });
    expect(await originals()).toHaveLength(1);
    for (const now of [library, await open()]) {
      expect(addedIds(now)).toEqual(IDS);
      for (const [at, id] of IDS.entries()) {
        const { source, coverage } = now.report(id);
        expect(source.volume).toMatchObject({ part: at + 1, parts: 3 });
        expect(coverage.lost).toBe(0);
        expect((await now.search({ query: 'labor inspectors', reports: [id] })).total).toBeGreaterThan(0);
      }
      expect(now.reference('kenya-2022', 14).sameSource.map(({ report }) => report)).toContain('peru-2022');
    }
    expect(await originals()).toEqual([ofVolume(library, 'kenya-2022')]);
  });

  it('is found inside an archive, too', async () => {
    const bytes = await readFile(volume);
    const path = join(folder, 'files', 'year.zip');
    await writeFile(
      path,
      zipSync({ 'year/volume.txt': bytes, 'year/peru.txt': strToU8(await chapterText('Peru', 2016)) }),
    );
    const library = await open();
    const outcome = await add(library, path);
    expect(outcome.problems).toEqual([]);
    expect(addedIds(library)).toEqual([...IDS, 'peru-2016']);
    expect(await add(library, volume)).toMatchObject({ added: [], known: [{ label: '3 reports' }] });
  });

  it('tells how far it is', async () => {
    await add(await open(), volume);
    const within = events.flatMap((event) => (event.kind === 'import-progress' ? (event.within ?? []) : []));
    for (const part of within) expect(part).toMatchObject({ of: 'parts', count: 3 });
    expect(events.filter(({ kind }) => kind === 'import-finished')).toHaveLength(1);
  });

  it('is given up at once while it is read, and leaves nothing', async () => {
    const areas =
      'Angola Bangladesh Cambodia Djibouti Ecuador Fiji Georgia Haiti Indonesia Jordan Kenya Lebanon'.split(
        ' ',
      );
    const long = await write('long.txt', await volumeText(...areas, ...areas));
    const library = await open();
    const running = add(library, long);
    await expect
      .poll(() => events.some((event) => event.kind === 'import-progress' && event.within !== undefined), {
        timeout: 20_000,
        interval: 1,
      })
      .toBe(true);
    library.changes.cancelImport();
    expect(await running).toMatchObject({ added: [], problems: [], cancelled: true });
    expect(addedIds(library)).toEqual([]);
  });

  it('that is there already is said in one line', async () => {
    const library = await open();
    await add(library, volume);
    expect(await add(library, volume)).toMatchObject({
      added: [],
      copies: [],
      known: [{ file: 'volume.txt', report: 'kenya-2022', label: '3 reports', parts: 3 }],
    });
  });

  it('and single files of its chapters are copies of one report, whichever came first', async () => {
    const single = await write('nepal.txt', await chapterText('Nepal', 2022));
    const library = await open();
    await add(library, volume);
    expect(await add(library, single)).toMatchObject({
      added: [],
      copies: [{ report: 'nepal-2022' }],
      offered: [],
    });
    const other = await open('1', 'other');
    await add(other, single);
    const outcome = await add(other, volume);
    expect(outcome.copies.map(({ report }) => report)).toEqual(['nepal-2022']);
    expect(outcome.added.map(({ report }) => report)).toEqual(['kenya-2022', 'peru-2022']);
    for (const each of [library, other]) expect(addedIds(each)).toEqual(IDS);
  });
});

describe('parts of a volume', { timeout: 60_000 }, () => {
  it('can be removed and put back; the original goes with the last', async () => {
    const library = await open();
    await add(library, volume);
    await library.changes.remove('nepal-2022');
    expect(addedIds(library)).toEqual(['kenya-2022', 'peru-2022']);
    expect(await originals()).toHaveLength(1);
    expect(addedIds(await open())).toEqual(['kenya-2022', 'peru-2022']);
    await library.changes.restore('nepal-2022');
    expect(addedIds(library)).toEqual(IDS);
    for (const id of IDS) await library.changes.remove(id);
    expect(await originals()).toHaveLength(0);
    await library.changes.restore('peru-2022');
    expect(await originals()).toHaveLength(1);
    expect(addedIds(await open())).toEqual(['peru-2022']);
    expect(library.report('peru-2022').coverage.lost).toBe(0);
  });

  it('stay removed when the volume is read anew, and come back when it is added once more', async () => {
    const library = await open();
    await add(library, volume);
    await library.changes.remove('nepal-2022');
    const later = await open('2');
    expect(addedIds(later)).toEqual(['kenya-2022', 'peru-2022']);
    expect(later.report('peru-2022').source.volume).toMatchObject({ part: 3, parts: 3 });
    const outcome = await add(later, volume);
    expect(outcome.added.map(({ report }) => report)).toEqual(['nepal-2022']);
    expect(outcome.known).toMatchObject([{ label: '2 reports' }]);
    expect(addedIds(await open('2'))).toEqual(IDS);
  });

  it('are made anew where one is damaged on the disk', async () => {
    const library = await open();
    await add(library, volume);
    const { sha256 } = library.report('nepal-2022').source;
    await truncate(join(folder, 'data/library/parsed', sha256.slice(0, 2), `${sha256}.json.gz`), 100);
    const next = await open();
    expect(() => next.report('nepal-2022')).toThrow('damaged on disk');
    await expect.poll(() => next.report('nepal-2022').id, { timeout: 20_000 }).toBe('nepal-2022');
    expect(addedIds(next)).toEqual(IDS);
  });

  it('come back from the original where list and parsed forms are gone', async () => {
    const library = await open();
    await add(library, volume);
    for (const lost of ['journal', 'parsed', 'search-index'])
      await rm(join(folder, 'data/library', lost), { recursive: true, force: true });
    const next = await open();
    expect(addedIds(next)).toEqual(IDS);
    expect(await originals()).toHaveLength(1);
  });

  it('go into a library file as one original, without those that were removed', async () => {
    const library = await open();
    await add(library, volume);
    await library.changes.remove('nepal-2022');
    const path = join(folder, 'all.findings-library');
    expect(await library.saver.save(path)).toMatchObject({ files: 1, reports: 2, problems: [] });
    const other = await open('1', 'other');
    await add(other, path);
    expect(addedIds(other)).toEqual(['kenya-2022', 'peru-2022']);
    expect(addedIds(await open('2', 'other'))).toEqual(['kenya-2022', 'peru-2022']);
    // Saved over itself, nothing is lost.
    expect(await other.saver.save(path)).toMatchObject({ files: 1, reports: 2 });
  });

  it('leave the original in its place as long as one of them is there', async () => {
    const library = await open();
    await add(library, volume);
    const path = originalOf(join(folder, 'data'), ofVolume(library, 'kenya-2022'));
    await library.changes.remove('kenya-2022');
    const next = await open();
    expect(await originals()).toEqual([path.slice(-64)]);
    expect(addedIds(next)).toEqual(['nepal-2022', 'peru-2022']);
  });
});
