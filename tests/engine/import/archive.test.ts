import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive, readArchived } from '../../../src/engine/import/archive.ts';
import { gatherFiles } from '../../../src/engine/import/gather-files.ts';
import { makeDocx, paragraph } from './make-docx.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function opened(files: Zippable, cut = 0) {
  const bytes = zipSync(files);
  const archive = await openArchive(await put('a.zip', bytes.subarray(0, bytes.length - cut)), 'a.zip');
  return {
    names: archive?.files.map(({ name }) => name),
    problems: archive?.problems.map(({ message }) => message),
    leftOut: archive?.leftOut,
  };
}

const TEXT = strToU8('Children pick cotton.');

describe('an archive of reports', () => {
  it('gives what may be reports in it, folders walked, by their names alone', async () => {
    const files = {
      'b/kenya.txt': TEXT,
      'b/c/': {},
      'a.pdf': TEXT,
      '../../climbing.txt': TEXT,
      '__MACOSX/b/._kenya.txt': TEXT,
      '.DS_Store': TEXT,
      'table.xls': TEXT,
    };
    expect(await opened(files)).toEqual({
      names: ['a.pdf', 'climbing.txt', 'kenya.txt'],
      problems: [],
      leftOut: ['a.zip: 1 file of another kind was left out.'],
    });
  });

  it('gives the bytes of each', async () => {
    const path = await put('bytes.zip', zipSync({ 'kenya.txt': TEXT }));
    const [file] = (await openArchive(path, 'bytes.zip'))?.files ?? [];
    if (file === undefined) throw new Error('no file');
    expect(Buffer.from(await readArchived(path, file.name, file.archived))).toEqual(Buffer.from(TEXT));
    const locked = { ...file.archived, entry: { ...file.archived.entry, method: 99 } };
    await expect(readArchived(path, file.name, locked)).rejects.toThrow(
      /damaged there or protected by a password/,
    );
  });

  it('stands in a folder, and is gathered like the files of one', async () => {
    const inside = await mkdtemp(join(folder, 'folder-'));
    await writeFile(join(inside, 'all.zip'), zipSync({ 'x/kenya.txt': TEXT, 'nepal.txt': TEXT }));
    await writeFile(join(inside, 'peru.txt'), TEXT);
    const { files, problems, leftOut } = await gatherFiles([{ path: inside }]);
    expect([files.map(({ name }) => name), problems, leftOut]).toEqual([
      ['kenya.txt', 'nepal.txt', 'peru.txt'],
      [],
      [],
    ]);
  });
});

describe('of an archive that is none to be read', () => {
  it.each<[what: string, files: Zippable, problem: RegExp, names: readonly string[]]>([
    ['no report in it', { 'a.xls': TEXT }, /no report in it: choose another file/, []],
    [
      'an archive in it',
      { 'in.zip': TEXT, 'kenya.txt': TEXT },
      /in\.zip in a\.zip is an archive in an archive/,
      ['kenya.txt'],
    ],
    [
      'far too much in it',
      { 'a.txt': new Uint8Array(70 * 2 ** 20) },
      /unpacks to far more than reports take/,
      [],
    ],
  ])('%s, one line says so', async (_what, files, problem, names) => {
    const found = await opened(files);
    expect(found.names).toEqual(names);
    expect(found.problems).toEqual([expect.stringMatching(problem)]);
  });

  it('that is cut short, what stands before the cut is read', async () => {
    const found = await opened({ 'kenya.txt': TEXT, 'nepal.txt': TEXT }, 60);
    expect(found.names).toContain('kenya.txt');
    expect(found.problems).toEqual([expect.stringMatching(/cut short or damaged/)]);
  });

  it('a Word file is none', async () => {
    expect(await openArchive(await put('a.docx', makeDocx(paragraph('Text'))), 'a.docx')).toBeNull();
    expect(await openArchive(await put('a.txt', TEXT), 'a.txt')).toBeNull();
  });
});
