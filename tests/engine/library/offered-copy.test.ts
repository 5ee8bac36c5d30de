import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportAt } from '../../../src/engine/library/store/report-place.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import type { ImportOutcome } from '../../../src/shared/contract/contract.ts';
import { chapterText } from './make-chapters.ts';
import { openTestLibrary, removeTestFolder } from './open-test-library.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offered-'));
});
afterEach(async () => {
  await removeTestFolder(folder);
});

const open = () => openTestLibrary(join(folder, 'data'));
const shownFile = (library: Library, id: string) => library.report(id).source.file;
const offers = ({ offered }: ImportOutcome) =>
  offered.map((one) => [one.report, one.offered.file, one.shown.file]);

async function add(library: Library, name: string, text: string | Uint8Array): Promise<ImportOutcome> {
  await writeFile(join(folder, name), text);
  const outcome = await library.changes.import([{ path: join(folder, name) }]);
  expect(outcome.problems).toEqual([]);
  return outcome;
}

/** A library file with these texts; `chosen` names those that its sender has chosen. */
function libraryFile(texts: Readonly<Record<string, string>>, chosen: readonly string[] = []): Uint8Array {
  const hashes = new Map(
    Object.entries(texts).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
  );
  const list = {
    format: 'findings-library',
    version: 1,
    made: '',
    reader: '1',
    copies: Array.from(hashes, ([file, sha256]) => ({ sha256, file, label: file })),
    chosen: chosen.map((name) => hashes.get(name)),
  };
  return zipSync({
    'findings-library.json': strToU8(JSON.stringify(list)),
    ...Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [
        `originals/${hashes.get(name) ?? ''}/${name}`,
        strToU8(text),
      ]),
    ),
  });
}

/** The chapter that ships, made to say something else; whole and without a repair, so that it is the better copy. */
async function forged(): Promise<string> {
  const text = await readFile('resources/reports/kazakhstan-2022.txt', 'utf8');
  const changed = text.replace('minimal advancement', 'significant advancement');
  const again = changed.replace(/Minimal Advancement|MINIMAL ADVANCEMENT/g, 'Significant Advancement');
  expect(again).not.toBe(text);
  return again;
}

describe('a library file from a stranger', { timeout: 60_000 }, () => {
  it('never changes which text is shown, also where it says that its own was chosen', async () => {
    const library = await open();
    const before = library.report('kazakhstan-2022');
    const text = await forged();
    const outcome = await add(
      library,
      'gift.findings-library',
      libraryFile({ 'kazakhstan-2022.txt': text }, ['kazakhstan-2022.txt']),
    );
    expect(outcome).toMatchObject({
      copies: [{ report: 'kazakhstan-2022' }],
      offered: [
        {
          report: 'kazakhstan-2022',
          label: 'Kazakhstan 2022',
          shown: { builtIn: true, level: expect.stringMatching(/^Minimal Advancement/) },
          offered: { builtIn: false, level: expect.stringMatching(/^Significant Advancement/) },
        },
      ],
    });
    for (const now of [library, await open()]) {
      expect(now.report('kazakhstan-2022')).toEqual(before);
      const entry = now.listing.reports.find(({ id }) => id === 'kazakhstan-2022');
      expect([entry?.level, entry?.builtIn, entry?.copies?.length]).toEqual(['minimal', true, 2]);
    }
  });

  it('is shown where its user says so, and told how it differs', async () => {
    const library = await open();
    const [offer] = (
      await add(library, 'gift.findings-library', libraryFile({ 'a.txt': await forged() }, ['a.txt']))
    ).offered;
    const [shown, other] = [offer?.shown.sha256 ?? '', offer?.offered.sha256 ?? ''];
    expect(reportAt(library.placeOfCopy('kazakhstan-2022', other)).assessment?.level).toBe('significant');
    expect(() => library.placeOfCopy('kazakhstan-2016', other)).toThrow('has no such file');
    await library.changes.choose('kazakhstan-2022', other);
    for (const now of [library, await open()]) expect(shownFile(now, 'kazakhstan-2022')).toBe('a.txt');
    await library.changes.choose('kazakhstan-2022', shown);
    expect((await open()).report('kazakhstan-2022').assessment?.level).toBe('minimal');
  });

  it('brings its own choices for the reports that come with it', async () => {
    const library = await open();
    const text = await chapterText('Peru', 2022);
    const poor = text.slice(0, text.length / 2);
    const outcome = await add(
      library,
      'gift.findings-library',
      libraryFile({ 'good.txt': text, 'poor.txt': poor }, ['poor.txt']),
    );
    expect(outcome.offered).toEqual([]);
    expect(shownFile(library, 'peru-2022')).toBe('poor.txt');
  });

  it('asks for nothing where what it brings would not be shown', async () => {
    const library = await open();
    const text = await chapterText('Peru', 2022);
    await add(library, 'own.txt', text);
    const poor = libraryFile({ 'poor.txt': text.slice(0, text.length / 2) });
    expect((await add(library, 'gift.findings-library', poor)).offered).toEqual([]);
    // What is here already has been decided on.
    const known = libraryFile({ 'poor.txt': text.slice(0, text.length / 2) }, ['poor.txt']);
    expect(await add(library, 'again.findings-library', known)).toMatchObject({
      offered: [],
      known: [{ file: 'poor.txt' }],
    });
    expect(shownFile(library, 'peru-2022')).toBe('own.txt');
  });
});

describe('a better file of a report that is read', { timeout: 60_000 }, () => {
  it('is offered as often as it is added by itself', async () => {
    const library = await open();
    const text = await chapterText('Peru', 2022);
    await add(library, 'poor.txt', text.slice(0, text.length / 2));
    for (let time = 0; time < 2; time += 1)
      expect(offers(await add(library, 'good.txt', text))).toEqual([['peru-2022', 'good.txt', 'poor.txt']]);
  });

  it('is offered and not shown, however it came in, at this start and the next', async () => {
    const library = await open();
    const text = await chapterText('Peru', 2022);
    expect((await add(library, 'poor.txt', text.slice(0, text.length / 2))).offered).toEqual([]);
    expect(offers(await add(library, 'good.txt', text))).toEqual([['peru-2022', 'good.txt', 'poor.txt']]);
    for (const now of [library, await open()]) expect(shownFile(now, 'peru-2022')).toBe('poor.txt');
  });

  it('stays offered to its user in a file that comes back after it was removed', async () => {
    const library = await open();
    const text = await readFile('resources/reports/kazakhstan-2016.txt', 'utf8');
    const own = `${text.slice(0, text.length / 2)}\nA line of its own.\n`;
    const { copies } = await add(library, 'own.txt', own);
    expect(copies).toHaveLength(1);
    const entry = library.listing.reports.find(({ id }) => id === 'kazakhstan-2016');
    const sha256 = entry?.copies?.find(({ file }) => file === 'own.txt')?.sha256 ?? '';
    await library.changes.choose('kazakhstan-2016', sha256);
    await library.changes.remove('kazakhstan-2016');
    expect(shownFile(library, 'kazakhstan-2016')).toBe('kazakhstan-2016.txt');
    await library.changes.restore('kazakhstan-2016');
    expect(shownFile(library, 'kazakhstan-2016')).toBe('own.txt');
    await library.changes.remove('kazakhstan-2016');
    await add(library, 'own.txt', own);
    expect(shownFile(library, 'kazakhstan-2016')).toBe('kazakhstan-2016.txt');
  });
});
