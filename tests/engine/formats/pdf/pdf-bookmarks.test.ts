import { describe, expect, it } from 'vitest';
import { readPdfPages } from '../../../../src/engine/formats/pdf/pdf-pages.ts';
import { pdfOf, streamOf } from '../../import/make-pdf.ts';

/** Two pages of text, and bookmarks as given: objects from the tenth on, the tenth their root. */
function withBookmarks(...bookmarks: readonly string[]): Uint8Array {
  const text = (words: string) => streamOf(`BT /F1 11 Tf 54 600 Td (${words}) Tj ET`);
  const page = (contents: number) =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${contents} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`;
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R/Outlines 10 0 R>>',
    '<</Type/Pages/Kids[4 0 R 6 0 R]/Count 2>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    page(5),
    text('The first page.'),
    page(7),
    text('The second page.'),
    'null',
    'null',
    ...bookmarks,
  ]);
}

const titles = async (bytes: Uint8Array) => [...(await readPdfPages(bytes)).bookmarks];

describe('bookmarks of a PDF', () => {
  it('name their pages, also below others', async () => {
    const bytes = withBookmarks(
      '<</Type/Outlines/First 11 0 R/Last 11 0 R/Count 2>>',
      '<</Title(Foreword)/Parent 10 0 R/Dest[4 0 R/Fit]/First 12 0 R/Last 12 0 R/Count 1>>',
      '<</Title(Kenya)/Parent 11 0 R/Dest[6 0 R/Fit]>>',
    );
    expect(await titles(bytes)).toEqual([
      [1, ['Foreword']],
      [2, ['Kenya']],
    ]);
  });

  it('that lead nowhere name nothing', async () => {
    const bytes = withBookmarks(
      '<</Type/Outlines/First 11 0 R/Last 11 0 R/Count 1>>',
      '<</Title(Nowhere)/Parent 10 0 R/Dest[99 0 R/Fit]>>',
    );
    expect(await titles(bytes)).toEqual([]);
  });

  it('that go in circles come to an end', async () => {
    const bytes = withBookmarks(
      '<</Type/Outlines/First 11 0 R/Last 12 0 R/Count 2>>',
      '<</Title(One)/Parent 10 0 R/Dest[4 0 R/Fit]/Next 12 0 R/First 11 0 R/Last 11 0 R>>',
      '<</Title(Two)/Parent 10 0 R/Dest[6 0 R/Fit]/Next 11 0 R>>',
    );
    const found = await readPdfPages(bytes);
    expect(found.pages).toHaveLength(2);
    expect(new Set(found.bookmarks.get(1))).toEqual(new Set(['One']));
  });
});
