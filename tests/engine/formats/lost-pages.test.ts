import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { wholePdf } from './whole-document.ts';
import { makePdf, pdfOf, scan, streamOf } from '../import/make-pdf.ts';
import type { PageParts } from '../import/make-pdf.ts';
import { brokenPages, pageObjects } from '../import/break-pages.ts';

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
  const report = parseReport(await wholePdf(bytes), { file: 'a.pdf', sha256: '' });
  return {
    losses: report.findings.flatMap((finding) =>
      finding.kind === 'lost-pages' ? [`${finding.why}: ${finding.pages.join(' ')}`] : [],
    ),
    blank: report.findings.flatMap((finding) => (finding.kind === 'blank-pages' ? finding.pages : [])),
    coverage: report.coverage,
  };
}

describe('pages whose words are lost', () => {
  it('that are pictures are named and counted, blank ones are only named', async () => {
    const blank: PageParts = { drawing: 'q Q' };
    const logo: PageParts = { drawing: `q 0.1 0 0 0.1 0 0 cm ${scan()} Q` };
    const strips: PageParts = {
      drawing: [0, 0.25, 0.5, 0.75].map((at) => `q 1 0 0 1 0 ${792 * at} cm ${scan(0.25)} Q`).join(' '),
    };
    const numbered: PageParts = { drawing: scan(), texts: [{ text: '6', x: 300, y: 30 }] };
    const {
      losses,
      blank: named,
      coverage,
    } = await lossesOf(
      makePdf([TEXT, blank, logo, { drawing: scan() }, strips, numbered, { ...TEXT, drawing: scan() }]),
    );
    expect(losses).toEqual(['picture: 4 5 6']);
    expect(named).toEqual([2, 3]);
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
    const { losses, blank, coverage } = await lossesOf(
      pdfOfContents([packed(operators('Child labor.')), content]),
    );
    expect([losses, blank]).toEqual([[], [2]]);
    expect(coverage).toMatchObject({ pages: 2, lostPages: 0 });
  });
});

/** Rows of four bytes as differences from the row above. */
function predicted(content: string): string {
  const rows = content.padEnd(Math.ceil(content.length / 4) * 4, ' ').match(/[^]{4}/g) ?? [];
  return streamOf(
    deflateSync(Buffer.from(rows.map((row) => `\0${row}`).join(''), 'latin1')).toString('latin1'),
    '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>',
  );
}

describe('contents that unpack and are wrong inside', () => {
  const line = ['Child labor.', 'Children work.', 'In cotton.']
    .map((text, at) => `BT /F1 11 Tf 54 ${600 - at * 40} Td (${text}) Tj ET`)
    .join(' ');
  it.each([
    ['an operator', line.replace('k.) Tj', 'k.) Tq')],
    ['the operator of arrays for a text', line.replace('k.) Tj', 'k.) TJ')],
    ['a bracket', line.replace('(', 'x')],
    ['the bracket that ends a text', line.replace('k.)', 'k.x')],
    ['a run of zeros', line.replace('ET', '\0'.repeat(40))],
    ['bytes of something else', line.replace('ET BT', '\x9a\xe1k\x03\xfc\x80\x1d\xb7Q\xc4')],
    ['a font that is not there', line.replace('/F1', '/F7')],
    ['a form that is not there', `${line} /Fm0 Do`],
  ])('are named: %s', async (_, content) => {
    for (const stream of [streamOf(content), packed(content)]) {
      const { losses, coverage } = await lossesOf(pdfOfContents([streamOf(line), stream, streamOf(line)]));
      expect(losses).toEqual(['damaged: 2']);
      expect(coverage).toMatchObject({ pages: 3, lostPages: 1 });
    }
  });

  it.each([
    ['operators of another program, where they are allowed', streamOf(`BX /X (lost) unknown EX ${line}`)],
    ['states that are not put back', streamOf(`q q ${line} Q Q Q EMC`)],
    ['digits', streamOf(`${Buffer.from(line).toString('hex')}>`, '/Filter/ASCIIHexDecode')],
    ['rows as differences', predicted(line)],
    [
      'compressed without a checksum',
      streamOf(deflateSync(line).subarray(0, -4).toString('latin1'), '/Filter/FlateDecode'),
    ],
    ['a picture among the words', streamOf(`BI /W 2 /H 1 /CS /G /BPC 8 ID (\x80 EI ${line}`)],
    ['zeros at the end', streamOf(`${line}${'\0'.repeat(60)}`)],
  ])('are not named, sound as they are: %s', async (_, content) => {
    const bytes = pdfOfContents([streamOf(line), content]);
    expect((await lossesOf(bytes)).losses).toEqual([]);
    expect((await wholePdf(bytes)).text.match(/Children work\./g)).toHaveLength(2);
  });

  it.each([
    ['of LZW', streamOf(deflateSync(line).toString('latin1'), '/Filter/LZWDecode')],
    ['of base 85', streamOf(deflateSync(line).toString('latin1'), '/Filter/ASCII85Decode')],
    ['of Flate', streamOf(`${Buffer.from(line).toString('hex')}>`, '/Filter/FlateDecode')],
  ])('cannot be read under the name %s, and are not blank', async (_, content) => {
    const { losses, blank } = await lossesOf(pdfOfContents([streamOf(line), content]));
    expect([losses, blank]).toEqual([['unreadable: 2'], []]);
  });
});

