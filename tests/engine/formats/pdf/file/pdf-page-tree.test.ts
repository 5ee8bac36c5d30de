import { describe, expect, it } from 'vitest';
import { pdfOf, streamOf } from '../../../import/make-pdf.ts';
import { lossesOf, operators } from '../../pdf-losses.ts';
import { wholePdf } from '../../whole-document.ts';

/** Three pages; `kids` are what the tree names, `contents` an entry of the second page. */
function threePages({
  kids = '4 0 R 5 0 R 6 0 R',
  contents = '/Contents 8 0 R',
  tree = '/Count 3',
}): Uint8Array {
  const page = (entry: string): string =>
    `<</Type/Page/Parent 2 0 R${entry}/Annots[<</Type/Annot/Contents(a note)>>]>>`;
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]${tree}/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    page('/Contents 7 0 R'),
    page(contents),
    page('/Contents 9 0 R'),
    ...['One.', 'Two.', 'Three.'].map((text) => streamOf(operators(text))),
    '[8 0 R 3 0 R]',
    '[8 0 R]',
    streamOf('q Q'),
    streamOf(Buffer.from(operators('Two.')).toString('hex'), '/Filter/NoSuchDecode'),
    streamOf('BT /F1 11 Tf 54 600 Td (Two) Tj'),
    '<</Type/Pages/Parent 2 0 R/Kids[5 0 R 98 0 R]/Count 2>>',
    streamOf(''),
  ]);
}

