import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportsOf } from '../../../src/engine/formats/read-reports.ts';
import { ReaderError } from '../../../src/shared/result.ts';
import { damage, damaged } from '../import/damage.ts';
import { makeDocx, paragraph, table } from '../import/make-docx.ts';
import { makePdf } from '../import/make-pdf.ts';

const text = readFileSync(resolve('resources/reports/kazakhstan-2013.txt'), 'utf8');
const opening = text.slice(0, 4_000);
const html = `<!doctype html><h1>Kazakhstan</h1>${opening
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('')}<table><tr><th>a</th><th>b</th></tr><tr><td rowspan=2>1</td><td>2</td></tr></table>`;
const lines = opening.split('\n').slice(0, 40);

/** Whole files of each kind; damaged copies of the samples join them where these are at hand. */
const WHOLE: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['text.txt', Buffer.from(opening)],
  ['page.html', Buffer.from(html)],
  [
    'word.docx',
    makeDocx(
      lines.map((line) => paragraph(line.replace(/[<&]/g, ' '))).join('') +
        table([
          ['a', 'b'],
          ['c', 'd'],
        ]),
    ),
  ],
  [
    'page.pdf',
    makePdf([
      { texts: lines.map((line, at) => ({ text: line.replace(/[^ -~]/g, '?'), x: 60, y: 740 - at * 14 })) },
    ]),
  ],
  ...samples(),
];

function samples(): (readonly [string, Uint8Array])[] {
  const folder = resolve('../shared/samples/chapters');
  try {
    return readdirSync(folder)
      .slice(0, 3)
      .map((name) => [name, readFileSync(join(folder, name))] as const);
  } catch {
    return [];
  }
}

describe('a damaged file', () => {
  it.each(WHOLE)(
    'of %s is a faithful report or one line that says why not',
    { timeout: 180_000 },
    async (name, bytes) => {
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (harm) => {
          const copy = harm.reduce(damaged, bytes);
          try {
            const reports = await reportsOf(copy, { file: name, sha256: '0'.repeat(64) });
            for (const report of reports) expect(report().coverage.lost).toBe(0);
          } catch (error) {
            if (!(error instanceof ReaderError)) throw error;
            expect(error).toMatchObject({
              code: 'unusable-file',
              message: expect.stringMatching(/^[^\n]{10,300}$/),
            });
          }
        }),
        { numRuns: bytes.length > 50_000 ? 12 : 60 },
      );
    },
  );
});
