import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  profileOfWords,
  similarity,
  weightsOf,
  wordCounts,
} from '../../../../src/core/compare/words/similarity.ts';

const TEXTS = [
  'child labor law',
  'child labor inspectors',
  'child moratorium 2016',
  'child labor cotton',
].map((text) => text.split(' '));
const weight = weightsOf([wordCounts(TEXTS)]);
const alike = (one: string, other: string): number => {
  const profile = (text: string) => profileOfWords(text.split(' ').filter(Boolean), weight);
  return similarity(profile(one), profile(other), weight);
};

describe('the weight of a word', () => {
  it('is the greater the fewer texts hold it', () => {
    expect(weight('moratorium')).toBeGreaterThan(weight('labor'));
    expect(weight('labor')).toBeGreaterThan(weight('child'));
    expect(weight('unheard')).toBeGreaterThan(weight('moratorium'));
  });

  it('is less for a year than for a word as rare', () => {
    expect(weight('2016')).toBeLessThan(weight('moratorium'));
  });
});

describe('similarity', () => {
  it.each([
    ['child labor law', 'child labor law', 1],
    ['child labor', 'cotton moratorium', 0],
    ['', '', 1],
    ['', 'child', 0],
  ])('of “%s” and “%s” is %d', (one, other, expected) => {
    expect(alike(one, other)).toBeCloseTo(expected, 10);
  });

  it('goes by rare words before common ones', () => {
    expect(alike('child moratorium', 'cotton moratorium')).toBeGreaterThan(
      alike('child moratorium', 'child cotton'),
    );
  });

  it('counts a word as often as both have it', () => {
    expect(alike('labor labor', 'labor')).toBeLessThan(1);
    expect(alike('labor labor', 'labor labor')).toBeCloseTo(1, 10);
  });

  it('is the same both ways, and between 0 and 1', () => {
    const texts = fc
      .array(fc.constantFrom('child', 'labor', 'law', 'cotton', '2016'), { maxLength: 6 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(alike(one, other)).toBeCloseTo(alike(other, one), 10);
        expect(alike(one, other)).toBeGreaterThanOrEqual(0);
        expect(alike(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
