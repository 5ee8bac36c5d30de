import { expect, it } from 'vitest';
import { nearestSentence } from '../../src/shared/nearest-sentence.ts';

it.each([
  [{ words: 2, most: 1, least: 1 }, 'No passage holds both of these words; the nearest hold one of them.'],
  [{ words: 4, most: 3, least: 2 }, 'No passage holds all of these words; the nearest hold three of four.'],
  [{ words: 20, most: 13, least: 10 }, 'No passage holds all of these words; the nearest hold 13 of 20.'],
])('says how near %o is', (nearest, sentence) => {
  expect(nearestSentence(nearest)).toBe(sentence);
});
