import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/engine/formats/html/html-document.ts';
import { HeldWords } from '../../../../src/engine/formats/html/held-words.ts';
import { readDocuments } from '../../../../src/engine/formats/read-documents.ts';
import { hashOf } from '../../../../src/engine/formats/read-reports.ts';
import { heldText } from '../../../../src/engine/original/thread/held-text.ts';
import { heldSpanOf } from '../../../../src/shared/original/held-text.ts';
import type { HeldText } from '../../../../src/shared/original/original.ts';
import { makeDocx, paragraph } from '../../import/make-docx.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'held-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function held(name: string, bytes: Uint8Array | string, part?: number) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const given = await readFile(path);
  const { documents } = await readDocuments(given, name);
  const text = documents[(part ?? 1) - 1]?.().text ?? '';
  const file = {
    path,
    sha256: hashOf(given),
    name,
    length: text.length,
    ...(part === undefined ? {} : { part }),
  };
  return { ...(await heldText(file)), parts: documents.length, path, file };
}

/** What the file holds of some words of the text. */
function printed({ text, runs }: HeldText, source: string, words: string): string | null {
  const start = source.indexOf(words);
  const span = heldSpanOf(runs, { start, end: start + words.length });
  return span === null ? null : text.slice(span.start, span.end);
}

describe('what a file without pages holds', () => {
  it('is the text itself, letter by letter', async () => {
    const { text, runs } = await held('plain.txt', 'Forced labour\r\n\r\nIn cotton – “still”.\n');
    expect(runs).toEqual([{ start: 0, end: text.length, from: 0, to: text.length }]);
    expect(text).toContain('– “still”');
  });

  it('is the paragraphs of a Word file', async () => {
    const { text } = await held(
      'report.docx',
      makeDocx(paragraph('Forced labour') + paragraph('In cotton.')),
    );
    expect(text).toBe('Forced labour\nIn cotton.\n');
  });

  it('is the source of a page, its words where they stand in it', async () => {
    const html =
      '<!doctype html><html><head><title>Cotton</title><style>p { color: red }</style></head><body>\r\n' +
      '<p>Children pick\r\n   cotton &amp; to<b>bac</b>co&nbsp;leaves&#8212;for <!-- much --> less than 1 &lt; 2.</p>' +
      '<ol><li>First</li><li value="4">Fourth</li></ol>' +
      '<table><tr><th>Row</th><th>Value</th></tr><tr><td rowspan="2">Age</td><td>14 &rarr; 15</td></tr><tr><td>16</td></tr></table>' +
      '<script>alert("Children pick")</script></body></html>';
    const source = readHtml(html).text;
    const read = await held('page.html', html);
    expect(read.text).toBe(html);
    expect(printed(read, source, 'pick cotton & tobacco')).toBe('pick\r\n   cotton &amp; to<b>bac</b>co');
    expect(printed(read, source, 'leaves—for')).toBe('leaves&#8212;for');
    expect(printed(read, source, '1 < 2.')).toBe('1 &lt; 2.');
    expect(printed(read, source, '14 → 15')).toBe('14 &rarr; 15');
    expect(printed(read, source, '16')).toBe('16');
    expect(printed(read, source, 'Fourth')).toBe('Fourth');
    // The number of an item stands nowhere in the file.
    expect(printed(read, source, '4.')).toBe(null);
  });

  it('of a part of a volume is the whole file with the places of that part', async () => {
    const chapter = (area: string) =>
      [
        `2019 Findings on the Worst Forms of Child Labor: ${area}`,
        'MODERATE ADVANCEMENT',
        `In 2019, ${area} made moderate advancement in efforts to eliminate the worst forms of child labor.`,
        'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR',
        `Children in ${area} are engaged in child labor. (1)`,
        'II. LEGAL FRAMEWORK FOR THE WORST FORMS OF CHILD LABOR',
        `${area} has ratified all key conventions. (1)`,
        'REFERENCES',
        `1. Government of ${area}. Labor Code. 2019.`,
      ].join('\n\n');
    const whole = ['Kazakhstan', 'Peru', 'Chile'].map(chapter).join('\n\n');
    const second = await held('volume.txt', whole, 2);
    expect(second.parts).toBe(3);
    const passage = 'Children in Peru are engaged';
    const source = (await readDocuments(Buffer.from(whole), 'volume.txt')).documents[1]?.().text ?? '';
    expect(printed(second, source, passage)).toBe(passage);
    expect(second.text).toBe(whole);
  });

  it('says that a file was altered or is gone, or was read otherwise', async () => {
    const { file, path } = await held('altered.txt', 'Some words.');
    await expect(heldText({ ...file, length: 3 })).rejects.toThrow('was read by another version');
    await writeFile(path, 'Other words.');
    await expect(heldText(file)).rejects.toThrow('was altered on the disk since it was added');
    await rm(path);
    await expect(heldText(file)).rejects.toThrow('is not on the disk any more');
  });

  it('finds every word of any page where it stands', () => {
    const piece = fc.constantFrom(
      'cotton',
      ' ',
      '&amp;',
      '&ampx',
      '&copy;',
      'A&T',
      '\r\n',
      '</i>',
      '<!-- x -->',
      '<b>',
      '</b>',
      '&#x41;',
      '<p>',
      '</p>',
      '&bogus;',
      '<br>',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = `<p>words ${pieces.join('')}`;
        const words = new HeldWords(html);
        const { text } = readHtml(html, words);
        const runs = words.runs();
        for (const { start, end, from, to } of runs)
          if (end - start === to - from) expect(html.slice(from, to)).toBe(text.slice(start, end));
        const covered = runs
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replaceAll(/\s/g, '');
        expect(covered).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});
