import type { NearestAnswers } from './search.ts';

const NUMBERS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** What near answers are, as a sentence: "No passage holds all of these words; the nearest hold three of four." */
export function nearestSentence({ words, most }: NearestAnswers): string {
  if (words === 2) return 'No passage holds both of these words; the nearest hold one of them.';
  return `No passage holds all of these words; the nearest hold ${numberName(most)} of ${numberName(words)}.`;
}

function numberName(number: number): string {
  return NUMBERS[number] ?? String(number);
}
