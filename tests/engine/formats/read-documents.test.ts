import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wholeDocument } from './whole-document.ts';
import { makeDocx, paragraph, table } from '../import/make-docx.ts';
import { makePdf } from '../import/make-pdf.ts';

const TEXT = 'A line of text that is long enough to be read.';
const PDF = makePdf([{ texts: [{ text: TEXT, x: 72, y: 700 }] }]);
const EMPTY = new Uint8Array();

describe('what a file is', () => {
  it.each([
    ['text', strToU8(TEXT), 'a.txt', 'text'],
    ['text under the name of a PDF', strToU8(TEXT), 'a.pdf', 'text'],
    ['Markdown', strToU8(`# Title\n\n${TEXT}`), 'a.md', 'markdown'],
    ['a page', strToU8(`<!DOCTYPE html><p>${TEXT}</p>`), 'a.html', 'html'],
    ['a page under the name of a text', strToU8(`<!-- saved -->\n<html><p>${TEXT}</p>`), 'a.txt', 'html'],
    ['a page in UTF-16', Buffer.from(`\uFEFF<html><p>${TEXT}</p>`, 'utf16le'), 'a.txt', 'html'],
    ['XHTML', strToU8(`<?xml version="1.0"?>\n<!DOCTYPE html><html><p>${TEXT}</p></html>`), 'a', 'html'],
    ['a Word file', makeDocx(paragraph(TEXT)), 'a.docx', 'docx'],
    ['a Word file under the name of a PDF', makeDocx(paragraph(TEXT)), 'a.pdf', 'docx'],
    [
      'a PDF under the name of a page',
      makePdf([{ texts: [{ text: TEXT, x: 72, y: 700 }] }]),
      'a.html',
      'pdf',
    ],
    ['a PDF behind a byte order mark', Buffer.concat([Buffer.from('\uFEFF\n'), PDF]), 'a.pdf', 'pdf'],
    [
      'a PDF behind a message',
      Buffer.concat([strToU8('Content-Type: application/pdf\r\n\r\n'), PDF]),
      'a',
      'pdf',
    ],
    ['a text that speaks of PDF', strToU8(`A file begins with %PDF-1.7. ${TEXT}`), 'a.txt', 'text'],
    ['text that opens with a sign', strToU8(`<b, c> is a pair. ${TEXT}`), 'a.txt', 'text'],
  ])('is known by its bytes: %s', async (_what, bytes, name, format) => {
    const { document } = await wholeDocument(bytes, name);
    expect(document.format).toBe(format);
    expect(document.text).toContain(TEXT);
  });

  it('with an encoding that had to be assumed, says so', async () => {
    const bytes = Uint8Array.from([...strToU8('Cote d'), 0x92, ...strToU8('Ivoire')]);
    expect(await wholeDocument(bytes, 'a.txt')).toMatchObject({
      document: { text: 'Cote d’Ivoire' },
      findings: [{ kind: 'assumed-encoding', encoding: 'Windows-1252' }],
    });
  });

  it('reads a page as what it declares', async () => {
    const page = Buffer.from('<html><meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2', 'latin1');
    expect(await wholeDocument(page, 'a.html')).toEqual({
      document: expect.objectContaining({ text: 'Привет\n' }),
      findings: [],
    });
  });
});

describe('a Word file', () => {
  it('keeps headings, paragraphs and the cells of its tables', async () => {
    const { document } = await wholeDocument(
      makeDocx(
        paragraph('Laws', 'Heading1') +
          paragraph(TEXT) +
          table([
            ['Law', 'Year'],
            ['No. 5', '2016'],
          ]),
      ),
      'a.docx',
    );
    const lines = document.lines.map(({ start, end, cells }) =>
      cells === undefined
        ? document.text.slice(start, end)
        : cells.map((cell) => document.text.slice(cell.start, cell.end)),
    );
    expect(lines).toEqual(['Laws', TEXT, ['Law', 'Year'], ['No. 5', '2016']]);
    expect(document.lines[0]?.hints.heading).toBe(1);
  });
});

