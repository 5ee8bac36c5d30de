/** What people type, taken from the texts themselves. */
import { pick, randomFrom } from './random.ts';

export interface BenchQuery {
  /** Folded words; the last is cut short, as it is while being typed. */
  readonly words: readonly string[];
  /** Index of the passage that the words were taken from. */
  readonly target: number;
}

const TYPO_SHARE = 0.3;

/** Queries of one to three words of a passage; 30% of the words before the last have one typing error. */
export function benchQueries(passages: readonly string[], count: number, seed: number): BenchQuery[] {
  const random = randomFrom(seed);
  const queries: BenchQuery[] = [];
  while (queries.length < count) {
    const target = Math.floor(random() * passages.length);
    const words = (passages[target] ?? '').toLowerCase().match(/[a-z]{3,}/gu) ?? [];
    if (words.length < 6) continue;
    const size = 1 + Math.floor(random() * 3);
    const at = Math.floor(random() * (words.length - size));
    const taken = words.slice(at, at + size);
    const typed = taken.map((word, index) => {
      if (index === taken.length - 1)
        return word.slice(0, Math.max(2, Math.ceil(word.length * (0.3 + 0.6 * random()))));
      return random() < TYPO_SHARE && word.length > 4 ? mistype(word, random) : word;
    });
    queries.push({ words: typed, target });
  }
  return queries;
}

function mistype(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = pick('abcdefghijklmnopqrstuvwxyz'.split(''), random);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1);
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}
