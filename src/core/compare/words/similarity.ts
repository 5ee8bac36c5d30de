/** How alike two texts are, by the words they share, rare words counting more. */
import { NEGATION, subjectWords } from './subject-words.ts';
import type { Token } from './tokens.ts';

/** How much a word tells about a text; common words of the compared reports tell little. */
export type WordWeight = (word: string) => number;

/** What a text is about: its words with their counts, and their weight together. */
export interface Profile {
  readonly words: ReadonlyMap<string, number>;
  readonly mass: number;
}

// Chosen on the built-in reports and the chapters in `tests/core/compare/excerpts`; see ADR 15.
/** Years and figures change from report to report while the sentence stays. */
const NUMBER_SHARE = 0.4;
/** So many texts are added to those that are compared: among few of them no word is common yet. */
const TEXTS_ADDED = 12;
/** A negated word turns the meaning of those around it. */
const NEGATION_SHARE = 3;

/** The most that texts can be alike which are not the same; a bound, so that sameness alone counts as 1. */
export const BELOW_SAME = 0.99;

/** How many of some texts hold each word. */
export interface WordCounts {
  readonly texts: number;
  readonly words: ReadonlyMap<string, number>;
}

export function wordCounts(texts: Iterable<readonly string[]>): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const words of texts) {
    total += 1;
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { texts: total, words: counts };
}

/** Weights by how many of the counted texts hold a word ("child" is in most, "moratorium" in two). */
export function weightsOf(counted: readonly WordCounts[]): WordWeight {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { texts, words } of counted) {
    total += texts;
    for (const [word, count] of words) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const known = new Map<string, number>();
  return (word) => {
    let weight = known.get(word);
    if (weight === undefined) {
      weight = Math.log(1 + (total + TEXTS_ADDED) / ((counts.get(word) ?? 0) + 1));
      if (/^\P{L}*\d/u.test(word)) weight *= NUMBER_SHARE;
      if (word.startsWith(NEGATION)) weight *= NEGATION_SHARE;
      known.set(word, weight);
    }
    return weight;
  };
}

export function profileOf(tokens: readonly Token[], weight: WordWeight): Profile {
  return profileOfWords(subjectWords(tokens), weight);
}

export function profileOfWords(list: readonly string[], weight: WordWeight): Profile {
  const words = new Map<string, number>();
  let mass = 0;
  for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
  for (const [word, count] of words) mass += count * weight(word);
  return { words, mass };
}

/** What `similarity` of two texts can be at most, by their weight alone: a short one cannot be like a long one. */
export function mostSimilarity(one: Profile, other: Profile): number {
  const both = one.mass + other.mass;
  return both === 0 ? 1 : (2 * Math.min(one.mass, other.mass)) / both;
}

/** 0 nothing in common, 1 the same words: twice the shared weight over the weight of both (Dice's coefficient). */
export function similarity(one: Profile, other: Profile, weight: WordWeight): number {
  if (one.mass === 0 || other.mass === 0) return one.mass === other.mass ? 1 : 0;
  const [small, large] = one.words.size <= other.words.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of small.words) {
    const there = large.words.get(word);
    if (there !== undefined) shared += Math.min(count, there) * weight(word);
  }
  return Math.min(1, (2 * shared) / (one.mass + other.mass));
}
