import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { readPdf } from '../../../src/engine/formats/pdf/pdf-document.ts';
import { makePdf, pdfOf, scan, streamOf } from './make-pdf.ts';
import type { PageParts } from './make-pdf.ts';

const TEXT = { texts: [{ text: 'In 2021, Kazakhstan made minimal advancement.', x: 54, y: 600 }] };

/** A PDF whose pages have these contents, each as a whole object of the file; `null` leaves the object out. */
function pdfOfContents(contents: readonly (string | null)[]): Uint8Array {
  const kids = contents.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const bytes = pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...contents.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + index * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      content ?? 'GONE',
    ]),
  ]);
  // An object that is not there is one that nothing in the file begins.
  return Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/\d+ 0 obj\nGONE\nendobj/g, '%'),
    'latin1',
  );
}

const operators = (text: string): string => `BT /F1 11 Tf 54 600 Td (${text}) Tj ET`;

function packed(content: string, damage: (bytes: Buffer) => void = () => undefined): string {
  const bytes = Buffer.from(deflateSync(Buffer.from(content, 'latin1')));
  damage(bytes);
  return streamOf(bytes.toString('latin1'), '/Filter/FlateDecode');
}

async function lossesOf(bytes: Uint8Array) {
  const report = parseReport(await readPdf(bytes), { file: 'a.pdf', sha256: '' });
  return {
    losses: report.findings.flatMap((finding) =>
      finding.kind === 'lost-pages' ? [`${finding.why}: ${finding.pages.join(' ')}`] : [],
    ),
    coverage: report.coverage,
  };
}

describe('pages whose words are lost', () => {
  it('that are pictures are named and counted, blank ones are not', async () => {
    const blank: PageParts = {};
    const logo: PageParts = { drawing: `q 0.1 0 0 0.1 0 0 cm ${scan()} Q` };
    const strips: PageParts = {
      drawing: [0, 0.25, 0.5, 0.75].map((at) => `q 1 0 0 1 0 ${792 * at} cm ${scan(0.25)} Q`).join(' '),
    };
    const numbered: PageParts = { drawing: scan(), texts: [{ text: '6', x: 300, y: 30 }] };
    const { losses, coverage } = await lossesOf(
      makePdf([TEXT, blank, logo, { drawing: scan() }, strips, numbered, { ...TEXT, drawing: scan() }]),
    );
    expect(losses).toEqual(['picture: 4 5 6']);
    expect(coverage).toMatchObject({ lost: 0, pages: 7, lostPages: 3 });
  });

  it.each<readonly [string, string | null]>([
    ['compressed contents that are no such thing', packed(operators('Lost.'), (bytes) => bytes.fill(0x5a))],
    ['contents that are no operators', streamOf('\x81\x92kq!Zr;8e\x99 zu7v w3x \xfe9')],
    ['contents that are not in the file', null],
  ])('that cannot be read are named: %s', async (_, content) => {
    const good = streamOf(operators('Child labor.'));
    const { losses, coverage } = await lossesOf(pdfOfContents([good, content, good]));
    expect(losses).toEqual(['unreadable: 2']);
    expect(coverage).toMatchObject({ pages: 3, lostPages: 1 });
  });

  it('a page that is not in the file is named too', async () => {
    const bytes = Buffer.from(makePdf([TEXT, TEXT, TEXT]));
    const kids = bytes.indexOf('8 0 R 10 0 R]');
    bytes.write('9', kids);
    expect((await lossesOf(bytes)).losses).toEqual(['unreadable: 2']);
  });

  it('a page that loses its second half says that words may be missing', async () => {
    const half = Array.from({ length: 400 }, (_, at) => operators(`Line ${at * 7919} of child labor.`)).join(
      '\n',
    );
    const damaged = packed(half, (bytes) => bytes.fill(0, 900, 940));
    const { losses, coverage } = await lossesOf(pdfOfContents([packed(half), damaged]));
    expect(losses).toEqual(['damaged: 2']);
    expect(coverage).toMatchObject({ pages: 2, lostPages: 1 });
  });

  it.each([
    ['an empty stream', streamOf('')],
    ['a graphics state and a mark', streamOf('q 1 0 0 1 0 0 cm /Artifact BMC EMC Q % (left) blank')],
    ['a space', streamOf('BT /F1 11 Tf [( ) -20 <20>] TJ ET')],
    ['the same, compressed', packed('q Q')],
  ])('are none where a page is blank: %s', async (_, content) => {
    const { losses, coverage } = await lossesOf(pdfOfContents([packed(operators('Child labor.')), content]));
    expect(losses).toEqual([]);
    expect(coverage).toMatchObject({ pages: 2, lostPages: 0 });
  });
});

describe('what lies outside the printed part of a page', () => {
  const MARK = { text: 'chapter.indd 3/11/22', x: 40, y: 20 };
  it('is furniture, and places count from its corner', async () => {
    const document = await readPdf(
      makePdf([{ texts: [...TEXT.texts, MARK], entries: '/CropBox[36 36 576 756]' }]),
    );
    const report = parseReport(document, { file: 'a.pdf', sha256: '' });
    const piece = report.furniture.find(({ kind }) => kind === 'off-page');
    expect(document.text.slice(piece?.start, piece?.end)).toBe(MARK.text);
    expect(JSON.stringify(report.sections)).not.toContain('indd');
    expect(report.coverage.lost).toBe(0);
  });

  it.each([90, 180, 270])('is known of a page that is turned by %i degrees as well', async (turn) => {
    const high = { text: 'At the top of the sheet.', x: 54, y: 770 };
    const document = await readPdf(
      makePdf([
        { texts: [high, ...TEXT.texts, { ...MARK, y: 2 }], entries: `/Rotate ${turn}/CropBox[0 12 612 792]` },
      ]),
    );
    const outside = document.lines.filter(({ hints }) => hints.furniture === 'off-page');
    expect(outside.map(({ start, end }) => document.text.slice(start, end))).toEqual([MARK.text]);
  });

  it('is text where the page is larger', async () => {
    const document = await readPdf(makePdf([{ texts: [...TEXT.texts, MARK] }]));
    expect(document.lines.map(({ hints }) => hints.furniture)).not.toContain('off-page');
  });
});
