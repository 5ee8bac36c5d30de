import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibraryFile } from '../../../../src/engine/library/one-file/library-file.ts';
import { MANIFEST_NAME } from '../../../../src/engine/library/one-file/manifest.ts';
import { readPart } from '../../../../src/engine/library/one-file/read-part.ts';
import type { Library } from '../../../../src/engine/library/library.ts';
import type { ImportOutcome, ReaderEvent } from '../../../../src/shared/contract/contract.ts';
import { ReaderError } from '../../../../src/shared/result.ts';
import { chapterText, makeChapters } from '../make-chapters.ts';
import { addedIds, openTestLibrary, originalOf, removeTestFolder } from '../open-test-library.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'one-file-'));
});
afterEach(async () => {
  await removeTestFolder(folder);
});

/** A name that says nothing of what it holds: files are told by their bytes. */
const saved = () => join(folder, 'saved.zip');
const data = (name: string) => join(folder, name);
const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const add = (library: Library, path: string): Promise<ImportOutcome> => library.changes.import([{ path }]);
const messages = ({ problems }: Pick<ImportOutcome, 'problems'>) => problems.map(({ message }) => message);

/** A library of `count` chapters, and one of these with a second, poorer file that was chosen to be shown. */
async function libraryToSave(count = 3, emit?: (event: ReaderEvent) => void): Promise<Library> {
  const library = await openTestLibrary(data('one'), emit);
  await makeChapters(data('files'), count);
  const text = await chapterText('Angola', 2022);
  await writeFile(join(data('files'), 'poor copy.txt'), text.slice(0, text.length / 2));
  expect(await add(library, data('files'))).toMatchObject({ problems: [] });
  const copies = copiesOf(library);
  await library.changes.choose(
    'angola-2022',
    copies.find(({ file }) => file === 'poor copy.txt')?.sha256 ?? '',
  );
  return library;
}

const copiesOf = ({ listing }: Library) =>
  listing.reports.find(({ id }) => id === 'angola-2022')?.copies ?? [];

