import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsByNumber } from '../../../../src/core/citations/marks/citing-passages.ts';
import { listReferences } from '../../../../src/core/citations/joins/listed-reference.ts';
import { namedEntries, nameOf } from '../../../../src/core/citations/joins/named-entry.ts';
import { chapter, printedList } from '../../bibliography/printed-lists.ts';

const report = chapter(2016, printedList(2016));
const listed = listReferences(report, citationsByNumber(report));
const named = namedEntries(listed);

describe('an entry that was named', () => {
  it('is found again in the list that it comes from', () => {
    for (const entry of listed) {
      const found = named(nameOf(entry));
      expect(found?.reference.text).toBe(entry.reference.text);
      expect(found?.reference.number).toBe(entry.reference.number);
    }
  });

  it('is found under another number, and in other spaces, quotes and hyphens', () => {
    fc.assert(
      fc.property(fc.constantFrom(...listed), fc.integer({ min: 1, max: 500 }), (entry, number) => {
        const text = entry.reference.text
          .replaceAll(/\s+/g, ' \n')
          .replaceAll('-', '\u2010')
          .replaceAll('“', '"')
          .toUpperCase();
        expect(named({ ...nameOf(entry), number, text })?.reference.text).toBe(entry.reference.text);
      }),
    );
  });

  it('is found by its number where a few words were read otherwise, and not where the text is another', () => {
    const entry = listed.find(({ reference }) => reference.text.split(' ').length > 12);
    if (entry === undefined) return expect.unreachable();
    const words = entry.reference.text.split(' ');
    const misread = [...words.slice(0, 3), 'rnisread', ...words.slice(4)].join(' ');
    expect(named({ ...nameOf(entry), text: misread })).toBe(entry);
    expect(named({ ...nameOf(entry), text: 'Something else that stands there now.' })).toBe(undefined);
    expect(named({ ...nameOf(entry), text: '' })).toBe(undefined);
  });
});
