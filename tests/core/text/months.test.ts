import { describe, expect, it } from 'vitest';
import { MONTH_WORDS, monthNumber } from '../../../src/core/text/months.ts';

describe('monthNumber', () => {
  it.each([
    ['January', 1],
    ['jan', 1],
    ['Sept', 9],
    ['Sep', 9],
    ['DECEMBER', 12],
    ['Ma', 0],
    ['Spring', 0],
    ['', 0],
  ])('%s: %i', (word, expected) => {
    expect(monthNumber(word)).toBe(expected);
  });
});

describe('MONTH_WORDS', () => {
  const pattern = new RegExp(`^(?:${MONTH_WORDS})$`);
  it.each(['Jan', 'January', 'May', 'June', 'Jun', 'Sep', 'Sept', 'September', 'Dec'])('has %s', (word) => {
    expect(word).toMatch(pattern);
  });
  it.each(['Janu', 'Ma', 'Septem', 'Marching', 'january'])('has no %s', (word) => {
    expect(word).not.toMatch(pattern);
  });
});
