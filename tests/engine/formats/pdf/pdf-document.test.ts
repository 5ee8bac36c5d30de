import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { wholePdf } from '../whole-document.ts';
import { ReaderError } from '../../../../src/shared/result.ts';
import { makePdf, pdfOf, scan, streamOf } from '../../import/make-pdf.ts';

async function messageOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await wholePdf(bytes).catch((reason: unknown) => reason);
  if (!(error instanceof ReaderError)) throw new Error('The file was read.', { cause: error });
  expect(error.code).toBe('unusable-file');
  return error.message;
}

const TEXT = [{ text: 'In 2021, Kazakhstan made minimal advancement.', x: 54, y: 600 }];
const GOOD = makePdf([{ texts: TEXT }]);

describe('readPdf', () => {
  it('reads text with accents, hyphens at line ends and pieces without a space between', async () => {
    const document = await wholePdf(
      makePdf([
        {
          texts: [
            { text: 'C\xf4te d\x92Ivoire funded awareness-', x: 54, y: 600 },
            { text: 'raising campaigns.', x: 54, y: 586.8 },
          ],
        },
      ]),
    );
    expect(document.text).toBe('Côte d’Ivoire funded awareness-raising\ncampaigns.\n');
    expect(document.pages).toEqual([{ number: 1, start: 0, end: document.text.length }]);
  });

  it('tells bold type and its size, which make a heading', async () => {
    const document = await wholePdf(
      makePdf([{ texts: [{ text: 'I. PREVALENCE', x: 54, y: 640, size: 12, font: 'F2' }, ...TEXT] }]),
    );
    expect(document.lines.map((line) => line.hints.heading)).toEqual([2, undefined]);
  });

  it('writes the signs of a symbol font as what they show', async () => {
    const document = await wholePdf(
      makePdf([{ texts: [{ text: '4', x: 54, y: 600, font: 'F3' }, ...TEXT] }]),
    );
    expect(document.text).toContain('✔');
  });

  it('rebuilds a ruled table, with check marks drawn as shapes', async () => {
    const tick = '516 536 m 518 534 l 523 541 l 524 540 l 518 532 l 515 535 l 516 536 l h f';
    const document = await wholePdf(
      makePdf([
        {
          drawing: `0.6 g 54 546 504 13 re f 0.5 w 54 545 m 482 545 l S 482 545 m 558 545 l S 54 524 m 482 524 l S 482 524 m 558 524 l S 0 g ${tick}`,
          texts: [
            { text: 'Convention', x: 60, y: 549, size: 9, font: 'F2' },
            { text: 'Ratification', x: 498, y: 549, size: 9, font: 'F2' },
            { text: 'ILO C. 138, Minimum Age', x: 60, y: 532, size: 9 },
          ],
        },
      ]),
    );
    expect(document.text).toBe('Convention\tRatification\nILO C. 138, Minimum Age\t✓\n');
    expect(document.lines.map((line) => [line.hints.table, line.hints.header ?? false])).toEqual([
      [1, true],
      [1, false],
    ]);
  });

  it.each([
    ['Findings on Child Labor', 'Findings on Child Labor'],
    ['U', undefined],
    ['Microsoft Word - draft 3', undefined],
    ['chapter_final.indd', undefined],
  ])('takes from the metadata %s the title %s', async (title, taken) => {
    const bytes = pdfOf(
      [
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
        streamOf('BT /F1 11 Tf 54 600 Td (Plain text.) Tj ET'),
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
        `<</Title(${title})>>`,
      ],
      '/Info 6 0 R',
    );
    expect((await wholePdf(bytes)).metadataTitle).toBe(taken);
  });

  it('reads a long publication', async () => {
    const pages = Array.from({ length: 1000 }, (_, index) => ({
      texts: [{ text: `Page ${index + 1} tells of child labor.`, x: 54, y: 600 }],
    }));
    const document = await wholePdf(makePdf(pages));
    expect(document.pages).toHaveLength(1000);
    expect(document.text).toContain('Page 1000 tells of child labor.');
  }, 30_000);

  it('works in a worker thread', async () => {
    const module = new URL('../../../../src/engine/formats/pdf/pdf-document.ts', import.meta.url).href;
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(${JSON.stringify(module)})
        .then(({ readPdf }) => readPdf(workerData))
        .then(([document]) => parentPort.postMessage(document().text));`;
    const worker = new Worker(code, { eval: true, workerData: GOOD });
    const text = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    expect(text).toBe('In 2021, Kazakhstan made minimal advancement.\n');
  });
});

describe('readPdf, bad input', () => {
  it.each([
    ['an empty file', new Uint8Array(0), /empty/],
    ['another kind of file', Buffer.from('<html><body>Findings</body></html>'), /does not begin as one/],
    ['a file that is cut off', GOOD.subarray(0, 200), /damaged or cut off/],
    [
      'a file without pages',
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']),
      /no page/,
    ],
    [
      'a tree of pages that holds itself',
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
      /No page of the PDF can be read/,
    ],
    [
      'pages that are pictures',
      makePdf([{ drawing: scan() }, { drawing: scan() }]),
      /only pictures of pages/,
    ],
    [
      'a scan with nothing but page numbers',
      makePdf(
        [1, 2, 3].map((number) => ({ drawing: scan(), texts: [{ text: `${number}`, x: 300, y: 30 }] })),
      ),
      /only pictures of pages/,
    ],
    [
      'a scan with a running head',
      makePdf([{ drawing: scan(), texts: [{ text: 'Scanned by a program', x: 72, y: 770 }] }]),
      /only pictures of pages/,
    ],
    ['pages without anything', makePdf([{}, { drawing: '0.5 w 54 54 m 500 54 l S' }]), /its pages are blank/],
    [
      'a password',
      makePdf(
        [{ texts: TEXT }],
        `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(${'x'.repeat(32)})/U(${'y'.repeat(32)})>>`,
      ),
      /password/,
    ],
  ])('%s is refused with a sentence', async (_, bytes, sentence) => {
    const message = await messageOf(bytes);
    expect(message).toMatch(sentence);
    expect(message).toMatch(/^[A-Z].*: .*\.$/);
  });

  it('a form that draws itself twice ends within bounds, and the next file is read', async () => {
    const form = '/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X 5 0 R>>>>';
    const bytes = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>',
      streamOf('/X Do'),
      streamOf('/X Do /X Do', form),
    ]);
    expect(await messageOf(bytes)).toMatch(/damaged|blank/);
    expect((await wholePdf(GOOD)).text).toContain('Kazakhstan');
  }, 30_000);

  it('runs no script and opens no address', async () => {
    const bytes = pdfOf([
      '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\("http://127.0.0.1:9/"\\))>>>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      streamOf('BT /F1 11 Tf 54 600 Td (Plain text.) Tj ET'),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]);
    expect((await wholePdf(bytes)).text).toBe('Plain text.\n');
  });

  it('damaged copies are read or refused, never worse', async () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed % below;
    };
    const source = makePdf(
      Array.from({ length: 4 }, () => ({ texts: TEXT, drawing: '0 g 54 700 m 558 700 l S' })),
    );
    for (let copy = 0; copy < 200; copy += 1) {
      const bytes = Buffer.from(source);
      for (let change = 0; change <= random(30); change += 1) bytes[random(bytes.length)] = random(256);
      const cut = random(4) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes;
      const outcome: unknown = await wholePdf(cut).catch((reason: unknown) => reason);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReaderError);
      else expect(outcome).toHaveProperty('lines');
    }
  }, 60_000);
});
