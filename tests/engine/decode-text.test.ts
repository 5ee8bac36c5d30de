import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/engine/decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('text that declares or proves its encoding', () => {
  it.each([
    ['UTF-8', utf8('45-п, “Nur-Sultan”'), '45-п, “Nur-Sultan”'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, ...utf8('п')), 'п'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x3f, 0x04, 0x41, 0x00), 'пA'],
    ['UTF-16 without a mark', bytes(0x41, 0, 0x42, 0, 0x43, 0, 0x44, 0), 'ABCD'],
    ['UTF-16 without a mark, big end first', bytes(0, 0x41, 0, 0x42, 0, 0x43, 0, 0x44), 'ABCD'],
    ['UTF-8 cut in its last character', bytes(0xd0, 0xbf, 0xd0), 'п\uFFFD'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x04, 0x3f, 0x00, 0x41), 'пA'],
  ])('is read: %s', (_name, content, text) => {
    expect(decodeText(content, 'a.txt')).toEqual({ text });
  });

  it('keeps every character of any UTF-8 text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(
          text.trim() !== '' &&
            Array.from(text).every((sign) => sign >= ' ' || sign === '\n') &&
            !text.startsWith('\uFEFF'),
        );
        expect(decodeText(utf8(text), 'a.txt')).toEqual({ text });
      }),
    );
  });
});

describe('text that says nothing of its encoding', () => {
  it('is read as Windows-1252, and that is said', () => {
    const content = bytes(0x93, 0x48, 0x69, 0x94, 0x20, 0x96, 0x20, 0xe9);
    expect(decodeText(content, 'a.txt')).toEqual({ text: '“Hi” – é', assumed: 'Windows-1252' });
  });

  it('is read as what the file declares, where that fits', () => {
    expect(decodeText(bytes(0xcf, 0xf0), 'a.html', 'windows-1251')).toEqual({ text: 'Пр' });
    expect(decodeText(bytes(0xcf, 0xf0), 'a.html', 'no-such-encoding')).toMatchObject({
      assumed: 'Windows-1252',
    });
  });
});

describe('anything else', () => {
  it.each([
    ['empty', bytes(), /^a\.txt is empty/],
    ['white space alone', utf8(' \n\t'), /^a\.txt holds only white space/],
    ['a byte order mark alone', bytes(0xef, 0xbb, 0xbf), /^a\.txt holds only white space/],
    ['binary', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), /^a\.txt is not a text file/],
    ['an odd number of bytes in UTF-16', bytes(0xff, 0xfe, 0x41), /^a\.txt is not UTF-16 text/],
  ])('is refused in one sentence that names the file: %s', (_name, content, message) => {
    expect(() => decodeText(content, 'a.txt')).toThrow(
      expect.objectContaining({ code: 'unusable-file', message: expect.stringMatching(message) }),
    );
  });
});