/** The same file with its table of places as a stream (ISO 32000-1, 7.5.8). */
function withStreamTable(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1');
  const body = file.slice(0, file.indexOf('xref\n0 '));
  const places = Array.from(file.matchAll(/^(\d{10}) \d{5} [nf]/gm), ([, place]) => Number(place));
  const table = Buffer.alloc((places.length + 1) * 7);
  for (const [number, place] of [...places, body.length].entries()) {
    table[number * 7] = number === 0 ? 0 : 1;
    table.writeUInt32BE(place, number * 7 + 1);
  }
  const object = streamOf(
    table.toString('latin1'),
    `/Type/XRef/W[1 4 2]/Size ${places.length + 1}/Root 1 0 R`,
  );
  return Buffer.from(
    `${body}${places.length} 0 obj\n${object}\nendobj\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  );
}

async function threePagesRead(parts: Parameters<typeof threePages>[0]) {
  const bytes = threePages(parts);
  const { losses, blank } = await lossesOf(bytes);
  const { text } = await wholePdf(bytes);
  return { words: text.split(/\s+/).filter(Boolean).join(' '), losses, blank };
}

describe('what a page names as its contents', () => {
  it.each([
    ['a font', '/Contents 3 0 R', 'unreadable: 2'],
    ['a page', '/Contents 4 0 R', 'unreadable: 2'],
    ['itself', '/Contents 5 0 R', 'unreadable: 2'],
    ['an object that is not there', '/Contents 99 0 R', 'unreadable: 2'],
    ['a string', '/Contents (words)', 'unreadable: 2'],
    ['an array of an array', '/Contents[11 0 R]', 'unreadable: 2'],
    ['a filter that nobody knows', '/Contents 13 0 R', 'unreadable: 2'],
    ['nothing', '', 'empty: 2'],
    ['an array of nothing', '/Contents[]', 'empty: 2'],
    ['a stream of nothing', '/Contents 16 0 R', 'empty: 2'],
  ])('is no text: %s', async (_, contents, loss) => {
    expect(await threePagesRead({ contents })).toEqual({ words: 'One. Three.', losses: [loss], blank: [] });
  });

  it.each([
    ['an array with a font in it', '/Contents[8 0 R 3 0 R]', 'Two.'],
    ['an array with something in it that is not there', '/Contents[99 0 R 8 0 R]', 'Two.'],
    ['an object that is such an array', '/Contents 10 0 R', 'Two.'],
    ['text that is begun and not ended', '/Contents 14 0 R', 'Two'],
  ])('is only some of it: %s', async (_, contents, words) => {
    expect(await threePagesRead({ contents })).toEqual({
      words: `One. ${words} Three.`,
      losses: ['damaged: 2'],
      blank: [],
    });
  });

  it.each([
    ['a stream', '/Contents 8 0 R', 'One. Two. Three.', []],
    ['an array', '/Contents [ 8 0 R 12 0 R ]', 'One. Two. Three.', []],
    ['an object that is an array', '/Contents 11 0 R', 'One. Two. Three.', []],
    ['a stream that writes nothing', '/Contents 12 0 R', 'One. Three.', [2]],
  ])('is whole: %s', async (_, contents, words, blank) => {
    expect(await threePagesRead({ contents })).toEqual({ words, losses: [], blank });
  });
});

describe('a page tree', () => {
  it.each([
    ['names a page that is not there', '4 0 R 99 0 R 6 0 R', '/Count 3', 'One. Three.', ['unreadable: 2']],
    ['does, and does not count it', '4 0 R 99 0 R 6 0 R', '/Count 2', 'One. Three.', ['unreadable: 2']],
    ['does, and counts nothing', '4 0 R 6 0 R 99 0 R', '', 'One. Three.', ['unreadable: 3']],
    ['names a font', '3 0 R 4 0 R 6 0 R', '/Count 3', 'One. Three.', ['unreadable: 1']],
    ['names itself', '4 0 R 2 0 R 6 0 R', '/Count 3', 'One. Three.', ['unreadable: 2']],
    ['names no object', '4 0 R null 6 0 R', '/Count 3', 'One. Three.', ['unreadable: 2']],
    ['has a part that is not there', '99 0 R 6 0 R', '/Count 5', 'Three.', ['unreadable: 1 2 3 4']],
    [
      'has a part with a page that is not there',
      '4 0 R 15 0 R 6 0 R',
      '/Count 4',
      'One. Two. Three.',
      ['unreadable: 3'],
    ],
    ['counts too few pages', '4 0 R 5 0 R 6 0 R', '/Count 2', 'One. Two. Three.', []],
    ['counts too many pages', '4 0 R 5 0 R 6 0 R', '/Count 5', 'One. Two. Three.', ['unreadable: 4 5']],
  ])('that %s is read as far as there are pages', async (_, kids, tree, words, losses) => {
    const read = await threePagesRead({ kids, tree });
    expect(read).toEqual({ words, losses, blank: [] });
  });

  it('of a file whose table of places is a stream is mended too', async () => {
    const read = await lossesOf(
      withStreamTable(threePages({ kids: '4 0 R 99 0 R 6 0 R', tree: '/Count 1' })),
    );
    expect(read).toMatchObject({ losses: ['unreadable: 2'], coverage: { pages: 3, lostPages: 1 } });
  });
});

describe('a page that the file holds and the tree does not name', () => {
  it.each([
    ['for its neighbour that is named twice', '4 0 R 4 0 R 6 0 R', '/Count 3', ['hidden: 2']],
    ['in the middle', '4 0 R 6 0 R', '/Count 2', ['hidden: 1']],
    ['at the beginning', '5 0 R 6 0 R', '/Count 2', ['hidden: 1']],
    ['at the end', '4 0 R 5 0 R', '/Count 2', ['hidden: 2']],
  ])('is told: %s', async (_, kids, tree, losses) => {
    const read = await lossesOf(threePages({ kids, tree }));
    expect(read.losses).toEqual(losses);
    expect(read.coverage.lostPages).toBe(1);
  });

  it('is not told where a later change took it out', async () => {
    const bytes = Buffer.from(threePages({})).toString('latin1');
    const part = /2 0 obj\n([^]*?)\nendobj/.exec(bytes)?.[0] ?? '';
    const changed = part.replace('4 0 R 5 0 R', '4 0 R').replace('/Count 3', '/Count 2');
    const before = /startxref\n(\d+)/.exec(bytes)?.[1];
    const table = `xref\n2 1\n${String(bytes.length + 1).padStart(10, '0')} 00000 n \ntrailer<</Size 18/Root 1 0 R/Prev ${before}>>`;
    const later = Buffer.from(
      `${bytes}\n${changed}\n${table}\nstartxref\n${bytes.length + changed.length + 2}\n%%EOF`,
      'latin1',
    );
    expect(await lossesOf(later)).toMatchObject({ losses: [], coverage: { pages: 2, lostPages: 0 } });
  });

  it('is not told where most pages are left, as of a part that was taken from a longer file', async () => {
    expect((await lossesOf(threePages({ kids: '4 0 R', tree: '/Count 1' }))).losses).toEqual([]);
  });

  it('may be named twice and leave none out', async () => {
    const read = await lossesOf(threePages({ kids: '4 0 R 5 0 R 5 0 R 6 0 R', tree: '/Count 4' }));
    expect(read.losses).toEqual([]);
  });
});

describe('a blank page at the end', () => {
  it.each([
    ['that names no contents', ''],
    ['that writes nothing', '/Contents 12 0 R'],
  ])('%s is no loss, and said', async (_, contents) => {
    const read = await threePagesRead({ kids: '4 0 R 6 0 R 5 0 R', contents });
    expect(read).toEqual({ words: 'One. Three.', losses: [], blank: [3] });
  });
});
