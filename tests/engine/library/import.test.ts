import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/engine/library/library.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';
import { chapterText, makeChapters } from './make-chapters.ts';
import { openTestLibrary, removeTestFolder } from './open-test-library.ts';

let folder: string;
let events: ReaderEvent[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  events = [];
});
afterEach(async () => {
  await removeTestFolder(folder);
});

const files = () => join(folder, 'files');

const open = (version = '1'): Promise<Library> =>
  openTestLibrary(join(folder, 'data'), (event) => events.push(event), version);

const add = (library: Library, ...paths: string[]) => library.changes.import(paths.map((path) => ({ path })));

const importedIds = ({ listing }: Library) =>
  listing.reports.filter((entry) => !entry.builtIn).map(({ id }) => id);

async function originals(): Promise<number> {
  const entries = await readdir(join(folder, 'data/library/originals'), {
    recursive: true,
    withFileTypes: true,
  });
  return entries.filter((entry) => entry.isFile()).length;
}

describe('adding reports', { timeout: 60_000 }, () => {
  it('reads a folder, tells how far it is, and makes each report readable and searchable', async () => {
    const made = await makeChapters(files(), 5);
    await writeFile(join(files(), 'table.xls'), 'x');
    const library = await open();
    const outcome = await add(library, files());
    expect(outcome.added.map(({ report }) => report).toSorted()).toEqual(made.map(({ id }) => id).toSorted());
    expect(outcome).toMatchObject({ copies: [], known: [], problems: [], cancelled: false });
    expect(outcome.leftOut).toEqual([expect.stringContaining('1 .xls')]);
    expect(importedIds(library).toSorted()).toEqual(made.map(({ id }) => id).toSorted());
    for (const { id } of made) {
      expect(library.report(id)).toMatchObject({ id, year: 2022, coverage: { lost: 0 } });
      expect((await library.search({ query: 'labor inspectors', reports: [id] })).total).toBeGreaterThan(0);
    }
    // The same article is one source; what the ILO observed of one country and of another is two.
    const same = (number: number) =>
      library.reference('angola-2022', number).sameSource.map(({ report }) => report);
    expect(same(14)).toContain('bangladesh-2022');
    expect(same(5)).toEqual([]);
    const progress = events.filter((event) => event.kind === 'import-progress');
    expect(progress.at(0)).toMatchObject({ done: 0, total: 5 });
    expect(progress.at(-1)).toMatchObject({ done: 5, total: 5 });
    expect(events.at(-1)).toMatchObject({ kind: 'import-finished', outcome });
    const changed = events.flatMap((event) =>
      event.kind === 'library-changed' ? (event.reports ?? []) : [],
    );
    expect([...new Set(changed)].toSorted()).toEqual(made.map(({ id }) => id).toSorted());
  });

  it('keeps the library for the next start, with its search', async () => {
    await makeChapters(files(), 3);
    await add(await open(), files());
    events = [];
    const library = await open();
    expect(importedIds(library)).toEqual(['angola-2022', 'bangladesh-2022', 'cambodia-2022']);
    expect((await library.search({ query: 'Cambodia', reports: ['cambodia-2022'] })).total).toBeGreaterThan(
      0,
    );
    expect(events).toEqual([]);
  });

  it('knows a file that it has, whatever it is called, within a run and later', async () => {
    await makeChapters(files(), 1);
    await copyFile(join(files(), 'angola-2022.txt'), join(files(), 'other name.txt'));
    await copyFile('resources/reports/kazakhstan-2016.txt', join(files(), 'shipped.txt'));
    const library = await open();
    const first = await add(library, files());
    expect(first.added).toHaveLength(1);
    expect(first.known.map(({ report }) => report).toSorted()).toEqual(['angola-2022', 'kazakhstan-2016']);
    const second = await add(library, files());
    expect(second).toMatchObject({ added: [], copies: [], problems: [], known: { length: 3 } });
    expect(await originals()).toBe(1);
  });

  it('shows the better of two copies that come in together and keeps both', async () => {
    await mkdir(files());
    const text = await chapterText('Peru', 2022);
    // The same chapter, cut off in the middle: fewer tables and references.
    await writeFile(join(files(), 'a-poor.txt'), text.slice(0, text.length / 2));
    await writeFile(join(files(), 'b-good.txt'), text);
    const library = await open();
    expect(await add(library, files())).toMatchObject({
      added: [{ report: 'peru-2022', label: 'Peru 2022' }],
      copies: [{ report: 'peru-2022', label: 'Peru 2022' }],
      offered: [],
    });
    expect(library.report('peru-2022').source.file).toBe('b-good.txt');
    const entry = library.listing.reports.find(({ id }) => id === 'peru-2022');
    expect(entry?.copies?.map(({ file }) => file)).toEqual(['b-good.txt', 'a-poor.txt']);
    expect(await originals()).toBe(2);
  });

  it('tells two documents of the same file name apart', async () => {
    for (const part of ['one', 'two']) {
      await mkdir(join(files(), part), { recursive: true });
      await writeFile(
        join(files(), part, 'notes.txt'),
        `Notes of part ${part}\n\nThey say nothing of any year.`,
      );
    }
    const library = await open();
    expect(await add(library, files())).toMatchObject({ added: { length: 2 }, problems: [] });
    const ids = importedIds(library);
    expect(ids).toHaveLength(2);
    expect(ids).toContain('notes');
    expect(ids.map((id) => library.report(id).id)).toEqual(ids);
    expect(importedIds(await open())).toEqual(ids);
  });

  it('says of each file that cannot be used what is wrong, and the rest goes on', async () => {
    await makeChapters(files(), 1);
    await writeFile(join(files(), 'empty.pdf'), '');
    await writeFile(join(files(), 'cut.pdf'), '%PDF-1.7\n1 0 obj');
    await writeFile(join(files(), 'page.html'), '<script>alert(1)</script>');
    const library = await open();
    const outcome = await add(library, files(), join(folder, 'nowhere'));
    expect(outcome.added).toHaveLength(1);
    expect(outcome.problems.map(({ file, message }) => [file, message.startsWith(file)])).toEqual(
      expect.arrayContaining([
        ['empty.pdf', true],
        ['cut.pdf', true],
        ['page.html', true],
        ['nowhere', true],
      ]),
    );
    expect(await originals()).toBe(1);
  });

  it('says known, and not mended, of what another program was adding at once', async () => {
    await makeChapters(files(), 2);
    const [one, other] = [await open(), await open()];
    expect(await add(one, files())).toMatchObject({ added: { length: 2 }, mended: [] });
    // It has not heard of them.
    expect(importedIds(other)).toEqual([]);
    expect(await add(other, files())).toMatchObject({
      added: [],
      copies: [],
      known: { length: 2 },
      mended: [],
    });
    expect(await originals()).toBe(2);
  });

  it('was not cancelled where all files were in by then', async () => {
    await makeChapters(files(), 2);
    const library = await openTestLibrary(join(folder, 'data'), (event) => {
      if (event.kind === 'import-progress' && event.done === event.total) library.changes.cancelImport();
    });
    expect(await add(library, files())).toMatchObject({ added: { length: 2 }, cancelled: false });
  });

  it('can be cancelled; what is in stays', async () => {
    await makeChapters(files(), 24);
    const library = await open();
    const running = add(library, files());
    // As often as it can be asked: a quick machine has all of them in soon.
    await expect.poll(() => importedIds(library).length, { timeout: 20_000, interval: 1 }).toBeGreaterThan(1);
    library.changes.cancelImport();
    const outcome = await running;
    expect(outcome.cancelled).toBe(true);
    expect(outcome.added.length).toBeGreaterThan(1);
    expect(outcome.added.length).toBeLessThan(24);
    expect(importedIds(await open())).toHaveLength(outcome.added.length);
  });
});

