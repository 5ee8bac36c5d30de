import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_SHOWN, marked, plainEdits } from '../marked.ts';

describe('word marks', () => {
  it.each([
    // kazakhstan-2016.txt:3 against kazakhstan-2022.txt:1
    [
      'In 2016, Kazakhstan made a moderate advancement in efforts to eliminate the worst forms of child labor.',
      'In 2022, Kazakhstan made minimal advancement in efforts to eliminate the worst forms of child labor.',
      'In [-2016-]{+2022+}, Kazakhstan made [-a moderate-]{+minimal+} advancement in efforts to eliminate the worst forms of child labor.',
    ],
    // kazakhstan-2021-summary.txt:14 against kazakhstan-2022.txt:5
    [
      'The new law, which will come into effect on January 1, 2023, codifies and expands the government’s existing practice since January 2020.',
      "The new law, which came into effect on January 1, 2023, codifies and expands the government's existing practice under which",
      "The new law, which [-will come-]{+came+} into effect on January 1, 2023, codifies and expands the government's existing practice [-since January 2020.-]{+under which+}",
    ],
    // kazakhstan-2021-summary.txt:14 against kazakhstan-2022.txt:5: a comma is a difference of its own
    [
      'compelling grounds and supporting evidence enclosed',
      'compelling grounds, and supporting evidence enclosed',
      'compelling grounds{+,+} and supporting evidence enclosed',
    ],
    // kazakhstan-2022.txt:113 and 128: sums are whole
    [
      'funding of $5.2 million in 2022',
      'funding of $3.1 million in 2020',
      'funding of [-$5.2 million-]{+$3.1 million+} in [-2022-]{+2020+}',
    ],
    // kazakhstan-2016.txt:193 against kazakhstan-2022.txt:197: no stray "to", "and", "in" between the words
    [
      'implemented programs to combat human trafficking and provide assistance to trafficking victims in 2016, research found',
      'implemented programs in 2022 to protect vulnerable children and raise awareness about child labor, research found',
      'implemented programs [-to combat human trafficking and provide assistance to trafficking victims in 2016-]{+in 2022 to protect vulnerable children and raise awareness about child labor+}, research found',
    ],
    ['письмо министра', 'письма министра', '[-письмо-]{+письма+} министра'],
    ['the same text', 'the same text', 'the same text'],
    ['', 'something new', '{+something new+}'],
  ])('%s', (left, right, expected) => {
    expect(marked(left, right)).toBe(expected);
  });

  it('puts an inserted sentence between sentences', () => {
    const edits = plainEdits(
      'Children work in markets. Children work on farms.',
      'Children work in markets. Children work in homes. Children work on farms.',
    );
    const text = 'Children work in markets. Children work in homes. Children work on farms.';
    expect(edits.map(({ right }) => text.slice(...right))).toEqual(['Children work in homes.']);
  });

  it.each([
    ['quotation marks', 'the government’s “raids”', 'the government\'s "raids"', ['quotes-dashes']],
    ['dashes', 'Report–2016', 'Report-2016', ['quotes-dashes']],
    ['a range in another dash', '(2015–2017)', '(2015-2017)', ['quotes-dashes']],
    ['a range with spaces', '2009 - 2013', '2009-2013', ['spacing']],
    ['case', 'The Government adopted', 'The government adopted', ['case']],
    ['a space before a note mark', 'items † here', 'items† here', ['spacing']],
    ['a note mark in brackets', 'Labor [‡]', 'Labor ‡', ['quotes-dashes']],
    [
      'a hyphen for a space',
      'South-Kazakhstan Oblast',
      'South Kazakhstan Oblast',
      ['quotes-dashes', 'spacing'],
    ],
    // kazakhstan-2022.txt:9
    ['a look-alike glyph', 'Table I provides', 'Table 1 provides', ['repaired-glyph']],
  ])('%s is an unimportant difference', (_, left, right, classes) => {
    expect(marked(left, right)).toBe(right);
    const found = plainEdits(left, right).flatMap((edit) => edit.classes);
    expect(new Set(found)).toEqual(new Set(classes));
  });

  it.each([
    ['a number', '320 inspectors', '261 inspectors', 'number'],
    ['a word', 'combat child labor', 'address child labor', 'word'],
    ['a note mark', 'Car washing', 'Car washing†', 'note-mark'],
    ['I in a word slot', 'I think so', 'we think so', 'word'],
    ['the sum and not its dots', 'paid 7,897', 'paid 7.897', 'number'],
  ])('%s is an important difference', (_, left, right, expected) => {
    expect(plainEdits(left, right).flatMap(({ classes }) => classes)).toEqual([expected]);
  });

  const words = fc.array(
    fc.constantFrom('child', 'labor', 'the', 'of', ',', '.', 'Law', 'law', '2016', '–', "'", '†'),
    { maxLength: 40 },
  );

  it('leads from the left text to the right one', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [left, right] = [one.join(' '), other.join(' ')];
        const edits = plainEdits(left, right);
        let [l, r] = [0, 0];
        for (const edit of edits) {
          expect(edit.left[0]).toBeGreaterThanOrEqual(l);
          expect(edit.right[0]).toBeGreaterThanOrEqual(r);
          expect(left.slice(l, edit.left[0]).trim()).toBe(right.slice(r, edit.right[0]).trim());
          expect(edit.classes.length).toBeGreaterThan(0);
          [l, r] = [edit.left[1], edit.right[1]];
        }
        expect(left.slice(l).trim()).toBe(right.slice(r).trim());
      }),
    );
  });

  it('marks nothing in equal texts, everything shown', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        expect(marked(text, text, plainEdits(text, text), ALL_SHOWN)).toBe(text);
      }),
    );
  });
});
