import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Report } from '../../../src/shared/model.ts';
import { prepareReport } from '../../../src/engine/import/prepare-report.ts';
import { reportsOf } from '../../../src/engine/formats/read-reports.ts';

const identity = { file: 'volume.txt', sha256: 'f'.repeat(64) };
async function read(text: string): Promise<Report> {
  const [report] = await reportsOf(new TextEncoder().encode(text), identity);
  if (report === undefined) throw new Error('no report');
  return report();
}
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

it('a report of five million characters is taken', { timeout: 60_000 }, async () => {
  const chapter = readFileSync('resources/reports/kazakhstan-2022.txt', 'utf8');
  const [opening = '', ...rest] = chapter.split('\n');
  const body = `${rest.join('\n')}\n\n`;
  const long = await read(`${opening}\n${body.repeat(Math.ceil(5_000_000 / body.length))}`);
  expect(long.references.length).toBeGreaterThan(1_000);
  expect(() => prepareReport(long, bytesOf(long), 'volume.txt')).not.toThrow();
});

it('what could not be opened at once is refused in one sentence, before anything is made of it', async () => {
  const report = await read('Children pick cotton.');
  expect(() => prepareReport(report, bytesOf(report), 'volume.txt')).not.toThrow();
  expect(() => prepareReport(report, 24 * 2 ** 20 + 1, 'volume.txt')).toThrow(
    expect.objectContaining({
      code: 'unusable-file',
      message:
        'volume.txt is larger than any report the reader can show at once: split it, for instance by chapters, and add the parts.',
    }),
  );
});