describe('a library saved as one file', { timeout: 60_000 }, () => {
  it('makes the same library elsewhere: reports, copies, choices, dates', async () => {
    const library = await libraryToSave();
    const outcome = await library.saver.save(saved());
    const bytes = (await readFile(saved())).length;
    expect(outcome).toEqual({
      file: 'saved.zip',
      reports: 3,
      notes: 0,
      files: 4,
      bytes,
      problems: [],
      cancelled: false,
    });

    const other = await openTestLibrary(data('two'));
    expect(await add(other, saved())).toMatchObject({ problems: [], leftOut: [], known: [] });
    expect(other.listing).toEqual(library.listing);
    expect(copiesOf(other).map(({ file, chosen }) => [file, chosen])).toEqual([
      ['poor copy.txt', true],
      ['angola-2022.txt', undefined],
    ]);
    for (const id of addedIds(library)) expect(other.report(id)).toEqual(library.report(id));
    expect((await other.search({ query: 'Cambodia' })).total).toBeGreaterThan(0);
    expect((await openTestLibrary(data('two'))).listing).toEqual(library.listing);
  });

  it('can be unpacked by hand: a list, and every file under its hash and name', async () => {
    await (await libraryToSave(1)).saver.save(saved());
    const unpacked = unzipSync(await readFile(saved()));
    const names = Object.keys(unpacked);
    expect(names[0]).toBe(MANIFEST_NAME);
    expect(names).toHaveLength(3);
    for (const name of names.slice(1)) {
      const [, hash, file] = /^originals\/([0-9a-f]{64})\/(.+)$/.exec(name) ?? [];
      expect(hashOf(unpacked[name] ?? new Uint8Array())).toBe(hash);
      expect(['angola-2022.txt', 'poor copy.txt']).toContain(file);
    }
  });

  it('adds what is missing and knows the rest, and leaves a choice that was made here', async () => {
    await (await libraryToSave()).saver.save(saved());
    const other = await openTestLibrary(data('two'));
    const third = `${await chapterText('Angola', 2022)}\nA third copy.\n`;
    await writeFile(join(folder, 'third.txt'), third);
    await writeFile(join(folder, 'angola-2022.txt'), await chapterText('Angola', 2022));
    await add(other, join(folder, 'third.txt'));
    await add(other, join(folder, 'angola-2022.txt'));
    const [best, next] = copiesOf(other);
    await other.changes.choose('angola-2022', next?.sha256 ?? '');
    expect(copiesOf(other)[0]?.sha256).toBe(next?.sha256);
    const outcome = await add(other, saved());
    expect(outcome).toMatchObject({ problems: [], known: { length: 1 }, copies: { length: 1 } });
    expect(outcome.added.map(({ report }) => report).toSorted()).toEqual([
      'bangladesh-2022',
      'cambodia-2022',
    ]);
    expect(copiesOf(other)[0]?.sha256).toBe(next?.sha256);
    expect(best?.sha256).not.toBe(next?.sha256);
    expect(await add(other, saved())).toMatchObject({
      added: [],
      copies: [],
      known: { length: 4 },
      problems: [],
    });
  });

  it('is found in a folder and beside other files', async () => {
    await (await libraryToSave(2)).saver.save(join(folder, 'mine.findings-library'));
    await mkdir(data('mixed'));
    await writeFile(
      join(data('mixed'), 'mine.findings-library'),
      await readFile(join(folder, 'mine.findings-library')),
    );
    await writeFile(join(data('mixed'), 'kenya.txt'), await chapterText('Kenya', 2016));
    const other = await openTestLibrary(data('two'));
    expect(await add(other, data('mixed'))).toMatchObject({ problems: [], leftOut: [] });
    expect(addedIds(other)).toEqual(['angola-2022', 'bangladesh-2022', 'kenya-2016']);
  });

  it('tells how far it is, replaces what stood there, and leaves nothing beside it', async () => {
    const events: ReaderEvent[] = [];
    const library = await libraryToSave(3, (event) => events.push(event));
    await mkdir(data('place'));
    await library.saver.save(join(data('place'), 'x'));
    events.length = 0;
    await library.changes.remove('cambodia-2022');
    const outcome = await library.saver.save(join(data('place'), 'x'), { mayLose: true });
    expect(await readdir(data('place'))).toEqual(['x']);
    expect((await readFile(join(data('place'), 'x'))).length).toBe(outcome.bytes);
    const progress = events.filter((event) => event.kind === 'save-progress');
    expect(progress.at(0)).toMatchObject({ done: 0, total: 3 });
    expect(progress.at(-1)).toMatchObject({ done: 3, total: 3 });
    expect(events.at(-1)).toEqual({ kind: 'save-finished', saved: outcome });
  });

  it('that is given up leaves what stood there', async () => {
    await mkdir(data('place'));
    let isGivenUp = false;
    const library = await libraryToSave(3, (event) => {
      if (isGivenUp && event.kind === 'save-progress' && event.done === 0) library.saver.cancel();
    });
    await library.saver.save(join(data('place'), 'x'));
    const before = await readFile(join(data('place'), 'x'));
    isGivenUp = true;
    expect(await library.saver.save(join(data('place'), 'x'))).toMatchObject({ cancelled: true, bytes: 0 });
    expect(await readdir(data('place'))).toEqual(['x']);
    expect(await readFile(join(data('place'), 'x'))).toEqual(before);
  });

  it('that cannot be written says so in one sentence', async () => {
    const library = await libraryToSave(1);
    await expect(library.saver.save(join(folder, 'no/such/folder/x'))).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringMatching(
        /could not be written: its folder is not there\. Choose another place\.$/,
      ),
    });
    await mkdir(data('place'));
    await expect(library.saver.save(data('place'))).rejects.toMatchObject({ code: 'disk' });
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    await expect((await openTestLibrary(data('two'))).saver.save(saved())).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/^There is nothing to save/),
    });
  });

  it('leaves out what is damaged on the disk, and says which', async () => {
    const library = await libraryToSave();
    const sources = addedIds(library).map((id) => library.report(id).source);
    await writeFile(originalOf(data('one'), sources[1]?.sha256 ?? ''), 'something else');
    await rm(originalOf(data('one'), sources[2]?.sha256 ?? ''));
    const outcome = await library.saver.save(saved());
    expect(outcome).toMatchObject({ files: 2, reports: 1 });
    expect(messages(outcome).toSorted()).toEqual([
      'bangladesh-2022.txt was left out: it is damaged on disk: add it once more.',
      'cambodia-2022.txt was left out: its file is no longer in the library folder: add it once more.',
    ]);
    expect(await add(await openTestLibrary(data('two')), saved())).toMatchObject({
      added: { length: 1 },
      copies: { length: 1 },
      problems: [],
    });
  });
});

