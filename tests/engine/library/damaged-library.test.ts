import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/engine/library/library.ts';
import { hashOf } from '../../../src/engine/formats/read-reports.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';
import { chapterText, makeChapters } from './make-chapters.ts';
import type { MadeChapter } from './make-chapters.ts';
import { addedIds, openTestLibrary, originalOf, removeTestFolder } from './open-test-library.ts';

/** A library of sixty files, one of them a second copy that was chosen, which every test damages anew. */
const FILES = 60;
let whole: string;
let made: readonly MadeChapter[];
let listing: Library['listing'];

beforeAll(async () => {
  whole = await mkdtemp(join(tmpdir(), 'whole-'));
  made = await makeChapters(join(whole, 'files'), FILES - 1);
  const text = await chapterText('Angola', 2022);
  await writeFile(join(whole, 'files', 'poor copy.txt'), text.slice(0, text.length / 2));
  const library = await openTestLibrary(join(whole, 'data'));
  await library.changes.import([{ path: join(whole, 'files') }]);
  const copies = library.listing.reports.find(({ id }) => id === 'angola-2022')?.copies ?? [];
  const poor = copies.find(({ file }) => file === 'poor copy.txt');
  await library.changes.choose('angola-2022', poor?.sha256 ?? '');
  ({ listing } = library);
}, 120_000);
afterAll(async () => {
  await removeTestFolder(whole);
});

let folder: string;
let events: ReaderEvent[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'damaged-'));
  await cp(join(whole, 'data'), folder, { recursive: true, preserveTimestamps: true });
  events = [];
});
afterEach(async () => {
  await removeTestFolder(folder);
});

const library = (name = '') => join(folder, 'library', name);
const journal = () => library('journal');
const open = () => openTestLibrary(folder, (event) => events.push(event));
const notices = () => events.flatMap((event) => (event.kind === 'notice' ? event.message : []));

async function originals(): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(library('originals'), { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(
        async ({ parentPath, name }) => [name, hashOf(await readFile(join(parentPath, name)))] as const,
      ),
    ),
  );
}

const hashOfReport = (id: string): string => {
  const { file } = made.find((chapter) => chapter.id === id) ?? { file: '' };
  const known = listing.reports.find((entry) => entry.id === id);
  return known?.copies?.find((copy) => copy.file === file)?.sha256 ?? '';
};
/** Of a report with a single file. */
async function singleHash(id: string): Promise<string> {
  const file = made.find((chapter) => chapter.id === id)?.file ?? '';
  return hashOf(await readFile(join(whole, 'files', file)));
}