describe('removing', { timeout: 60_000 }, () => {
  it('takes a report out of list and search, and can be taken back', async () => {
    await makeChapters(files(), 2);
    const library = await open();
    await add(library, files());
    expect(await library.changes.remove('angola-2022')).toBe(1);
    expect(importedIds(library)).toEqual(['bangladesh-2022']);
    expect(() => library.report('angola-2022')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect((await library.search({ query: 'Angola' })).total).toBe(0);
    expect(await library.changes.restore('angola-2022')).toBe(1);
    expect((await library.search({ query: 'Angola' })).total).toBeGreaterThan(0);
    await library.changes.remove('angola-2022');
    // The next start has forgotten it, files and all.
    expect(importedIds(await open())).toEqual(['bangladesh-2022']);
    expect(await originals()).toBe(1);
  });

  it('takes several at once, all or none, and gives all of them back', async () => {
    await makeChapters(files(), 3);
    const library = await open();
    await add(library, files());
    const [first, second, third] = importedIds(library);
    const both = [first ?? '', second ?? ''];
    await expect(library.changes.removeAll([...both, 'nowhere'])).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(library.changes.removeAll([...both, 'kazakhstan-2022'])).rejects.toMatchObject({
      code: 'bad-argument',
    });
    expect(importedIds(library)).toEqual([first, second, third]);
    expect(await library.changes.removeAll([...both, ...both])).toBe(2);
    expect(importedIds(library)).toEqual([third]);
    await expect(library.changes.restoreAll([...both, third ?? ''])).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await library.changes.restoreAll(both)).toBe(2);
    expect(importedIds(library)).toEqual([first, second, third]);
    expect((await library.search({ query: 'Angola' })).total).toBeGreaterThan(0);
  });

  it('is refused for what ships with the reader, and for what is not there', async () => {
    const { changes } = await open();
    await expect(changes.remove('kazakhstan-2022')).rejects.toMatchObject({ code: 'bad-argument' });
    await expect(changes.remove('nowhere')).rejects.toMatchObject({ code: 'not-found' });
    await expect(changes.restore('nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a library of another time', { timeout: 60_000 }, () => {
  it('is parsed anew when the parser changed, and stays as it is otherwise', async () => {
    await makeChapters(files(), 2);
    await add(await open('1'), files());
    const before = await readFile(join(folder, 'data/library/journal'), 'utf8');
    await open('1');
    expect(await readFile(join(folder, 'data/library/journal'), 'utf8')).toBe(before);
    const library = await open('2');
    expect(importedIds(library)).toHaveLength(2);
    const journal = await readFile(join(folder, 'data/library/journal'), 'utf8');
    expect(journal.match(/"parser":"2"/g)).toHaveLength(2);
    expect(library.report('angola-2022').coverage.lost).toBe(0);
  });

  it('whose parsed form is damaged is read from its original again', async () => {
    await makeChapters(files(), 1);
    await add(await open(), files());
    const parsed = await readdir(join(folder, 'data/library/parsed'), { recursive: true });
    const file = parsed.find((name) => name.endsWith('.gz')) ?? '';
    await writeFile(join(folder, 'data/library/parsed', file), 'no gzip');
    await rm(join(folder, 'data/library/search-index'));
    const library = await open();
    await expect
      .poll(
        () => {
          try {
            return library.report('angola-2022').year;
          } catch (error) {
            return String(error);
          }
        },
        { timeout: 20_000 },
      )
      .toBe(2022);
  });
});