const LETTERS = Array.from(
  'Childrenwok.',
  (letter, at) => [letter, (at + 0x60).toString(16).padStart(4, '0')] as const,
);
const MAP = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
${LETTERS.length + 1} beginbfchar
<0001> <0020>
${LETTERS.map(([letter, code]) => `<${code}> <${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`).join('\n')}
endbfchar endcmap end end`;

/** Two pages: one in Helvetica, one in a font whose characters are numbers of glyphs. */
function glyphNumbers(entries: string, map: string): Uint8Array {
  const codes = new Map<string, string>([...LETTERS, [' ', '0001']]);
  const text = Array.from('Children work. Children work.', (letter) => codes.get(letter) ?? '').join('');
  const page = (contents: number): string =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${contents} 0 R/Resources<</Font<</F1 3 0 R/F2 8 0 R>>>>>>`;
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[4 0 R 6 0 R]/Count 2>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    page(5),
    streamOf(operators('Child labor.')),
    page(7),
    streamOf(`BT /F2 11 Tf 54 600 Td <${text}> Tj ET`),
    `<</Type/Font/Subtype/Type0/BaseFont/Some/Encoding/Identity-H/DescendantFonts[9 0 R]${entries}>>`,
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Some/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 11 0 R/DW 500>>',
    streamOf(map),
    '<</Type/FontDescriptor/FontName/Some/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/StemV 80/CapHeight 700>>',
  ]);
}

describe('a font whose characters are numbers of glyphs', () => {
  it.each([
    ['a whole map', '/ToUnicode 10 0 R', MAP, []],
    [
      'a map in another order and with remarks',
      '/ToUnicode 10 0 R',
      MAP.replace('beginbfchar', '% (bfchar\nbeginbfchar'),
      [],
    ],
    ['no map', '', MAP, ['nameless: 2']],
    ['a map that is not there', '/ToUnicode 99 0 R', MAP, ['nameless: 2']],
    ['a map cut in its middle', '/ToUnicode 10 0 R', MAP.slice(0, MAP.length >> 1), ['damaged: 2']],
    [
      'a map with bytes of something else',
      '/ToUnicode 10 0 R',
      MAP.replace('<0066>', '\x9a\xe1k\x03\xfc'),
      ['damaged: 2'],
    ],
    ['a map of too few letters', '/ToUnicode 10 0 R', MAP.replace(/<006[1-8]>.*\n/g, ''), ['nameless: 2']],
  ])('with %s', async (_, entries, map, losses) => {
    const read = await lossesOf(glyphNumbers(entries, map));
    expect(read.losses).toEqual(losses);
    expect(read.coverage).toMatchObject({ pages: 2, lostPages: losses.length });
  });
});

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

describe('every way of breaking one page', () => {
  const page: PageParts = { texts: [...TEXT.texts, { text: 'Children work in cotton.', x: 54, y: 500 }] };
  const file = Buffer.from(makePdf([page, page, page])).toString('latin1');
  const [, second = 0] = pageObjects(file);
  it.each(brokenPages(file, second).map(({ how, bytes }) => [how, bytes] as const))(
    'leaves its words or names it: %s',
    async (how, bytes) => {
      const { losses, blank } = await lossesOf(bytes);
      const before = (await wholePdf(Buffer.from(file, 'latin1'))).text;
      if ((await wholePdf(bytes)).text !== before)
        // One that is left out is told by the page before it.
        expect([...losses.flatMap((loss) => loss.match(/\d+/g) ?? []).map(Number), ...blank]).toEqual([
          how === 'is left out of the tree' ? 1 : 2,
        ]);
    },
  );
});

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
