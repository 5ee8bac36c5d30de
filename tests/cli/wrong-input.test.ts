import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf, scan } from '../engine/import/make-pdf.ts';
import { runIn } from './run-here.ts';

const TEXT = { texts: [{ text: 'In 2021, Kazakhstan made minimal advancement.', x: 54, y: 600 }] };
const PDF = makePdf([TEXT]);

/** What people point the reader at, and what it says. */
const WRONG: readonly (readonly [file: string, bytes: Uint8Array, sentence: RegExp])[] = [
  ['empty.pdf', new Uint8Array(), /is empty: copy it again/],
  ['sheets.zip', zipSync({ 'a.xls': PDF, 'b.xls': PDF }, { level: 0 }), /\(ZIP\) with no report in it/],
  ['twice.zip', zipSync({ 'a.zip': zipSync({ 'a.pdf': PDF }) }), /is an archive in an archive: unpack/],
  ['bomb.zip', zipSync({ 'a.txt': new Uint8Array(80 * 2 ** 20) }), /unpacks to far more than reports take/],
  [
    'sheet.xlsx',
    zipSync({ '[Content_Types].xml': new Uint8Array(), 'xl/workbook.xml': new Uint8Array() }),
    /is a spreadsheet: save/,
  ],
  ['old.doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /is an old Word file/],
  [
    '~$report.docx',
    Buffer.alloc(162, 1),
    /is what Word keeps beside a document that is open: choose the document/,
  ],
  ['photo.jpg', Buffer.from('ffd8ffe00000', 'hex'), /is a picture: its text has to be recognised/],
  [
    'scan.pdf',
    makePdf([1, 2].map((page) => ({ drawing: scan(), texts: [{ text: `${page}`, x: 300, y: 30 }] }))),
    /only pictures of pages/,
  ],
  ['blank.pdf', makePdf([{}]), /its pages are blank: choose another file/],
  ['cut.pdf', PDF.subarray(0, 200), /is damaged or cut off/],
  ['data.xml', strToU8('<?xml version="1.0"?><Goods/>'), /is XML, which is made for programs/],
];

let folder: string;
const at = (file: string) => join(folder, file);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-wrong-'));
  for (const [file, bytes] of WRONG) await writeFile(at(file), bytes);
  await mkdir(at('folder.pdf'));
  await symlink(at('gone'), at('link.pdf'));
  const large = await open(at('large.pdf'), 'w');
  await large.truncate(300 * 1024 * 1024);
  await large.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const reader = (...words: string[]) => runIn(join(folder, 'data'), ...words);
const ONE_LINE = /^[^\n]{20,400}\.$/;

describe('what cannot be read', { timeout: 60_000 }, () => {
  it('is said by inspect in one sentence each, in the order given', async () => {
    const { status, errors } = await reader('inspect', '--jsonl', ...WRONG.map(([file]) => at(file)));
    expect([status, errors.length]).toEqual([1, WRONG.length]);
    for (const [index, [file, , sentence]] of WRONG.entries()) {
      expect(errors[index]).toMatch(sentence);
      expect(errors[index]).toMatch(ONE_LINE);
      expect(errors[index]).toContain(at(file));
    }
  });

  it('is said by import in the same words', async () => {
    const imported = await reader('import', ...WRONG.map(([file]) => at(file)), '--library', at('library'));
    expect(imported.status).toBe(1);
    for (const [, , sentence] of WRONG)
      expect(imported.errors).toContainEqual(expect.stringMatching(sentence));
    expect(imported.errors.join('\n')).not.toContain('defect');
  });

  it.each([
    ['folder.pdf', /it is a folder\.$/],
    ['link.pdf', /it is a link, and what it points to is not there\.$/],
    ['large.pdf', /is larger than 256 MB, which no report is: split it, or choose another file\.$/],
  ])('is no file of any use: %s', async (file, sentence) => {
    const { status, errors } = await reader('inspect', at(file));
    expect([status, errors]).toEqual([1, [expect.stringMatching(sentence)]]);
  });
});

describe('pages without words', { timeout: 60_000 }, () => {
  it('are named and counted by inspect', async () => {
    await writeFile(at('chapter.pdf'), makePdf([TEXT, { drawing: scan() }, { drawing: scan() }, {}]));
    const shown = await reader('inspect', at('chapter.pdf'));
    expect(shown.out).toContain('Pages 2-3 are pictures: their words are not in the text.');
    expect(shown.out).toMatch(/Pages: +4, words of 2 of them are missing/);
    const { report } = JSON.parse((await reader('inspect', at('chapter.pdf'), '--json')).out);
    expect(report.findings).toContainEqual({ kind: 'lost-pages', why: 'picture', pages: [2, 3] });
    expect(report.coverage).toMatchObject({ lost: 0, pages: 4, lostPages: 2 });
  });
});
