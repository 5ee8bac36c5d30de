import { describe, expect, it } from 'vitest';
import {
  enumerators,
  isLegalSubdivision,
  isQuantity,
  isSpelledNumber,
  listedCounts,
} from '../../../../src/core/citations/marks/look-alikes.ts';

const at = (text: string): number => text.lastIndexOf('(');
const candidates = (text: string) => [...text.matchAll(/\(\s*\d{1,3}\s*\)/g)];

describe('a bracket of a law', () => {
  it.each([
    'Article 26.1(2)',
    'Section 4(1)',
    'Article 3(d)(1)',
    'Section VI(37) of the Act',
    'Article (4) of the protocol',
  ])('%s', (text) => {
    expect(isLegalSubdivision(text, text.startsWith('Section VI') ? text.indexOf('(') : at(text))).toBe(true);
  });

  it.each([
    'It enforces laws.(2)',
    'Ministry of Labor (MOL)(12)',
    'the law of 2015(12)',
    'the 2018 Mining Rules (64,65,68)',
    '6(17)',
    'children work (3)',
  ])('is a mark: %s', (text) => {
    expect(isLegalSubdivision(text, at(text))).toBe(false);
  });
});

describe('a number in brackets', () => {
  it.each([
    ['3.2 (79,690)', 90, true],
    ['children (79,690)', 90, true],
    ['children (4,300)', null, true],
    ['It works.(3,4)', 90, false],
    ['It works.(12)', 90, false],
  ])('%s is a quantity beside a list of %s: %s', (text, highest, is) => {
    expect(isQuantity(text, at(text), text.slice(at(text)), highest)).toBe(is);
  });

  it.each([
    ['eighteen (18)', [18], true],
    ['Sixteen (16)', [16], true],
    ['someone (1)', [1], false],
    ['eighteen (17)', [17], false],
    ['eighteen. (18)', [18], false],
    ['twenty (20, 21)', [20, 21], false],
  ])('%s says a number again: %s %s', (text, numbers, is) => {
    expect(isSpelledNumber(text, at(text), numbers)).toBe(is);
  });
});

describe('numbers that open clauses', () => {
  it.each([
    ['It covers: (1) child labor policy; (2) coordination; and (3) prevention.', [0, 1, 2]],
    ['It covers (1) Child labor.', []],
    ['Children work.(1) They pick cotton.(2)', []],
    ['It aims to (2) enforce and (3) prevent.', []],
    ['It aims to (1) enforce laws.', []],
  ])('%s', (text, expected) => {
    expect([...enumerators(text, candidates(text))]).toEqual(expected);
  });
});

describe('counts behind names', () => {
  const text = 'They came from Burundi (402), the Congo (2), Rwanda (86), and Ethiopia (1) as refugees.';

  it('are told by one that is beyond the list', () => {
    expect([...listedCounts(text, candidates(text), 90)]).toEqual([0, 1, 2, 3]);
  });

  it('are marks where none is', () => {
    expect([...listedCounts(text, candidates(text), 500)]).toEqual([]);
  });

  it('do not reach into the next sentence', () => {
    const two = 'They came from Burundi (402). Children work in Rwanda (86).';
    expect([...listedCounts(two, candidates(two), 90)]).toEqual([0]);
  });
});
