import { describe, expect, it } from 'vitest';
import { rescuedPdf } from '../../../../../src/engine/formats/pdf/file/pdf-rescue.ts';
import { reportOf } from '../../../../../src/engine/formats/read-reports.ts';
import { makePdf, pdfOf, streamOf } from '../../../import/make-pdf.ts';
import { wholePdf } from '../../whole-document.ts';

const PAGES = Array.from({ length: 6 }, (_, index) => ({
  texts: [{ text: `Page ${index + 1} tells of child labor.`, x: 54, y: 600 }],
}));

function cutIn(bytes: Uint8Array, words: string): Uint8Array {
  return bytes.subarray(0, Buffer.from(bytes).indexOf(words) + 4);
}

describe('rescuedPdf', () => {
  it.each([
    ['in the words of a page', 'Page 4', 3],
    ['before the table of its objects', 'xref\n0', 6],
  ])('gives the pages before the place where the file breaks off: %s', async (_, words, after) => {
    const cut = cutIn(makePdf(PAGES), words);
    const document = await wholePdf(cut);
    expect(document.pages?.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6].slice(0, after));
    expect(document.text).toContain(`Page ${after} tells of child labor.`);
    expect(document.cutOff).toEqual({ after, of: 6 });
  });

  it('takes the pages in the order of the file where no tree names them, each once', () => {
    const page = '<</Type/Page/Contents 2 0 R/Resources<<>>>>';
    const other = '<</Type/Page/Contents 5 0 R>>';
    const cut = cutIn(
      pdfOf([page, streamOf('BT ET'), page, other, streamOf('q Q'), streamOf('last')]),
      'last',
    );
    const rescued = rescuedPdf(cut);
    expect(rescued?.pages).toEqual([{ object: 1 }, { object: 4 }]);
    expect(rescued?.stated).toBeNull();
  });

  it('says so of the report, once', async () => {
    const cut = cutIn(makePdf(PAGES), 'Page 5');
    const { findings } = await reportOf(cut, { file: 'a.pdf', sha256: 'a' });
    expect(findings.filter(({ kind }) => kind === 'cut-off' || kind === 'lost-pages')).toEqual([
      { kind: 'cut-off', after: 4, of: 6 },
    ]);
  });

  it('gives up where nothing is whole, or what is there may be encrypted', () => {
    expect(rescuedPdf(makePdf(PAGES).subarray(0, 40))).toBeNull();
    expect(rescuedPdf(makePdf(PAGES, '/Encrypt 9 0 R'))).toBeNull();
  });
});
