import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chosenPart } from '../../../../src/engine/library/one-file/chosen-part.ts';
import type { Library } from '../../../../src/engine/library/library.ts';
import type { Note } from '../../../../src/shared/notes/note.ts';
import { chapterText, makeChapters } from '../make-chapters.ts';
import { addedIds, openTestLibrary, removeTestFolder } from '../open-test-library.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chosen-part-'));
});
afterEach(async () => {
  await removeTestFolder(folder);
});

const file = () => join(folder, 'some.findings-library');
const copiesOf = ({ listing }: Library, id: string) =>
  listing.reports.find((entry) => entry.id === id)?.copies ?? [];

/** Angola in two files, the poorer of which was chosen; Bangladesh and Cambodia. */
async function threeReports(): Promise<Library> {
  const library = await openTestLibrary(join(folder, 'one'));
  await makeChapters(join(folder, 'files'), 3);
  const text = await chapterText('Angola', 2022);
  await writeFile(join(folder, 'files', 'poor copy.txt'), text.slice(0, text.length / 2));
  await library.changes.import([{ path: join(folder, 'files') }]);
  const poor = copiesOf(library, 'angola-2022').find((copy) => copy.file === 'poor copy.txt');
  await library.changes.choose('angola-2022', poor?.sha256 ?? '');
  return library;
}

describe('some reports of a library saved as one file', { timeout: 60_000 }, () => {
  it('are those with all their files, of which the chosen one is shown elsewhere too', async () => {
    const library = await threeReports();
    const saved = await library.saver.save(file(), { reports: ['angola-2022', 'cambodia-2022'] });
    expect(saved).toMatchObject({ reports: 2, files: 3, notes: 0, problems: [], cancelled: false });
    const other = await openTestLibrary(join(folder, 'two'));
    expect(await other.changes.import([{ path: file() }])).toMatchObject({ problems: [], leftOut: [] });
    expect(addedIds(other)).toEqual(['angola-2022', 'cambodia-2022']);
    expect(copiesOf(other, 'angola-2022').map((copy) => copy.file)).toEqual([
      'poor copy.txt',
      'angola-2022.txt',
    ]);
  });

  it('must be there, and have something that does not ship with the reader', async () => {
    const library = await threeReports();
    await expect(library.saver.save(file(), { reports: ['angola-2021'] })).rejects.toMatchObject({
      code: 'not-found',
      message: 'There is no report "angola-2021" in the library.',
    });
    await expect(library.saver.save(file(), { reports: ['kazakhstan-2022'] })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/^There is nothing to save: the chosen reports ship/),
    });
  });

  it('never replace a file that holds more', async () => {
    const library = await threeReports();
    await library.saver.save(file());
    await expect(library.saver.save(file(), { reports: ['angola-2022'] })).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('with 2 files that this library does not have'),
    });
  });
});

it('what is noted or kept apart goes along only where every report of it does', () => {
  const entry = (report: string) => ({ report, number: 1, text: 'ILO' });
  const note = (...reports: string[]) =>
    ({ id: reports.join(' '), passages: reports.map((report) => ({ report })) }) as unknown as Note;
  const all = {
    copies: [],
    chosen: ['a', 'b'],
    separations: [
      { one: entry('angola-2022'), other: entry('angola-2016') },
      { one: entry('angola-2022'), other: entry('benin-2022') },
    ],
    notes: [note('angola-2022'), note('angola-2016', 'angola-2022'), note('angola-2022', 'benin-2022')],
  };
  const part = chosenPart(all, ['angola-2022', 'angola-2016'], (hash) =>
    hash === 'a' ? 'angola-2022' : 'benin-2022',
  );
  expect(part.chosen).toEqual(['a']);
  expect(part.separations).toEqual(all.separations.slice(0, 1));
  expect(part.notes).toEqual(all.notes.slice(0, 2));
});
