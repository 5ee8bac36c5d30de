import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocx, paragraph } from '../engine/import/make-docx.ts';
import { makePdf } from '../engine/import/make-pdf.ts';
import { runIn } from './run-here.ts';

const TEXT = 'A line of text that is long enough to be read.';
const FILES = {
  'text.txt': strToU8(TEXT),
  'notes.md': strToU8(`# Notes\n\n${TEXT}`),
  'page.html': strToU8(`<!doctype html><p>${TEXT}</p>`),
  'saved.mhtml': strToU8(
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>${TEXT}</p>\n--b--\n`,
  ),
  'word.docx': makeDocx(paragraph(TEXT)),
  'print.pdf': makePdf([{ texts: [{ text: TEXT, x: 72, y: 700 }] }]),
};
const FORMATS: Readonly<Record<string, string>> = {
  'text.txt': 'text',
  'notes.md': 'markdown',
  'page.html': 'html',
  'saved.mhtml': 'html',
  'word.docx': 'docx',
  'print.pdf': 'pdf',
};

let folder: string;
const at = (file: string) => join(folder, file);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-formats-'));
  for (const [file, bytes] of Object.entries(FILES)) await writeFile(at(file), bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const reader = (...words: string[]) => runIn(join(folder, 'data'), ...words);

describe('what is built reads every format', { timeout: 60_000 }, () => {
  it.each(Object.keys(FILES))('inspects %s', async (file) => {
    const { status, out, errors } = await reader('inspect', at(file), '--json');
    expect([status, errors]).toEqual([0, []]);
    const { source, report } = JSON.parse(out);
    expect(source.format).toBe(FORMATS[file]);
    expect(report.coverage.lost).toBe(0);
    expect(JSON.stringify(report.sections)).toContain(TEXT);
  });

  it('takes the user’s word for how a file is written, and keeps it', async () => {
    const file = at('cyrillic.txt');
    await writeFile(file, Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2, a text in Cyrillic letters.', 'latin1'));
    const library = join(folder, 'cyrillic');
    const words = ['--library', library, '--json'];
    const json = async (...given: string[]) => JSON.parse((await reader(...given)).out);
    expect((await json('inspect', file, '--json')).report.findings).toContainEqual({
      kind: 'assumed-encoding',
      encoding: 'Windows-1252',
    });
    const inspected = await json('inspect', file, '--json', '--encoding', 'cp1251');
    expect(JSON.stringify(inspected.report.sections)).toContain('Привет');
    expect(await json('import', file, ...words)).toMatchObject({ added: [{ file: 'cyrillic.txt' }] });
    expect((await json('search', 'Привет', ...words)).total).toBe(0);
    expect(await json('import', file, '--encoding', 'cp1251', ...words)).toMatchObject({
      known: [{ file: 'cyrillic.txt' }],
    });
    expect((await json('search', 'Привет', ...words)).total).toBe(1);
    const listed = await json('list', ...words);
    expect(
      listed.reports.find((entry: { id: string }) => entry.id.startsWith('cyrillic')).findings,
    ).toContainEqual({ kind: 'chosen-encoding', encoding: 'windows-1251' });
  });

  it('knows the encodings by their names', async () => {
    const { status, errors } = await reader('inspect', at('text.txt'), '--encoding', 'klingon');
    expect(status).toBe(2);
    expect(errors.join('\n')).toContain('--encoding is a name like windows-1251');
  });

  it('adds all of them, and a library that holds them', async () => {
    const first = join(folder, 'first');
    const imported = await reader('import', ...Object.keys(FILES).map(at), '--library', first, '--json');
    expect(imported.status).toBe(0);
    expect(JSON.parse(imported.out)).toMatchObject({ problems: [], added: { length: 6 } });
    const saved = at('all.findings-library');
    expect((await reader('library', 'export', saved, '--library', first)).status).toBe(0);
    const second = await reader('import', saved, '--library', join(folder, 'second'), '--json');
    expect(JSON.parse(second.out)).toMatchObject({ problems: [], added: { length: 6 } });
  });
});