describe('a journal that the disk has damaged', { timeout: 240_000 }, () => {
  it.each<readonly [string, () => Promise<void>]>([
    ['removed', () => rm(journal())],
    ['cut in half', async () => truncate(journal(), Math.floor((await stat(journal())).size / 2))],
    [
      'cut in half between two lines',
      async () => {
        const lines = (await readFile(journal(), 'utf8')).split('\n');
        await writeFile(journal(), `${lines.slice(0, 30).join('\n')}\n`);
      },
    ],
    [
      'zeroed in its second half',
      async () => {
        const bytes = await readFile(journal());
        await writeFile(journal(), bytes.fill(0, Math.floor(bytes.length / 2)));
      },
    ],
    [
      'zeroed in its middle',
      async () => {
        const bytes = await readFile(journal());
        await writeFile(journal(), bytes.fill(0, Math.floor(bytes.length / 4), Math.floor(bytes.length / 2)));
      },
    ],
  ])('%s costs nothing: every file comes back as it was, and it is said once', async (_how, damage) => {
    await damage();
    const mended = await open();
    // Names, dates and choices too.
    expect(mended.listing.reports.map(({ id }) => id)).toEqual(listing.reports.map(({ id }) => id));
    expect(mended.listing).toEqual(listing);
    expect(notices()).toEqual([expect.stringMatching(/^The library's list had lost entries: \d+ files/)]);
    for (const [name, hash] of await originals()) expect(hash).toBe(name);
    expect((await originals()).size).toBe(FILES);
    expect(mended.report('fiji-2022')).toMatchObject({ id: 'fiji-2022', coverage: { lost: 0 } });
    const found = await mended.search({ query: 'Fiji', reports: ['fiji-2022'] });
    expect(found.total).toBeGreaterThan(0);

    events = [];
    expect((await open()).listing).toEqual(listing);
    expect(notices()).toEqual([]);
  });

  it('comes back from the originals alone, under names that the reports give them', async () => {
    await rm(journal());
    await rm(library('parsed'), { recursive: true });
    await rm(library('choices.json'));
    const mended = await open();
    expect(addedIds(mended).toSorted()).toEqual(made.map(({ id }) => id).toSorted());
    expect(mended.report('fiji-2022').source.file).toBe('fiji-2022.txt');
    expect((await originals()).size).toBe(FILES);
    expect((await open()).listing).toEqual(mended.listing);
  });

  it('keeps aside what was damaged, and is then whole: later changes shorten it', async () => {
    const text = await readFile(journal(), 'utf8');
    await writeFile(journal(), text.replace('"file":"fiji-2022.txt"', '"file":"f.ji-2022.txt"'));
    const mended = await open();
    expect(notices()).toEqual([
      expect.stringContaining("is kept in the library's folder as journal.damaged-"),
    ]);
    const aside = (await readdir(library())).find((name) => name.startsWith('journal.damaged-')) ?? '';
    expect(await readFile(library(aside), 'utf8')).toContain('f.ji-2022.txt');
    expect(mended.listing).toEqual(listing);

    const sha256 = hashOfReport('angola-2022');
    for (let time = 0; time < 200; time += 1) await mended.changes.choose('angola-2022', sha256);
    const long = (await stat(journal())).size;
    events = [];
    await open();
    expect((await stat(journal())).size).toBeLessThan(long);
    expect(notices()).toEqual([]);
  });
});

async function makePipe(path: string): Promise<void> {
  await rm(path);
  execFileSync('mkfifo', [path]);
}

describe('an original on a damaged disk', { timeout: 240_000 }, () => {
  it.each<readonly [string, (path: string) => Promise<void>]>([
    ['changed', (path) => writeFile(path, 'something else')],
    ['gone', (path) => rm(path)],
    ...(process.platform === 'win32' ? [] : [['a pipe', makePipe] as const]),
  ])('%s is put in place by adding the file once more, and said', async (_how, damage) => {
    const sha256 = await singleHash('fiji-2022');
    await damage(originalOf(folder, sha256));
    const opened = await open();
    const saved = join(folder, 'saved');
    expect(await opened.saver.save(saved)).toMatchObject({ problems: [{ file: 'fiji-2022.txt' }] });
    const outcome = await opened.changes.import([{ path: join(whole, 'files') }]);
    expect(outcome).toMatchObject({
      added: [],
      copies: [],
      problems: [],
      mended: [{ file: 'fiji-2022.txt', report: 'fiji-2022' }],
      known: { length: FILES - 1 },
    });
    expect(hashOf(await readFile(originalOf(folder, sha256)))).toBe(sha256);
    expect(opened.listing).toEqual(listing);
    await rm(saved);
    expect(await opened.saver.save(saved)).toMatchObject({ problems: [], files: FILES });
  });

  it('and its parsed form gone: list, notice and pane say one thing, and adding it once more mends it', async () => {
    const sha256 = await singleHash('fiji-2022');
    await rm(originalOf(folder, sha256));
    await rm(library(`parsed/${sha256.slice(0, 2)}/${sha256}.json.gz`));
    const opened = await open();
    const message =
      "fiji-2022.txt is gone from the library's folder: add it once more. Until it can be read it is only listed; it can also be removed.";
    expect(opened.listing.problems).toEqual([{ file: 'fiji-2022.txt', message }]);
    expect(notices()).toEqual([message]);
    for (let time = 0; time < 3; time += 1) {
      expect(() => opened.report('fiji-2022')).toThrow(message);
      await setImmediate();
    }
    await opened.changes.catchUp();
    expect(notices()).toEqual([message]);
    const outcome = await opened.changes.import([{ path: join(whole, 'files', 'fiji-2022.txt') }]);
    expect(outcome).toMatchObject({ mended: [{ report: 'fiji-2022' }], problems: [] });
    expect(opened.listing).toEqual(listing);
    expect(opened.report('fiji-2022').id).toBe('fiji-2022');
  });

  it('changed and its parsed form gone: the pane says in the end what the list says', async () => {
    const sha256 = await singleHash('fiji-2022');
    await writeFile(originalOf(folder, sha256), 'something else');
    await rm(library(`parsed/${sha256.slice(0, 2)}/${sha256}.json.gz`));
    const opened = await open();
    const said = () => {
      try {
        return opened.report('fiji-2022').id;
      } catch (error) {
        return String(error);
      }
    };
    await expect.poll(said, { timeout: 20_000 }).toContain('add it once more');
    await expect.poll(said, { timeout: 20_000 }).toContain(String(opened.listing.problems[0]?.message));
    expect(opened.listing.problems).toHaveLength(1);
  });

  it('that the journal does not name either is kept aside and said once', async () => {
    const sha256 = await singleHash('fiji-2022');
    await rm(journal());
    await rm(library('parsed'), { recursive: true });
    await writeFile(originalOf(folder, sha256), 'something else');
    const mended = await open();
    expect(addedIds(mended)).not.toContain('fiji-2022');
    expect(notices().join()).toContain('1 file that it held is damaged on disk');
    expect(await readFile(library(`set-aside/${sha256}`), 'utf8')).toBe('something else');
    events = [];
    await open();
    expect(notices()).toEqual([]);
  });
});

describe('what was removed', { timeout: 240_000 }, () => {
  it('can be put back although another program has opened the library since', async () => {
    const first = await open();
    await first.changes.remove('fiji-2022');
    const second = await open();
    expect(addedIds(second)).not.toContain('fiji-2022');
    await second.changes.import([{ path: join(whole, 'files', 'haiti-2022.txt') }]);
    expect(await first.changes.restore('fiji-2022')).toBe(1);
    expect(first.listing).toEqual(listing);
    expect((await open()).listing).toEqual(listing);
    expect((await originals()).size).toBe(FILES);
  });

  it.each<readonly [string, () => Promise<void>]>([
    ['is removed', () => rm(journal())],
    [
      'has lost its last line',
      async () => {
        const lines = (await readFile(journal(), 'utf8')).trimEnd().split('\n');
        await writeFile(journal(), `${lines.slice(0, -1).join('\n')}\n`);
      },
    ],
  ])('stays removed when the journal %s', async (_how, damage) => {
    await (await open()).changes.remove('fiji-2022');
    await damage();
    const mended = await open();
    expect(addedIds(mended)).toHaveLength(FILES - 2);
    expect(addedIds(mended)).not.toContain('fiji-2022');
    expect((await originals()).size).toBe(FILES - 1);
  });

  it('is deleted once the program has ended that removed it, and remembered all the same', async () => {
    await (await open()).changes.remove('fiji-2022');
    const [name = ''] = await readdir(library('removed'));
    // As a program would have named it that has ended.
    const ended = name.replace(/-\d+-(\w+)$/, '-999999999-$1');
    await rename(library(`removed/${name}`), library(`removed/${ended}`));
    const lines = (await readFile(journal(), 'utf8')).trimEnd().split('\n');
    await open();
    const sha256 = await singleHash('fiji-2022');
    expect(await readdir(library('removed'))).toEqual([sha256]);
    expect((await stat(library(`removed/${sha256}`))).size).toBe(0);

    await writeFile(journal(), `${lines.slice(0, -1).join('\n')}\n`);
    const mended = await open();
    expect(addedIds(mended)).not.toContain('fiji-2022');

    await mended.changes.import([{ path: join(whole, 'files', 'fiji-2022.txt') }]);
    await rm(journal());
    expect(addedIds(await open())).toContain('fiji-2022');
  });
});

describe('what another program is just adding', { timeout: 240_000 }, () => {
  it('is neither deleted nor taken in', async () => {
    const adding = await open();
    const before = await originals();
    // Every step of the one is followed by a start of the other.
    const files = await makeChapters(join(folder, 'more'), 6);
    for (const { file } of files) {
      const path = join(folder, 'more', file);
      await writeFile(path, `${await readFile(path, 'utf8')}\nAnother copy.\n`);
    }
    const running = adding.changes.import([{ path: join(folder, 'more') }]);
    const over = running.then(() => true);
    while (!(await Promise.race([over, setImmediate(false)]))) {
      const other = await open();
      await other.changes.catchUp();
    }
    expect(await running).toMatchObject({ problems: [], copies: { length: 6 } });
    expect(notices()).toEqual([]);
    expect((await originals()).size).toBe(before.size + 6);
    expect(await readdir(library('incoming'))).toEqual([]);
    expect((await open()).listing).toEqual(adding.listing);
  });
});
