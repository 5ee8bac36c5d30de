import { describe, expect, it } from 'vitest';
import { isOwnFrame, isPageAddress, PAGE_HOME, pageFileOf } from '../../src/main/page-address.ts';

const FOLDER = 'file:///opt/reader/out/renderer/';

describe('files behind the page’s addresses', () => {
  it.each([
    [PAGE_HOME, 'reader://app/', 'index.html'],
    [PAGE_HOME, 'reader://app', 'index.html'],
    [PAGE_HOME, 'reader://app/index.html?x#y', 'index.html'],
    [PAGE_HOME, 'reader://app/assets/a%20b.js', 'assets/a b.js'],
    [PAGE_HOME, 'READER://app/x.css', 'x.css'],
    [FOLDER, 'file:///opt/reader/out/renderer/', 'index.html'],
    [FOLDER, 'file:///opt/reader/out/renderer/assets/a.js', 'assets/a.js'],
  ])('at %s, %s is %s', (home, address, file) => {
    expect(pageFileOf(address, home)).toBe(file);
  });

  it.each([
    [PAGE_HOME, 'reader://other/index.html'],
    [PAGE_HOME, 'reader://app.evil.example/'],
    [PAGE_HOME, 'reader://appendix/'],
    [PAGE_HOME, 'reader://app@evil.example/'],
    [PAGE_HOME, 'reader://app:80/'],
    [PAGE_HOME, 'reader://user@app/'],
    [PAGE_HOME, 'file:///etc/passwd'],
    [PAGE_HOME, 'https://app/'],
    [PAGE_HOME, 'reader:app/index.html'],
    [PAGE_HOME, 'not an address'],
    [PAGE_HOME, ''],
    [PAGE_HOME, 'reader://app/%E0%A4%A'],
    [FOLDER, 'file:///etc/passwd'],
    [FOLDER, 'file:///opt/reader/out/renderer/../main/index.js'],
    [FOLDER, 'file:///opt/reader/out/renderer/%2e%2e/main/index.js'],
    [FOLDER, 'file:///opt/reader/out/renderers/'],
    [FOLDER, 'file://server/opt/reader/out/renderer/index.html'],
    [FOLDER, 'reader://app/'],
  ])('at %s, %s is no file', (home, address) => {
    expect(pageFileOf(address, home)).toBeNull();
  });

  it.each([
    [PAGE_HOME, 'reader://app/../../etc/passwd'],
    [PAGE_HOME, 'reader://app/..%2f..%2fetc/passwd'],
    [PAGE_HOME, 'reader://app/%2e%2e/secret'],
    [FOLDER, 'file:///opt/reader/out/renderer/..%2fmain/index.js'],
  ])('at %s, %s stays a name that no list of files holds', (home, address) => {
    const listed = new Map([['index.html', '']]);
    expect(listed.has(pageFileOf(address, home) ?? '')).toBe(false);
  });
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
    expect(isOwnFrame(frame, PAGE_HOME)).toBe(may);
  });

  it('is judged by the page’s home', () => {
    expect(isOwnFrame({ url: `${FOLDER}index.html`, parent: null }, FOLDER)).toBe(true);
    expect(isPageAddress('file:///opt/reader/index.html', FOLDER)).toBe(false);
  });
});
