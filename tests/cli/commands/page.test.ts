import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../engine/import/make-pdf.ts';
import { runHere } from '../run-here.ts';

let folder: string;
let library: string;
const out = () => join(folder, 'page.png');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  library = join(folder, 'library');
  const pdf = join(folder, 'begging.pdf');
  const texts = [
    { text: 'Children are engaged in forced begging. They work in the streets.', x: 54, y: 700 },
  ];
  await writeFile(pdf, makePdf([{ texts }]));
  await runHere('import', pdf, '--library', library);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const page = (...words: readonly string[]) => runHere('page', ...words, '--library', library, '--out', out());

describe('page', { timeout: 60_000 }, () => {
  it('writes a page as PNG', async () => {
    const { status, out: told } = await page('begging', '1', '--scale', '1');
    expect([status, told]).toEqual([0, `${out()}: page 1 of begging, 612 × 792 pixels\n`]);
    const png = await readFile(out());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([612, 792]);
  });

  it('outlines a passage, with the citation below, and tells where it stands', async () => {
    const { status, json } = await page('begging', '1', '--scale', '1', '--mark', '24-38', '--json');
    expect(status).toBe(0);
    const told = json();
    expect(told).toMatchObject({ report: 'begging', page: 1, width: 612, scale: 1 });
    expect(told.height).toBeGreaterThan(792 + 40);
    const [{ boxes }] = told.outlined;
    expect(boxes).toHaveLength(1);
    expect(boxes[0].left).toBeGreaterThan(54);
    expect(boxes[0].top).toBeCloseTo(792 - 700 - 11 * 0.75, 1);
  });

  it.each([
    [['begging', '2'], 'findings-reader: begging.pdf has no page 2: its pages are 1 to 1.'],
    [
      ['kazakhstan-2022', '1'],
      'findings-reader: kazakhstan-2022.txt has no pages, because it is no PDF: read its text, or add the chapter as a PDF.',
    ],
    [
      ['begging', '1', '--mark', '900-950'],
      'findings-reader: There are no words of begging at 900-950: give the offsets of a passage.',
    ],
  ])('of %s says why not', async (words, message) => {
    const { status, errors } = await page(...words);
    expect([status, errors]).toEqual([1, [message]]);
  });

  it.each([
    [['begging']],
    [['begging', '0']],
    [['begging', '1', '--scale', '9']],
    [['begging', '1', '--mark', '9-3']],
  ])('%s is wrong usage', async (words) => {
    expect((await page(...words)).status).toBe(2);
  });

  it('needs a file to write to', async () => {
    expect((await runHere('page', 'begging', '1')).status).toBe(2);
    const nowhere = join(folder, 'no', 'such', 'page.png');
    const { status, errors } = await runHere('page', 'begging', '1', '--library', library, '--out', nowhere);
    expect(status).toBe(1);
    expect(errors[0]).toMatch(/page\.png could not be written/);
  });
});