describe.skipIf(process.platform === 'win32')('an original that is no file', { timeout: 60_000 }, () => {
  it.each([
    ['a pipe', 'it is a pipe, not a file', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', 'it is a folder', (path: string) => mkdir(path)],
    ['a link to a device', 'it is a device, not a file', (path: string) => symlink('/dev/zero', path)],
  ])('but %s is left out and said, and holds nobody up', async (_what, why, put) => {
    const library = await libraryToSave();
    const original = originalOf(data('one'), library.report('bangladesh-2022').source.sha256);
    await rm(original);
    await put(original);
    const outcome = await library.saver.save(saved());
    expect(outcome).toMatchObject({ files: 3, reports: 2 });
    expect(messages(outcome)).toEqual([`bangladesh-2022.txt was left out: ${why}: add it once more.`]);
  });
});

/** A library file as somebody else might make it. */
async function makeFile(entries: Zippable, manifest: object | string | null = {}): Promise<string> {
  const list = typeof manifest === 'string' ? manifest : JSON.stringify({ ...EMPTY, ...manifest });
  const all: Zippable =
    manifest === null ? entries : { [MANIFEST_NAME]: [strToU8(list), { level: 0 }], ...entries };
  await writeFile(saved(), zipSync(all, { level: 6 }));
  return saved();
}

const EMPTY = { format: 'findings-library', version: 1, made: '', reader: '1', copies: [], chosen: [] };
const NOTE = strToU8('A note on cotton.\n\nIt was picked by hand.');
const NOTE_NAME = `originals/${hashOf(NOTE)}/note.txt`;

describe('a library file that is not as it should be', { timeout: 60_000 }, () => {
  it.each<[string, Zippable, object | string | null, number, readonly string[]]>([
    ['nothing is wrong', { [NOTE_NAME]: NOTE }, {}, 1, []],
    [
      'it names an encoding that there is not',
      { [NOTE_NAME]: NOTE },
      { copies: [{ sha256: hashOf(NOTE), file: 'note.txt', label: 'Note', encoding: 'martian-8' }] },
      1,
      [],
    ],
    [
      'a newer version made it',
      { [NOTE_NAME]: NOTE },
      { version: 2, copies: 'in another way' },
      0,
      ['saved.zip was saved by a newer version of the reader: update this one.'],
    ],
    [
      'its list is damaged',
      { [NOTE_NAME]: NOTE },
      '{"format":"findings',
      1,
      ['saved.zip is damaged, its list too: what else it held besides 1 files is not known.'],
    ],
    [
      'bytes are not those of their hash',
      { [NOTE_NAME]: NOTE, [`originals/${'0'.repeat(64)}/wrong.txt`]: NOTE },
      {},
      1,
      ['wrong.txt is damaged in saved.zip: its bytes are not those that were saved.'],
    ],
    [
      'a file of its list is not in it',
      { [NOTE_NAME]: NOTE },
      { copies: [{ sha256: 'f'.repeat(64), file: 'gone.pdf', label: 'Gone' }] },
      1,
      ['gone.pdf is named in saved.zip but not in it.'],
    ],
    [
      'a file in it is no report',
      { [NOTE_NAME]: NOTE, [`originals/${hashOf('')}/empty.pdf`]: strToU8('') },
      {},
      1,
      ['empty.pdf is empty: copy it again from where it came from.'],
    ],
    [
      'it unpacks to far more than it should',
      {
        [NOTE_NAME]: NOTE,
        [`originals/${'1'.repeat(64)}/bomb.txt`]: [new Uint8Array(90_000_000), { level: 9 }],
      },
      {},
      0,
      ['saved.zip unpacks to far more than a library can hold, and is not opened.'],
    ],
  ])('when %s, it says so and gives what is good', async (_what, entries, manifest, good, problems) => {
    const library = await openTestLibrary(data('two'));
    const outcome = await add(library, await makeFile(entries, manifest));
    expect(messages(outcome)).toEqual(problems);
    expect(addedIds(library)).toHaveLength(good);
  });

  it('names paths in vain', async () => {
    const library = await openTestLibrary(data('two'));
    const hash = hashOf(NOTE);
    const outcome = await add(
      library,
      await makeFile(
        {
          '../../evil.txt': NOTE,
          [`originals/${hash}/../../../evil.txt`]: NOTE,
          [`originals/${hash}\\evil.txt`]: NOTE,
          '/etc/evil.txt': NOTE,
          [NOTE_NAME]: NOTE,
        },
        { copies: [{ sha256: hash, file: '../../../evil\n.txt', label: 'x' }] },
      ),
    );
    expect(outcome).toMatchObject({
      problems: [],
      leftOut: ['saved.zip: 4 other files in it were left out.'],
      added: [{ file: 'evil.txt' }],
    });
    const everything = await readdir(folder, { recursive: true });
    expect(everything.filter((name) => name.includes('evil'))).toEqual([]);
    expect(await readFile(originalOf(data('two'), hash))).toEqual(Buffer.from(NOTE));
  });

  it('is left to the other readers where it is another ZIP file, and refused by its name where it is nothing', async () => {
    await makeFile({ 'word/nothing.xml': NOTE }, null);
    expect(await openLibraryFile(saved(), 'saved.zip')).toBeNull();
    const nothing = join(folder, 'empty.findings-library');
    await writeFile(nothing, '');
    expect(await openLibraryFile(nothing, 'empty.findings-library')).toMatchObject({
      parts: [],
      problems: [{ message: 'empty.findings-library is no library file, or nothing of it is left.' }],
    });
  });

  it('that claims of one file what cannot be gives the others', async () => {
    const other = strToU8('Another note.');
    await makeFile({
      [NOTE_NAME]: [NOTE, { level: 0 }],
      [`originals/${hashOf(other)}/b.txt`]: [other, { level: 0 }],
    });
    const bytes = await readFile(saved());
    // The unpacked size in the last entry of the directory: two gigabytes of thirteen stored bytes.
    bytes.writeUInt32LE(0x8000_0000, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24);
    await writeFile(saved(), bytes);
    const outcome = await add(await openTestLibrary(data('two')), saved());
    expect(outcome.added.map(({ file }) => file)).toEqual(['note.txt']);
    expect(messages(outcome)).toEqual(['b.txt is damaged in saved.zip: it cannot be as long as it claims.']);
  });

  it('cut short gives what it holds, and says how much is missing', async () => {
    await (await libraryToSave()).saver.save(saved());
    const bytes = await readFile(saved());
    await writeFile(saved(), bytes.subarray(0, bytes.length * 0.6));
    const other = await openTestLibrary(data('two'));
    const outcome = await add(other, saved());
    expect(messages(outcome)).toEqual([
      expect.stringMatching(
        /^saved\.zip is cut short or damaged: [12] of its 4 files (?:is|are) missing; copy it again/,
      ),
    ]);
    expect(addedIds(other).length).toBeGreaterThan(0);
  });

  it('with a byte changed anywhere loses the file that it struck and no other', async () => {
    const notes = Array.from({ length: 12 }, (_none, at) =>
      strToU8(`Note ${at}\n\nOf cotton and of bricks, ${at}.`),
    );
    const library = await openTestLibrary(data('one'));
    await mkdir(data('notes'));
    for (const [at, note] of notes.entries()) await writeFile(join(data('notes'), `n${at}.txt`), note);
    await add(library, data('notes'));
    await library.saver.save(saved());
    const bytes = await readFile(saved());
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        await writeFile(saved(), damaged);
        const content = await openLibraryFile(saved(), 'x.findings-library');
        let good = 0;
        const problems = [...(content?.problems ?? [])];
        for (const { name, part } of content?.parts ?? []) {
          try {
            const read = await readPart(saved(), name, part);
            expect(hashOf(read)).toBe(part.sha256);
            good += 1;
          } catch (error) {
            if (!(error instanceof ReaderError)) throw error;
            problems.push({ file: name, message: error.message });
          }
        }
        // The format's own number may have become a later one; then nothing of it is read.
        const isNewer = problems.some(({ message }) => message.includes('newer version'));
        expect(good).toBeGreaterThanOrEqual(isNewer ? 0 : notes.length - 1);
        if (good < notes.length) expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
