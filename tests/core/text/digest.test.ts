import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { digest } from '../../../src/core/text/digest.ts';

it('is the same for the same text, and short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      expect(digest(text)).toBe(digest(text.slice()));
      expect(digest(text).length).toBeLessThan(40);
    }),
  );
});

it('tells texts apart that differ in one letter, its place, its case, or their length', () => {
  const names = new Set<string>();
  const texts = new Set<string>();
  const enter = (text: string): void => {
    names.add(digest(text));
    texts.add(text);
  };
  const base = 'U.S. Embassy- Astana. Reporting, January 20, 2017. '.repeat(8);
  for (let at = 0; at < base.length; at += 1) {
    for (const letter of 'xyzXYZ79й') enter(base.slice(0, at) + letter + base.slice(at + 1));
    enter(base.slice(0, at));
  }
  for (let number = 0; number < 50_000; number += 1) enter(`["Reporting ${number}","embassy"]`);
  expect(names.size).toBe(texts.size);
});

it.each([
  ['ab', 'ba'],
  ['', '\0'],
  ['\0', '\0\0'],
  ['a', 'A'],
])('tells %j from %j', (one, other) => {
  expect(digest(one)).not.toBe(digest(other));
});
