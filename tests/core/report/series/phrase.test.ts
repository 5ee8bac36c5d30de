import { describe, expect, it } from 'vitest';
import {
  firstWords,
  oneOf,
  openingPattern,
  patternAnywhere,
  textsOf,
  wholePattern,
} from '../../../../src/core/report/series/phrase.ts';

describe('wholePattern', () => {
  it.each([
    ['laws (on|for) children', 'laws for children', true],
    ['laws (on|for) children', 'laws of children', false],
    ['(key |)policies', 'policies', true],
    ['(key |)policies', 'key policies', true],
    ['policies', 'policies and programs', false],
    ['policies…', 'policies and programs', true],
    ['polic…', 'policies', false],
    ['…inspections', 'number of inspections', true],
    ['…inspections', 'inspections made', false],
    ['laws … labor', 'laws and rules on labor', true],
    ['laws … labor', 'laws and rules on laborers', false],
    ['period,… regarding', 'period, it said regarding', true],
    ['Year(s) Suggested', 'Year(s) Suggested', true],
    ["children's work", 'children’s work', true],
    ['{year} report', '2019 report', true],
    ['{year} report', '1819 report', false],
    ['(state (compulsory|voluntary)|non-state)', 'state voluntary', true],
    ['working (% and population)', 'working (% and population)', true],
  ])('%s: %s', (phrase, text, fits) => {
    expect(new RegExp(wholePattern(phrase)).test(text)).toBe(fits);
  });

  it('an unknown part is a mistake in the data', () => {
    expect(() => wholePattern('{nothing}')).toThrow(/unknown part: nothing/);
  });
});

describe('what is derived', () => {
  it('texts', () => {
    expect(textsOf('(key |)mechanism(s|)')).toEqual([
      'key mechanisms',
      'key mechanism',
      'mechanisms',
      'mechanism',
    ]);
  });

  it('first words', () => {
    expect(firstWords(['(Works|Sources) cited', 'prevalence…', 'works of art'])).toEqual([
      'works',
      'sources',
      'prevalence',
    ]);
  });

  it('openings', () => {
    expect(openingPattern('legal framework … {object}…')).toBe('legal framework');
    expect(patternAnywhere('legal framework')).toBe('legal framework');
  });

  it('without wordings nothing fits', () => {
    expect(new RegExp(oneOf([])).test('')).toBe(false);
  });
});
