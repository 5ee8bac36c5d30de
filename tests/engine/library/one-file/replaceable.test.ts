import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { foundFile } from '../../../../src/engine/library/one-file/replaceable.ts';
import { makeChapters } from '../make-chapters.ts';
import { openTestLibrary, removeTestFolder } from '../open-test-library.ts';

let folder: string;
let saved: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replaceable-'));
  await makeChapters(join(folder, 'files'), 2);
  const library = await openTestLibrary(join(folder, 'data'));
  await library.changes.import([{ path: join(folder, 'files') }]);
  await library.saver.save(join(folder, 'saved'));
  saved = await readFile(join(folder, 'saved'));
}, 60_000);
afterAll(() => removeTestFolder(folder));

const NOTE = strToU8('A note on cotton.');
const HASH = createHash('sha256').update(NOTE).digest('hex');
const NOTE_NAME = `originals/${HASH}/note.txt`;
const COPY = { sha256: HASH, file: 'note.txt', label: 'Note' };
const LIST = { format: 'findings-library', version: 1, made: '', reader: '1', copies: [COPY], chosen: [] };

const zip = (list: unknown, others: Zippable, level: 0 | 6 = 0): Uint8Array =>
  zipSync({ 'findings-library.json': strToU8(JSON.stringify(list)), ...others }, { level });

const NO_LIBRARY = 'is no library that was saved as one file';
const MORE = 'holds files that its list does not name';
const CHANGED = 'was changed by another program, or is damaged';
const DAMAGED = 'is a damaged library file, of which something may still be had';
const THESIS = { 'thesis.docx': strToU8('my only copy') };

const found = async (bytes: Uint8Array) => {
  const path = join(folder, 'forged');
  await writeFile(path, bytes);
  return foundFile(path);
};

it('a library as it was saved is told by what it holds', async () => {
  const told = await found(saved);
  const labels = 'holds' in told ? told.holds.map(({ label }) => label) : [told.why];
  expect(labels.toSorted()).toEqual(['Angola 2022', 'Bangladesh 2022']);
});

it('one with a single byte changed, wherever that is, is not taken for whole', async () => {
  // Every byte of the records, and some of the long texts.
  const directory = saved.readUInt32LE(saved.length - 6);
  const places = [
    ...Array.from({ length: 200 }, (_, at) => at),
    ...Array.from({ length: 60 }, (_, at) => Math.floor((directory / 60) * at)),
    ...Array.from({ length: saved.length - directory }, (_, at) => directory + at),
  ];
  const taken: number[] = [];
  for (const at of places) {
    const bytes = Buffer.from(saved);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    if ('holds' in (await found(bytes))) taken.push(at);
  }
  expect(taken).toEqual([]);
});

it.each<readonly [string, () => Uint8Array, string]>([
  ['one of the same form by another program', () => zip(LIST, { [NOTE_NAME]: NOTE }), CHANGED],
  ['one whose list names more than there is', () => zip(LIST, {}), DAMAGED],
  ['an empty list with other files beside it', () => zip({}, THESIS), NO_LIBRARY],
  ['an empty list alone', () => zip({}, {}), NO_LIBRARY],
  ['a list that is no object', () => zip([], { [NOTE_NAME]: NOTE }), NO_LIBRARY],
  ['a list of another format', () => zip({ ...LIST, format: 'findings' }, {}), NO_LIBRARY],
  ['a list without its choices', () => zip({ ...LIST, chosen: undefined }, {}), NO_LIBRARY],
  [
    'a list whose file has no hash',
    () => zip({ ...LIST, copies: [{ ...COPY, sha256: '' }] }, {}),
    NO_LIBRARY,
  ],
  ['a good list and a foreign file', () => zip(LIST, { [NOTE_NAME]: NOTE, ...THESIS }), MORE],
  ['an original that is not named', () => zip({ ...LIST, copies: [] }, { [NOTE_NAME]: NOTE }), MORE],
  [
    'two originals of one hash',
    () => zip(LIST, { [NOTE_NAME]: NOTE, [`originals/${HASH}/other.txt`]: NOTE }),
    MORE,
  ],
  ['a foreign file in a folder', () => zip(LIST, { [`originals/${HASH}/deep/note.txt`]: NOTE }), MORE],
  [
    'a saved library with a file put in',
    () => zipSync({ ...unzipSync(saved), ...THESIS }, { level: 0 }),
    MORE,
  ],
  ['one packed anew', () => zip(LIST, { [NOTE_NAME]: strToU8('a'.repeat(1_000)) }, 6), CHANGED],
  ['one with bytes before an entry', () => withGap(zip(LIST, { [NOTE_NAME]: NOTE })), CHANGED],
  ['one with bytes at its end', () => Buffer.concat([saved, Buffer.from('my only copy')]), CHANGED],
  [
    'one of a newer version',
    () => zip({ format: 'findings-library', version: 2 }, { 'new.bin': NOTE }),
    'was saved by a newer version of the reader',
  ],
  ['one that is cut short', () => saved.subarray(0, saved.length / 2), DAMAGED],
  ['another ZIP file', () => zipSync(THESIS), NO_LIBRARY],
  ['no ZIP file', () => Buffer.from('findings-library.json'), NO_LIBRARY],
])('%s', async (_what, make, why) => {
  expect(await found(make())).toEqual({ why });
});

/** What stands between the last entry and the directory is named by neither. */
function withGap(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const at = bytes.readUInt32LE(end + 16);
  const hidden = Buffer.from('my only copy');
  bytes.writeUInt32LE(at + hidden.length, end + 16);
  return Buffer.concat([bytes.subarray(0, at), hidden, bytes.subarray(at)]);
}
