import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../../src/engine/library/library.ts';
import type { ReaderEvent, ReportCopy } from '../../../../src/shared/contract/contract.ts';
import { chapterText } from '../make-chapters.ts';
import { openTestLibrary, removeTestFolder } from '../open-test-library.ts';

let folder: string;
let events: ReaderEvent[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'choose-'));
  events = [];
});
afterEach(async () => {
  await removeTestFolder(folder);
});

const open = (): Promise<Library> => openTestLibrary(join(folder, 'data'), (event) => events.push(event));

async function add(library: Library, name: string, text: string): Promise<void> {
  await mkdir(join(folder, 'files'), { recursive: true });
  await writeFile(join(folder, 'files', name), text);
  expect(await library.changes.import([{ path: join(folder, 'files', name) }])).toMatchObject({
    problems: [],
  });
}

const copies = ({ listing }: Library, id: string): readonly ReportCopy[] =>
  listing.reports.find((entry) => entry.id === id)?.copies ?? [];
const hash = (library: Library, id: string, name: string) =>
  copies(library, id).find(({ file }) => file === name)?.sha256 ?? '';

/** Two files of Peru 2022: one whole, one without its end but with a word of its own. */
async function twoCopies(): Promise<Library> {
  const library = await open();
  const text = await chapterText('Peru', 2022);
  await add(library, 'good.txt', text);
  const half = text.slice(0, text.length / 2);
  await add(library, 'poor.txt', `${half}\n\nThe word quetzalcoatl stands in this copy alone.\n`);
  return library;
}

describe('choosing which copy of a report is shown', { timeout: 60_000 }, () => {
  it('is not needed for a file of its own where a volume holds the same chapter', async () => {
    const library = await open();
    const text = await chapterText('Peru', 2022);
    await add(library, 'all.txt', `${text}\n${await chapterText('Kenya', 2022)}`);
    expect(library.report('peru-2022').source.file).toBe('all.txt');
    await add(library, 'one.txt', text);
    const { choose } = library.changes;
    await choose('peru-2022', hash(library, 'peru-2022', 'one.txt'));
    // It is the better one by itself, so that this is no choice that has to be kept.
    expect(copies(library, 'peru-2022').map(({ file, chosen }) => [file, chosen])).toEqual([
      ['one.txt', undefined],
      ['all.txt', undefined],
    ]);
  });

  it('shows it in the text, the list and the search, now and at the next start', async () => {
    const library = await twoCopies();
    expect(library.report('peru-2022').source.file).toBe('good.txt');
    expect((await library.search({ query: 'quetzalcoatl' })).total).toBe(0);
    events = [];
    await library.changes.choose('peru-2022', hash(library, 'peru-2022', 'poor.txt'));
    expect(events).toEqual([{ kind: 'library-changed', reports: ['peru-2022'] }]);
    for (const now of [library, await open()]) {
      expect(now.report('peru-2022').source.file).toBe('poor.txt');
      expect(copies(now, 'peru-2022').map(({ file, chosen }) => [file, chosen])).toEqual([
        ['poor.txt', true],
        ['good.txt', undefined],
      ]);
      expect((await now.search({ query: 'quetzalcoatl' })).hits[0]?.report).toBe('peru-2022');
    }
  });

  it('tells how the copies differ', async () => {
    const library = await twoCopies();
    const [good, poor] = copies(library, 'peru-2022');
    expect(good).toMatchObject({ file: 'good.txt', format: 'text', builtIn: false });
    expect(good?.tables).toBeGreaterThan(poor?.tables ?? Infinity);
    expect(poor?.remarks.map(({ kind }) => kind)).toContain('missing-section');
    expect(poor?.remarks).toHaveLength(poor?.findings ?? -1);
    for (const { added } of [good, poor].filter((copy) => copy !== undefined)) {
      expect(Math.abs(Date.now() - Date.parse(added ?? ''))).toBeLessThan(60_000);
    }
  });

  it('keeps a choice when a better copy comes in, and gives it back to the reader when its own is chosen', async () => {
    const library = await twoCopies();
    const poor = hash(library, 'peru-2022', 'poor.txt');
    await library.changes.choose('peru-2022', poor);
    await add(library, 'third.txt', `${await chapterText('Peru', 2022)}\nOne more line.\n`);
    expect(library.report('peru-2022').source.file).toBe('poor.txt');
    const best = copies(library, 'peru-2022')[1]?.sha256 ?? '';
    await library.changes.choose('peru-2022', best);
    expect(library.report('peru-2022').source.sha256).toBe(best);
    expect(copies(await open(), 'peru-2022').filter(({ chosen }) => chosen === true)).toEqual([]);
  });

  it('goes between an added file and the one that ships', async () => {
    const library = await open();
    const text = await readFile('resources/reports/kazakhstan-2016.txt', 'utf8');
    await add(library, 'own.txt', text.slice(0, text.length / 2));
    expect(library.report('kazakhstan-2016').source.file).toBe('kazakhstan-2016.txt');
    await library.changes.choose('kazakhstan-2016', hash(library, 'kazakhstan-2016', 'own.txt'));
    const again = await open();
    expect(again.report('kazakhstan-2016').source.file).toBe('own.txt');
    const shipped = copies(again, 'kazakhstan-2016').find(({ builtIn }) => builtIn);
    expect(shipped?.added).toBeUndefined();
    await again.changes.choose('kazakhstan-2016', shipped?.sha256 ?? '');
    expect((await open()).report('kazakhstan-2016').source.file).toBe('kazakhstan-2016.txt');
  });

  it('outlives the journal being written anew', async () => {
    const library = await twoCopies();
    const { choose } = library.changes;
    const [good, poor] = ['good.txt', 'poor.txt'].map((name) => hash(library, 'peru-2022', name));
    for (let round = 0; round < 25; round += 1) {
      await choose('peru-2022', good ?? '');
      await choose('peru-2022', poor ?? '');
    }
    const journal = join(folder, 'data/library/journal');
    const before = (await readFile(journal, 'utf8')).split('\n').length;
    expect((await open()).report('peru-2022').source.file).toBe('poor.txt');
    expect((await readFile(journal, 'utf8')).split('\n').length).toBeLessThan(before / 5);
    expect((await open()).report('peru-2022').source.file).toBe('poor.txt');
  });

  it('is refused for what is not there', async () => {
    const library = await twoCopies();
    const { choose } = library.changes;
    await expect(choose('nowhere', '0'.repeat(64))).rejects.toMatchObject({ code: 'not-found' });
    await expect(choose('peru-2022', '0'.repeat(64))).rejects.toMatchObject({
      code: 'not-found',
      message: 'The report "peru-2022" has no such file in the library.',
    });
  });
});
