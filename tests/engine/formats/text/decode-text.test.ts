import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodingNamed } from '../../../../src/engine/formats/text/decode-text.ts';

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
    expect(decodeText(bytes(0xcf, 0xf0), 'a.html', { declared: 'windows-1251' })).toEqual({ text: 'Пр' });
    expect(decodeText(bytes(0xcf, 0xf0), 'a.html', { declared: 'no-such-encoding' })).toMatchObject({
      assumed: 'Windows-1252',
    });
  });
});

describe('what the user says of the encoding', () => {
  it('goes before all else', () => {
    expect(decodeText(bytes(0xcf, 0xf0), 'a.txt', { chosen: 'windows-1251', declared: 'utf-8' })).toEqual({
      text: 'Пр',
    });
    expect(decodeText(utf8('é'), 'a.txt', { chosen: 'windows-1252' })).toEqual({ text: 'Ã©' });
  });

  it.each([
    ['cp1251', 'windows-1251'],
    ['Latin1', 'windows-1252'],
    ['UTF8', 'utf-8'],
    ['klingon', null],
  ])('is called %s and means %s', (label, name) => {
    expect(encodingNamed(label)).toBe(name);
  });
});

describe('a stray byte in a UTF-8 text', () => {
  it.each([
    ['alone', bytes(...utf8('п “x” '), 0x92, ...utf8(' п')), 'п “x” ’ п', 1],
    ['in the middle of a character', bytes(...utf8('пппп '), 0xd0, 0x20, 0x96), 'пппп Ð –', 2],
    ['of a sequence that is too long', bytes(...utf8('ппп'), 0xc0, 0xaf), 'пппÀ¯', 2],
    ['that begins one with no end', bytes(...utf8('ппп'), 0xe2, 0x82, 0x41), 'пппâ‚A', 2],
  ])('is read by itself: %s', (_what, content, text, strayBytes) => {
    expect(decodeText(content, 'a.txt')).toEqual({ text, strayBytes });
  });

  it('leaves every other character as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', 'é', 'п', '“', '日', '😀'), minLength: 4 }),
        fc.nat(),
        (text, at) => {
          const signs = Array.from(text);
          fc.pre(signs.filter((sign) => sign > '~').length > 1);
          const cut = at % (signs.length + 1);
          const [before, after] = [signs.slice(0, cut).join(''), signs.slice(cut).join('')];
          const content = bytes(...utf8(before), 0xff, ...utf8(after));
          expect(decodeText(content, 'a.txt')).toEqual({ text: `${before}ÿ${after}`, strayBytes: 1 });
        },
      ),
    );
  });

  it('makes no UTF-8 of a text of another encoding', () => {
    const cyrillic = bytes(...Array.from('Привет, мир', (sign) => 0xc0 + (sign.charCodeAt(0) % 64)));
    expect(decodeText(cyrillic, 'a.txt')).toMatchObject({ assumed: 'Windows-1252' });
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
