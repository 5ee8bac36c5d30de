import { describe, expect, it } from 'vitest';
import {
  FORMAT,
  FORMAT_VERSION,
  bareName,
  manifestOf,
  originalName,
  parseOriginalName,
} from '../../../../src/engine/library/one-file/manifest.ts';

const HASH = 'a'.repeat(64);
const bytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
const MANIFEST = {
  format: FORMAT,
  version: FORMAT_VERSION,
  made: '2026-01-01T00:00:00.000Z',
  reader: '0.1.0',
  copies: [
    { sha256: HASH, file: 'kazakhstan.txt', label: 'Kazakhstan 2022', added: '2026-01-01T00:00:00.000Z' },
  ],
  chosen: [HASH],
};

describe('what a library file says of itself', () => {
  it('is read back', () => {
    expect(manifestOf(bytes(MANIFEST))).toEqual(MANIFEST);
  });

  it('is not read where a later reader made it, whatever else it holds', () => {
    expect(manifestOf(bytes({ ...MANIFEST, version: FORMAT_VERSION + 1 }))).toBe('newer');
    expect(manifestOf(bytes({ format: FORMAT, version: FORMAT_VERSION + 1 }))).toBe('newer');
  });

  it.each([
    ['another format', { ...MANIFEST, format: 'other' }],
    ['a version that is none', { ...MANIFEST, version: 0 }],
    ['a hash that is none', { ...MANIFEST, chosen: ['../../x'] }],
    ['a day that is none', { ...MANIFEST, copies: [{ ...MANIFEST.copies[0], added: 'yesterday' }] }],
    ['nothing', null],
  ])('is damaged: %s', (_what, json) => {
    expect(manifestOf(bytes(json))).toBeNull();
  });

  it('is damaged where it is no JSON', () => {
    expect(manifestOf(new TextEncoder().encode('{'))).toBeNull();
  });
});

describe('where an original stands', () => {
  it.each([
    ['kazakhstan.txt', 'kazakhstan.txt'],
    ['C:\\texts\\a.txt', 'a.txt'],
    ['../../etc/passwd', 'passwd'],
    ['a:b?.txt', 'ab.txt'],
    ['..', 'report'],
    ['', 'report'],
  ])('%s is kept as %s', (file, kept) => {
    const name = originalName({ sha256: HASH, file });
    expect(name).toBe(`originals/${HASH}/${kept}`);
    expect(parseOriginalName(name)).toEqual({ sha256: HASH, file: kept });
  });

  it('has a name that every file system can keep, with its ending', () => {
    const name =
      originalName({ sha256: HASH, file: `${'é'.repeat(300)}.pdf` })
        .split('/')
        .at(-1) ?? '';
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/\.pdf$/);
  });

  it.each([
    `originals/${HASH}/a/b.txt`,
    `originals/${HASH}/`,
    `originals/${'A'.repeat(64)}/b.txt`,
    `x/originals/${HASH}/b.txt`,
    'findings-library.json',
  ])('is none: %s', (name) => {
    expect(parseOriginalName(name)).toBeNull();
  });

  it('is shown without what no line can hold', () => {
    expect(bareName('dir/a\u0000\u202eb.txt')).toBe('ab.txt');
  });
});
