import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from '../run-here.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notes-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const notes = (...words: string[]) => runIn(folder, 'notes', ...words);

const annotation = (exact: string, text: string) => ({
  type: 'Annotation',
  body: [
    { type: 'TextualBody', value: text, purpose: 'commenting' },
    { type: 'TextualBody', value: 'numbers', purpose: 'tagging' },
  ],
  target: {
    source: 'findings-reader:Kazakhstan%202022',
    selector: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  },
});

describe('notes', () => {
  it('are imported once and exported with their citation', async () => {
    const file = join(folder, 'theirs.json');
    await writeFile(file, JSON.stringify([annotation('over 10,300 sites', 'And in 2016?'), { target: [] }]));
    const first = await notes('import', file);
    expect([first.status, first.out]).toEqual([1, '1 added, 0 already there\n']);
    expect(first.errors).toEqual([
      'theirs.json: 1 note names no words of a text (it has no TextQuoteSelector) and was left out.',
    ]);
    expect((await notes('import', file)).out).toBe('0 added, 1 already there\n');

    const { status, out } = await notes('export');
    expect(status).toBe(0);
    expect(out).toContain('> over 10,300 sites\n\nU.S. Department of Labor');
    expect(out).toContain('And in 2016?\n\nTags: numbers');
    const collection = (await notes('export', '--format', 'json')).json();
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 1 });
  });

  it('of a library of its own stay there', async () => {
    const library = join(folder, 'other');
    const file = join(folder, 'theirs.json');
    await writeFile(file, JSON.stringify(annotation('over 10,300 sites', 'Here')));
    expect((await notes('import', file, '--library', library)).status).toBe(0);
    expect((await notes('export', '--library', library)).out).toContain('Here');
    expect((await notes('export')).out).toBe('# Notes\n');
  });

  it('are written as a Word file', async () => {
    const out = join(folder, 'notes.docx');
    expect(await notes('export', '--format', 'docx', '--out', out)).toMatchObject({ status: 0 });
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    [[], 'notes can export or import, not nothing'],
    [['share'], 'notes can export or import, not "share"'],
    [['import'], 'notes import needs one file'],
    [['export', 'file'], 'notes export takes no file name: give --out'],
    [
      ['export', '--format', 'pdf'],
      '--format is one of markdown, html, json, csv, docx, ris, csl-json, not "pdf"',
    ],
    [['export', '--format', 'docx'], 'a Word file is no text for a terminal: name a file with --out'],
  ])('%j is wrong usage', async (words, message) => {
    const { status, errors } = await notes(...words);
    expect([status, errors[0]]).toEqual([2, `findings-reader: ${message}.`]);
  });

  it('say of a file that is none what it is', async () => {
    const file = join(folder, 'x.json');
    await writeFile(file, 'no JSON');
    const { status, errors } = await notes('import', file);
    expect([status, errors]).toEqual([
      1,
      [
        'findings-reader: x.json is no file of notes: it is not JSON. Export notes as W3C JSON and choose that file.',
      ],
    ]);
  });
});
