import { describe, expect, it } from 'vitest';
import { isOwnFrame, isPageAddress, pageFileOf } from '../../src/main/page-address.ts';

describe('files behind the page’s addresses', () => {
  it.each([
    ['reader://app/', 'index.html'],
    ['reader://app', 'index.html'],
    ['reader://app/index.html?x#y', 'index.html'],
    ['reader://app/assets/a%20b.js', 'assets/a b.js'],
    ['READER://app/x.css', 'x.css'],
  ])('%s is %s', (address, file) => {
    expect(pageFileOf(address)).toBe(file);
  });

  it.each([
    'reader://other/index.html',
    'reader://app.evil.example/',
    'reader://app:80/',
    'reader://user@app/',
    'file:///etc/passwd',
    'https://app/',
    'reader:app/index.html',
    'not an address',
    '',
    'reader://app/%E0%A4%A',
  ])('%s is no file', (address) => {
    expect(pageFileOf(address)).toBeNull();
  });

  it.each(['reader://app/../../etc/passwd', 'reader://app/..%2f..%2fetc/passwd', 'reader://app/%2e%2e/secret'])(
    '%s stays a name that no list of files holds',
    (address) => {
      const listed = new Map([['index.html', '']]);
      expect(listed.has(pageFileOf(address) ?? '')).toBe(false);
    },
  );
});

describe('who may call', () => {
  it.each([
    [{ url: 'reader://app/', parent: null }, true],
    [{ url: 'reader://app/index.html#x', parent: null }, true],
    [{ url: 'reader://app/', parent: {} }, false],
    [{ url: 'reader://elsewhere/', parent: null }, false],
    [{ url: 'https://example.org/', parent: null }, false],
    [{ url: 'about:blank', parent: null }, false],
    [{ url: '', parent: null }, false],
    [null, false],
  ])('%j: %s', (frame, may) => {
    expect(isOwnFrame(frame)).toBe(may);
  });
});

it('an address is parsed, not compared as text', () => {
  expect(isPageAddress('reader://app@evil.example/')).toBe(false);
  expect(isPageAddress('reader://appendix/')).toBe(false);
});
