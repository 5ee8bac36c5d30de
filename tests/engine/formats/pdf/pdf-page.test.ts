import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { makePdf } from '../../import/make-pdf.ts';
import type { PageParts } from '../../import/make-pdf.ts';
import { lossesOf, TEXT } from '../pdf-losses.ts';
import { wholePdf } from '../whole-document.ts';

describe('what lies outside the printed part of a page', () => {
  const MARK = { text: 'chapter.indd 3/11/22', x: 40, y: 20 };
  it('is furniture, and places count from its corner', async () => {
    const document = await wholePdf(
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
    const document = await wholePdf(
      makePdf([
        { texts: [high, ...TEXT.texts, { ...MARK, y: 2 }], entries: `/Rotate ${turn}/CropBox[0 12 612 792]` },
      ]),
    );
    const outside = document.lines.filter(({ hints }) => hints.furniture === 'off-page');
    expect(outside.map(({ start, end }) => document.text.slice(start, end))).toEqual([MARK.text]);
  });

  it.each([
    ['most of it, and is told', '/CropBox[0 590 612 792]', 'In 2021.', ['cropped: 1']],
    ['all of it, and is told', '/CropBox[0 700 612 792]', 'In 2021.', ['cropped: 1']],
    [
      'less than half of it',
      '/CropBox[0 590 612 792]',
      'In 2021, the government of Kazakhstan made minimal advancement in its efforts.',
      [],
    ],
  ])('may be %s', async (_, box, shown, losses) => {
    const hidden = 'Children work in the harvest of cotton and in construction.';
    const page: PageParts = {
      texts: [
        { text: shown, x: 54, y: 600 },
        { text: hidden, x: 54, y: 500 },
      ],
      entries: box,
    };
    expect((await lossesOf(makePdf([page, TEXT]))).losses).toEqual(losses);
  });

  it('may be what the next page shows of the same sheet', async () => {
    const texts = [
      { text: 'Left.', x: 54, y: 600 },
      { text: 'Children work in the harvest of cotton and in construction.', x: 330, y: 600 },
    ];
    const halves = ['/CropBox[0 0 306 792]', '/CropBox[306 0 700 792]'];
    const bytes = makePdf(halves.map((entries) => ({ texts, entries: `/MediaBox[0 0 700 792]${entries}` })));
    expect((await lossesOf(bytes)).losses).toEqual([]);
  });

  it('is text where the page is larger', async () => {
    const document = await wholePdf(makePdf([{ texts: [...TEXT.texts, MARK] }]));
    expect(document.lines.map(({ hints }) => hints.furniture)).not.toContain('off-page');
  });
});
