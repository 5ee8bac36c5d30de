import { describe, expect, it } from 'vitest';
import { unimportantClasses } from '../../../../src/core/compare/diff/difference-class.ts';

describe('a difference that does not count', () => {
  it.each([
    ['children’s', "children's", ['quotes-dashes']],
    ['anti–trafficking', 'anti-trafficking', ['quotes-dashes']],
    ['Labor Code', 'LABOR CODE', ['case']],
    ['child labor', 'child  labor', ['spacing']],
    ['São Tomé', 'Sao Tome', ['character-form']],
    ['Labor[†]', 'Labor†', ['quotes-dashes']],
    ['I8', '18', ['repaired-glyph']],
    ['same', 'same', []],
  ])('%s and %s: %j', (left, right, classes) => {
    expect(unimportantClasses(left, right)).toEqual(classes);
    expect(unimportantClasses(right, left)).toEqual(classes);
  });

  it.each([
    ['minimal', 'moderate'],
    ['18', '19'],
    ['Ill', '111 children'],
    ['law', 'laws'],
    ['2015', '2,015'],
  ])('does count: %s and %s', (left, right) => {
    expect(unimportantClasses(left, right)).toBeNull();
  });
});