/** An archive whose list of contents claims another size than its part has. */
function withClaimedSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(archive);
  const at = copy.lastIndexOf(name);
  // Central directory: the unpacked size stands 22 bytes before the name (APPNOTE.TXT, 4.3.12).
  copy.writeUInt32LE(size, at - 22);
  return copy;
}

describe('the lock file of Word', () => {
  it('is named as what it is, and a document with such a name is read', async () => {
    const lock = Buffer.concat([Buffer.from([3]), Buffer.from('Ann'), Buffer.alloc(158)]);
    await expect(wholeDocument(lock, '~$report.docx')).rejects.toThrow(
      '~$report.docx is what Word keeps beside a document that is open: choose the document itself.',
    );
    expect((await wholeDocument(makeDocx(paragraph(TEXT)), '~$report.docx')).document.text).toContain(TEXT);
  });
});

describe('a file that cannot be used', () => {
  const zeros = new Uint8Array(60 * 1024 * 1024);
  const bomb = makeDocx(paragraph(TEXT), { 'word/footnotes.xml': zeros });
  it.each([
    ['empty', new Uint8Array(), /is empty/],
    ['XML', strToU8('<?xml version="1.0"?><Goods><Good>Cotton</Good></Goods>'), /is XML/],
    ['XML that does not say so', strToU8('<Country>\n  <Name>Burma</Name></Country>'), /is XML/],
    ['an archive', zipSync({ 'a.txt': strToU8(TEXT) }), /archive \(ZIP\) of 1 file: unpack it/],
    [
      'an archive of PDFs',
      zipSync({ 'a.pdf': PDF, 'b.pdf': PDF }, { level: 0 }),
      /archive \(ZIP\) of 2 files/,
    ],
    ['an empty archive', zipSync({}), /archive \(ZIP\) with nothing in it/],
    [
      'a spreadsheet',
      zipSync({ '[Content_Types].xml': EMPTY, 'xl/workbook.xml': EMPTY }),
      /is a spreadsheet/,
    ],
    ['a presentation', zipSync({ '[Content_Types].xml': EMPTY, 'ppt/x.xml': EMPTY }), /is a presentation/],
    ['an e-book', zipSync({ mimetype: EMPTY, 'META-INF/container.xml': EMPTY }), /is an e-book/],
    ['a text of LibreOffice', zipSync({ mimetype: EMPTY, 'content.xml': EMPTY }), /is of LibreOffice/],
    ['a compressed file', Buffer.from('1f8b0800', 'hex'), /is an archive/],
    ['PostScript', strToU8('%!PS-Adobe-3.0'), /is PostScript/],
    ['a cut archive', makeDocx(paragraph(TEXT)).subarray(0, 300), /damaged or cut short/],
    ['a Word file that unpacks to far more', bomb, /unpacks to far more/],
    [
      'one that claims to be small',
      withClaimedSize(bomb, 'word/footnotes.xml', 100),
      /damaged|shows no text/,
    ],
    [
      'one that declares entities',
      makeDocx('', { 'word/styles.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') }),
      /declares things/,
    ],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), /old Word file/],
    ['rich text', strToU8('{\\rtf1 text}'), /RTF/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /picture/],
    ['binary', Uint8Array.from({ length: 500 }, (_, at) => at % 7), /binary/],
    [
      'a page nested without end',
      strToU8('<html>'.concat('<div>'.repeat(200_000), TEXT)),
      /nested too deeply/,
    ],
    ['a text without end', new Uint8Array(25 * 1024 * 1024).fill(97), /more than 24 MB/],
  ])('is refused in one line that names it: %s', async (_what, bytes, message) => {
    const reading = wholeDocument(bytes, 'the file');
    await expect(reading).rejects.toMatchObject({
      code: 'unusable-file',
      message: expect.stringMatching(message),
    });
    await expect(reading).rejects.toMatchObject({ message: expect.stringMatching(/^the file[^\n]*$/) });
  });
});
