import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { wholePdf } from './whole-document.ts';
import { makePdf, pdfOf, scan, streamOf } from '../import/make-pdf.ts';
import type { PageParts } from '../import/make-pdf.ts';
import { brokenPages, pageObjects } from '../import/break-pages.ts';
import { lossesOf, operators, TEXT } from './pdf-losses.ts';

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

function packed(content: string, damage: (bytes: Buffer) => void = () => undefined): string {
  const bytes = Buffer.from(deflateSync(Buffer.from(content, 'latin1')));
  damage(bytes);
  return streamOf(bytes.toString('latin1'), '/Filter/FlateDecode');
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
