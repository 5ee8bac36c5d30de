/** Where sentences begin, in prose full of "U.S.", "No. 414-V", "et al." and citation marks. */
import { MONTH_ABBREVIATIONS } from './months.ts';

/**
 * The end of a sentence: closing punctuation, quotation marks or brackets, a citation mark glued to it
 * ("exploitation.(1-6)"), white space, and something a sentence can begin with.
 */
const SENTENCE_END = /[.!?]+["'”’»)\]]*(?:\(\s*\d[\d\s,;–-]*\))?\.?\s+(?=[\p{Lu}\p{N}"“'‘«([])/gu;

/** Words whose full stop ends no sentence. Single letters ("C. 182", "R. Haarr") are handled apart. */
const STOPPED_WORDS = new Set([
  ...'no nos art arts al vs inc ltd dr mr mrs ms st add vol pp cf approx gov sec fig rev ed eds cit etc'.split(
    ' ',
  ),
  ...MONTH_ABBREVIATIONS.map((month) => month.toLowerCase()),
]);

const WORD_BEFORE = /([\p{L}.]+)$/u;

/** Offsets at which a sentence begins, rising; the first is 0. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_END)) {
    const punctuation = match[0][0] ?? '';
    if (punctuation === '.' && isStoppedWord(text, match.index)) continue;
    starts.push(match.index + match[0].length);
  }
  return starts;
}

function isStoppedWord(text: string, stop: number): boolean {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, stop - 24), stop))?.[1] ?? '';
  if (before.length === 0) return false;
  // An initial stands by itself; the last letter of "414-V." ends what it belongs to.
  if (before.length === 1) return /^[\s(]?$/u.test(text[stop - 2] ?? '');
  // "U.S." goes on; a plain word before the stop ends its sentence.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return true;
  return STOPPED_WORDS.has(before.toLowerCase());
}
