import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tryOut } from '../../../src/engine/import/try-out.ts';
import { reportOf } from '../../../src/engine/formats/read-report.ts';

const identity = { file: 'volume.txt', sha256: 'f'.repeat(64) };
const read = (text: string) => reportOf(new TextEncoder().encode(text), identity);
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

it('a whole volume of five million characters is taken', { timeout: 60_000 }, async () => {
  const chapters = ['2022', '2016', '2013'].map((year) =>
    readFileSync(`resources/reports/kazakhstan-${year}.txt`, 'utf8'),
  );
  const all = `${chapters.join('\n\n')}\n\n`;
  const volume = await read(all.repeat(Math.ceil(5_000_000 / all.length)));
  expect(volume.references.length).toBeGreaterThan(1_000);
  expect(() => tryOut(volume, bytesOf(volume), 'volume.txt')).not.toThrow();
});

it('what could not be opened at once is refused in one sentence, before anything is made of it', async () => {
  const report = await read('Children pick cotton.');
  expect(() => tryOut(report, bytesOf(report), 'volume.txt')).not.toThrow();
  expect(() => tryOut(report, 24 * 2 ** 20 + 1, 'volume.txt')).toThrow(
    expect.objectContaining({
      code: 'unusable-file',
      message:
        'volume.txt is larger than any report the reader can show at once: split it, for instance by chapters, and add the parts.',
    }),
  );
});
