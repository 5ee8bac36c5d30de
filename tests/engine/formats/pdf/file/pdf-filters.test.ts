import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../../../../src/engine/formats/pdf/file/pdf-filters.ts';
import { pdfValue } from '../../../../../src/engine/formats/pdf/file/pdf-values.ts';

function unpack(entries: string, data: Uint8Array | string): string {
  const value = pdfValue(`<<${entries}>>`);
  if (value.kind !== 'dictionary') throw new Error('No dictionary.');
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
  const plain = unpacked(value.entries, bytes, (each) => each);
  return Buffer.isBuffer(plain) ? plain.toString('latin1') : plain;
}

const TEXT = 'BT (Child labor) Tj ET';
const FLATE = deflateSync(TEXT);
/** The example of the standard, and one in which a sequence is used before it is whole. */
const LZW_EXAMPLE = Buffer.from('800b6050220c0c8501', 'hex');
const LZW = '/Filter/LZWDecode';
const PREDICTED = '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>';

describe('a stream', () => {
  it.each([
    ['not at all', '', TEXT, TEXT],
    ['by Flate', '/Filter/FlateDecode', FLATE, TEXT],
    ['under its short name', '/Filter/Fl', FLATE, TEXT],
    [
      'by Flate, with something behind it',
      '/Filter[/FlateDecode]',
      Buffer.concat([FLATE, Buffer.from('\r\n')]),
      TEXT,
    ],
    ['by Flate without a checksum', '/Filter/FlateDecode', FLATE.subarray(0, -4), TEXT],
    ['in hexadecimal digits', '/Filter/ASCIIHexDecode', '42 54\n2>', 'BT '],
    ['in base 85', '/Filter/ASCII85Decode', '<~87cURD]i,"Ebo80~>', 'Hello World!'],
    ['in base 85 with zeros', '/Filter/A85', 'z5l~>', '\0\0\0\0A'],
    ['by LZW', LZW, LZW_EXAMPLE, '-----A---B'],
    ['in runs', '/Filter/RunLengthDecode', '\x02abc\xfed\x80', 'abcddd'],
    ['by two filters', '/Filter[/AHx/Fl]/DecodeParms[null null]', `${FLATE.toString('hex')}>`, TEXT],
    ['as differences of rows', PREDICTED, deflateSync('\x00abcd\x02\0\0\0\x01\x01a\0\0\x01'), 'abcdabceaaab'],
  ])('that is packed %s is unpacked', (_, entries, data, plain) => {
    expect(unpack(entries, data)).toBe(plain);
  });

  it.each([
    [
      'a checksum that does not agree',
      '/Filter/FlateDecode',
      Buffer.concat([FLATE.subarray(0, -1), Buffer.from('?')]),
    ],
    ['less than there was', '/Filter/FlateDecode', FLATE.subarray(0, -8)],
    ['data of another filter', '/Filter/FlateDecode', LZW_EXAMPLE],
    ['data of another filter: LZW', LZW, deflateRawSync(TEXT)],
    ['data of another filter: base 85', '/Filter/ASCII85Decode', FLATE],
    ['data of another filter: digits', '/Filter/ASCIIHexDecode', TEXT],
    ['rows that are none', PREDICTED, FLATE],
    ['a filter of pictures', '/Filter/DCTDecode', TEXT],
    ['a filter that nobody knows', '/Filter/NoSuchDecode', TEXT],
  ])('is damaged that has %s', (_, entries, data) => {
    expect(unpack(entries, data)).toBe('damaged');
  });

  it('is read no further than to its bound', () => {
    expect(unpack('/Filter/FlateDecode', deflateSync(Buffer.alloc(17 * 1024 * 1024)))).toBe('large');
  });
});
