/** Whole reports by the words that they have, and how much each is about them: BM25 over reports, as MiniSearch weighs it. */
import type { ReportPostings } from './report-postings.ts';

/** What a report must have. */
export type WordsQuery =
  | { readonly kind: 'words'; readonly words: readonly number[] }
  | { readonly kind: 'or' | 'and'; readonly queries: readonly WordsQuery[] };

interface Match {
  score: number;
  /** Which of the words it has. */
  readonly words: number[];
}

// Of BM25+ (Lv and Zhai 2011), as MiniSearch has them: how soon repetition levels off, how much length counts, what the first time is worth.
const LEVELLING = 1.2;
const LENGTH = 0.7;
const FIRST = 0.5;
/** Keeps the rarity of a word (Robertson and Spärck Jones) from being endless or nothing. */
const SMOOTHING = 0.5;

/**
 * The reports that have what is asked for, the best first.
 *
 * @param holders how many reports have a word
 */
export function reportsWith(
  query: WordsQuery,
  postings: ReportPostings,
  holders: (word: number) => number,
): { readonly id: number; readonly score: number }[] {
  const found = matches(query, postings, holders);
  // Who has more of the words that were asked for is more about all of them.
  return Array.from(found, ([id, { score, words }]) => ({
    id,
    score: score * Math.max(1, words.length),
  })).sort((one, other) => other.score - one.score);
}

type Matches = ReadonlyMap<number, Match>;

function matches(query: WordsQuery, postings: ReportPostings, holders: (word: number) => number): Matches {
  if (query.kind === 'words') return withOneOf(query.words, postings, holders);
  const [first, ...others] = query.queries.map((each) => matches(each, postings, holders));
  const join = query.kind === 'or' ? either : both;
  return others.reduce(join, first ?? new Map<number, Match>());
}

function withOneOf(
  words: readonly number[],
  postings: ReportPostings,
  holders: (word: number) => number,
): Matches {
  const found = new Map<number, Match>();
  for (const word of new Set(words)) {
    const count = holders(word);
    const rarity = Math.log(1 + (postings.size - count + SMOOTHING) / (count + SMOOTHING));
    postings.forEachHolder(word, (id, weight) => {
      const level = weight + LEVELLING * (1 - LENGTH + LENGTH * postings.relativeLength(id));
      const score = rarity * (FIRST + (weight * (LEVELLING + 1)) / level);
      const match = found.get(id);
      if (match === undefined) found.set(id, { score, words: [word] });
      else {
        match.score += score;
        match.words.push(word);
      }
    });
  }
  return found;
}

function either(one: Matches, other: Matches): Matches {
  const found = new Map(one);
  for (const [id, match] of other) {
    const known = found.get(id);
    found.set(id, known === undefined ? match : together(known, match));
  }
  return found;
}

function both(one: Matches, other: Matches): Matches {
  const found = new Map<number, Match>();
  for (const [id, match] of other) {
    const known = one.get(id);
    if (known !== undefined) found.set(id, together(known, match));
  }
  return found;
}

function together(one: Match, other: Match): Match {
  const words = [...one.words, ...other.words.filter((word) => !one.words.includes(word))];
  return { score: one.score + other.score, words };
}
