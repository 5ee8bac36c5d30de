import { describe, expect, it } from 'vitest';
import { isPageImage, pageImageAddress, pageImageAt } from '../../../src/shared/original/page-address.ts';

const sha256 = 'a1'.repeat(32);
const part = { left: 0, top: 256, width: 512, height: 1024 };

describe('the address of a page', () => {
  it.each([
    [{ report: 'kazakhstan-2016', sha256, page: 3, scale: 1.375 }],
    [{ report: 'côte-d’ivoire-2019', sha256, page: 12, scale: 4, part }],
  ])('of %j says what it asks for, also once its percent signs are decoded', (image) => {
    const address = pageImageAddress(image);
    expect(isPageImage(address)).toBe(true);
    expect(pageImageAt(address)).toEqual(image);
    expect(pageImageAt(decodeURIComponent(address))).toEqual(image);
  });

  it.each([
    ['assets/index.js'],
    ['original/'],
    [`original/kazakhstan-2016/${sha256}/0/1.0000`],
    [`original/kazakhstan-2016/${sha256}/3/0.0000`],
    [`original/kazakhstan-2016/${sha256}/3/1`],
    [`original/../${sha256}/3/1.0000/1`],
    [`original/a/b/${sha256}/3/1.0000`],
    [`original/%E0%A4%A/${sha256}/3/1.0000`],
    [`original/kazakhstan-2016/abc/3/1.0000`],
    [`original/kazakhstan-2016/${sha256}/3/1.0000/0,0,0,50`],
    [`original/kazakhstan-2016/${sha256}/3/1.0000/0,0,99999,50`],
  ])('%s is none', (address) => {
    expect(pageImageAt(address)).toBeNull();
  });
});
