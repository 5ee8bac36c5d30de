import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findLetters,
  firstLetterFrom,
  isLetter,
  lettersFrom,
} from '../../../src/renderer/anchor/find-words.ts';
import { partAtSource, partsOf } from '../../../src/shared/text/report-parts.ts';
import { paragraph, report, section } from '../helpers/build.ts';

const FIRST = 'The Government adopted a Plan of Action on the Elimination of the Worst Forms of Child Labor.';
const SECOND = 'In 2016, Kazakhstan made a moderate advancement in efforts to eliminate child labor.';

/** One text of the chapter, with these paragraphs one after the other in its source. */
function copy(...texts: readonly string[]) {
  let start = 0;
  const blocks = texts.map((text, index) => {
    const block = paragraph(`b${index}`, text, start);
    start += text.length + 1;
    return block;
  });
  return report({ id: 'kazakhstan-2016', sections: [section('s', 'law', blocks)] });
}

const wordsAt = (text: ReturnType<typeof copy>, source: number) => {
  const at = partAtSource(text, source, '');
  return at === null ? '' : at.part.content.text.slice(at.offset, at.offset + 12);
};

describe('the same words in another copy', () => {
  const here = copy(FIRST, SECOND);
  const there = copy(
    'Kazakhstan',
    FIRST.replaceAll(' ', '\u00a0'),
    SECOND.replace('In 2016, ', 'In 2016 – '),
  );

  it.each([
    [0, 'The\u00a0Governme'],
    [15, 'adopted\u00a0a\u00a0Pl'],
    [FIRST.length + 1, 'In 2016 – Ka'],
    [FIRST.length + 1 + 9, 'Kazakhstan m'],
  ])('from offset %d on are found by their letters', (source, expected) => {
    const at = partAtSource(here, source, 'b0');
    const letters = at === null ? '' : lettersFrom(here, at);
    expect(letters.length).toBeLessThanOrEqual(80);
    const found = findLetters(there, letters, source);
    expect(found?.part.content.text.slice(found.offset, found.offset + 12)).toBe(expected);
  });

  it('are those that stand nearest where they stand twice', () => {
    const twice = copy(SECOND, FIRST, SECOND);
    const letters = lettersFrom(here, { part: partsOf(here).all[1] ?? never(), offset: 0 });
    expect(findLetters(twice, letters, 0)?.part.block).toBe('b0');
    expect(findLetters(twice, letters, 500)?.part.block).toBe('b2');
  });

  it('are found by their beginning where the copy goes on otherwise, and not by a few letters', () => {
    const cut = copy(`${FIRST.slice(0, 40)} (page 2) ${FIRST.slice(40)}`);
    const at = partAtSource(here, 0, 'b0') ?? never();
    expect(findLetters(cut, lettersFrom(here, at), 0)?.offset).toBe(0);
    expect(findLetters(copy('The Govt. of Peru.'), lettersFrom(here, at), 0)).toBeNull();
  });

  it('are found wherever they begin, in a copy whose lines are broken otherwise', () => {
    const broken = copy(...FIRST.split(' of '), SECOND);
    // Cut at “of”, the words of the first paragraph are others there; those of the second are not.
    fc.assert(
      fc.property(fc.nat(SECOND.length - 30), (into) => {
        const at = partAtSource(here, FIRST.length + 1 + into, 'b1') ?? never();
        const found = findLetters(broken, lettersFrom(here, at), 0) ?? never();
        expect(lettersFrom(broken, found)).toBe(lettersFrom(here, at));
      }),
    );
  });
});

describe('the first letter from a place on', () => {
  const text = copy('“Cotton” (3).', '– ', '… Work.');
  const all = partsOf(text).all;
  it.each([
    [0, 0, 0, 1],
    [0, 1, 0, 1],
    [0, 8, 0, 10],
    [0, 11, 2, 2],
    [1, 0, 2, 2],
  ])('part %d, offset %d: part %d, offset %d', (index, offset, foundIndex, foundAt) => {
    const found = firstLetterFrom(text, { part: all[index] ?? never(), offset });
    expect([found?.part.index, found?.offset]).toEqual([foundIndex, foundAt]);
    expect(found !== null && isLetter(found)).toBe(true);
  });

  it('is none behind the last one', () => {
    expect(firstLetterFrom(text, { part: all[2] ?? never(), offset: 6 })).toBeNull();
    expect(isLetter({ part: all[0] ?? never(), offset: 0 })).toBe(false);
  });
});

describe('a place in the source', () => {
  it('is the letter that is shown there, or the next', () => {
    const text = copy(FIRST, SECOND);
    expect(wordsAt(text, 4)).toBe('Government a');
    expect(wordsAt(text, FIRST.length + 1)).toBe('In 2016, Kaz');
    expect(partAtSource(text, 100_000, 'b0')).toBeNull();
  });
});

function never(): never {
  throw new Error('there is such a part');
}
