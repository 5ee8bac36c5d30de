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
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x04, 0x3f, 0x00, 0x41), 'пA'],
  ])('is read: %s', (_name, content, text) => {
    expect(decodeText(content, 'a.txt')).toBe(text);
  });

  it('keeps every character of any UTF-8 text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && !text.includes('\0') && !text.startsWith('\uFEFF'));
        expect(decodeText(utf8(text), 'a.txt')).toBe(text);
      }),
    );
  });
});

describe('anything else', () => {
  it.each([
    ['empty', bytes(), /^a\.txt is empty/],
    ['white space alone', utf8(' \n\t'), /^a\.txt holds only white space/],
    ['a byte order mark alone', bytes(0xef, 0xbb, 0xbf), /^a\.txt holds only white space/],
    ['binary', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), /^a\.txt is not a text file/],
    ['Windows-1252', bytes(0x93, 0x48, 0x69, 0x94), /^a\.txt is not UTF-8 text: save it again as UTF-8/],
    ['a cut character', bytes(0x41, 0xd0), /^a\.txt is not UTF-8 text/],
    ['an odd number of bytes in UTF-16', bytes(0xff, 0xfe, 0x41), /^a\.txt is not UTF-16 text/],
  ])('is refused in one sentence that names the file: %s', (_name, content, message) => {
    expect(() => decodeText(content, 'a.txt')).toThrow(
      expect.objectContaining({ code: 'unusable-file', message: expect.stringMatching(message) }),
    );
  });
});
