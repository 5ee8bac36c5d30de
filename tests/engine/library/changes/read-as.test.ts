import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { libraryFiles } from '../../../../src/engine/library/store/library-files.ts';
import type { Library } from '../../../../src/engine/library/library.ts';
import { shownTexts } from '../../../../src/core/report/shown-texts.ts';
import { openTestLibrary, removeTestFolder } from '../open-test-library.ts';

const CYRILLIC = Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2, a text in Cyrillic letters.', 'latin1');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-as-'));
  await writeFile(join(folder, 'letter.txt'), CYRILLIC);
});
afterEach(() => removeTestFolder(folder));

const open = (version = '1', data = 'data'): Promise<Library> =>
  openTestLibrary(join(folder, data), undefined, version);

const textOf = (library: Library) =>
  shownTexts(library.report('letter'))
    .map(({ text }) => text)
    .join('\n');

describe('reading a file as its user says', { timeout: 60_000 }, () => {
  it('shows it so at once, after a restart, and when a new version reads it anew', async () => {
    const library = await open();
    await library.changes.import([{ path: join(folder, 'letter.txt') }]);
    expect(textOf(library)).toContain('Ïðèâåò');
    const { sha256 } = library.report('letter').source;
    await library.changes.readAs('letter', sha256, 'windows-1251');
    expect(textOf(library)).toContain('Привет');
    expect(textOf(await open())).toContain('Привет');
    const later = await open('2');
    await later.changes.catchUp();
    expect(textOf(later)).toContain('Привет');
    expect(later.report('letter').findings).toContainEqual({
      kind: 'chosen-encoding',
      encoding: 'windows-1251',
    });
  });

  it('holds when the file is added once more because its parsed form is damaged', async () => {
    const library = await open();
    await library.changes.import([{ path: join(folder, 'letter.txt'), encoding: 'windows-1251' }]);
    const { sha256 } = library.report('letter').source;
    await writeFile(libraryFiles(join(folder, 'data/library')).parsed(sha256), 'damaged');
    const outcome = await library.changes.import([{ path: join(folder, 'letter.txt') }]);
    expect(outcome).toMatchObject({ mended: [{ report: 'letter' }], problems: [] });
    expect(textOf(library)).toContain('Привет');
  });

  it('goes along with the library that is saved as one file', async () => {
    const library = await open();
    await library.changes.import([{ path: join(folder, 'letter.txt') }]);
    const before = join(folder, 'before');
    await library.saver.save(before);
    const { sha256 } = library.report('letter').source;
    await library.changes.readAs('letter', sha256, 'windows-1251');
    const saved = join(folder, 'saved');
    await library.saver.save(saved);

    const other = await open('1', 'other');
    await other.changes.import([{ path: saved }]);
    expect(textOf(other)).toContain('Привет');
    expect(other.report('letter')).toEqual(library.report('letter'));
    const later = await open('2', 'other');
    await later.changes.catchUp();
    expect(textOf(later)).toContain('Привет');

    // What was said here holds, whatever a library that comes in says of the file or does not.
    expect(await other.changes.import([{ path: before }])).toMatchObject({ known: [{ report: 'letter' }] });
    expect(textOf(other)).toContain('Привет');
    const third = await open('1', 'third');
    await third.changes.import([{ path: before }]);
    expect(await third.changes.import([{ path: saved }])).toMatchObject({ known: [{ report: 'letter' }] });
    expect(textOf(third)).toContain('Ïðèâåò');
    await writeFile(libraryFiles(join(folder, 'third/library')).parsed(sha256), 'damaged');
    expect(await third.changes.import([{ path: saved }])).toMatchObject({ mended: [{ report: 'letter' }] });
    expect(textOf(third)).toContain('Ïðèâåò');
  });

  it('is refused for what ships, and for what is not there', async () => {
    const library = await open();
    const { id, source } = library.report('kazakhstan-2022');
    await expect(library.changes.readAs(id, source.sha256, 'koi8-r')).rejects.toMatchObject({
      code: 'bad-argument',
    });
  });
});
