/** Which items of two sequences could stand for each other, found without comparing all with all. */
import { firstIndex } from '../../../shared/binary-search.ts';
import { BELOW_SAME, mostSimilarity, similarity } from '../words/similarity.ts';
import type { Profile, WordWeight } from '../words/similarity.ts';
import type { Pair } from './longest-increasing-subsequence.ts';
import { appendAll } from '../../../shared/lists.ts';

/** Something that can be paired. Only items of the same `kind` are. */
export interface Item {
  readonly kind: string;
  /** Folded text: the same for texts that differ in unimportant ways only. */
  readonly key: string;
  readonly profile: Profile;
}

export interface CandidateOptions {
  readonly weight: WordWeight;
  /** Similarity below which two items are never paired. */
  readonly minimum: number;
  /** Replaces the similarity of two items by their words. */
  readonly score?: (left: number, right: number) => number;
  /** Items that are settled and want no partner. */
  readonly without?: { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> };
}

/** Up to this many combinations are compared outright. */
const SMALL = 2500;
/** Words of an item that are looked up, its weightiest first. */
const WORDS_LOOKED_UP = 12;
/** Of the items that share a word, those that are nearest by place. */
const NEAREST = 24;
/** Partners that are compared in full: those that share most of the words looked up. */
const MOST_HIT = 32;
/** Chosen on no texts, a bound: sums of the same weights, added up in another order, differ by less. */
const ROUNDING = 1e-9;
/** Partners kept for an item. */
const BEST = 8;

/** Pairs worth a thought, each item with its best few partners. */
export function candidatePairs(
  left: readonly Item[],
  right: readonly Item[],
  options: CandidateOptions,
): Pair[] {
  const { without } = options;
  const isFree = (j: number): boolean => without?.right.has(j) !== true;
  const partners =
    left.length * right.length <= SMALL
      ? () => right.keys()
      : partnersByWords(left, right, options.weight, { isFree, isHopeless });
  const pairs: Pair[] = [];
  for (const [i, item] of left.entries()) {
    if (without?.left.has(i) === true) continue;
    const found: Pair[] = [];
    for (const j of partners(i)) {
      const other = right[j];
      if (other === undefined || other.kind !== item.kind || !isFree(j)) continue;
      const score = scoreOf(i, item, j, other);
      if (score >= options.minimum) found.push({ left: i, right: j, similarity: score });
    }
    found.sort((a, b) => b.similarity - a.similarity || distance(a) - distance(b));
    appendAll(pairs, found.slice(0, BEST));
  }
  return pairs;

  /** So unlike in weight that no words could make up for it. */
  function isHopeless(item: Item, other: Item): boolean {
    return (
      options.score === undefined &&
      mostSimilarity(item.profile, other.profile) < options.minimum - ROUNDING &&
      item.key !== other.key
    );
  }

  function scoreOf(i: number, item: Item, j: number, other: Item): number {
    if (options.score !== undefined) return options.score(i, j);
    if (isHopeless(item, other)) return 0;
    if (item.key === other.key) return 1;
    return Math.min(BELOW_SAME, similarity(item.profile, other.profile, options.weight));
  }

  function distance({ left: i, right: j }: Pair): number {
    return Math.abs(i / left.length - j / right.length);
  }
}

interface PartnerLimits {
  readonly isFree: (j: number) => boolean;
  readonly isHopeless: (item: Item, other: Item) => boolean;
}

/** Right items that share a weighty word or the whole text with a left item. */
function partnersByWords(
  left: readonly Item[],
  right: readonly Item[],
  weight: WordWeight,
  { isFree, isHopeless }: PartnerLimits,
): (i: number) => Iterable<number> {
  const byWord = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  for (const [j, item] of right.entries()) {
    if (!isFree(j)) continue;
    push(byKey, item.key, j);
    for (const word of weightiest(item, weight)) push(byWord, word, j);
  }
  return (i) => {
    const item = left[i];
    if (item === undefined) return [];
    const place = Math.round((i / left.length) * right.length);
    const hits = new Map<number, number>();
    const hit = (j: number, worth: number): void => {
      const other = right[j];
      if (other !== undefined && !isHopeless(item, other)) hits.set(j, (hits.get(j) ?? 0) + worth);
    };
    for (const j of nearest(byKey.get(item.key) ?? [], place)) hit(j, WORDS_LOOKED_UP);
    for (const word of weightiest(item, weight))
      for (const j of nearest(byWord.get(word) ?? [], place)) hit(j, 1);
    return [...hits]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, MOST_HIT)
      .map(([j]) => j);
  };
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function weightiest({ profile }: Item, weight: WordWeight): readonly string[] {
  const known = weightiestOf.get(profile);
  if (known !== undefined) return known;
  const found = [...profile.words.keys()]
    .map((word) => ({ word, weight: weight(word) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, WORDS_LOOKED_UP)
    .map(({ word }) => word);
  weightiestOf.set(profile, found);
  return found;
}

/** A profile is made with the weights that it is compared by, and is looked up again and again. */
const weightiestOf = new WeakMap<Profile, readonly string[]>();

/** The entries of a rising list that are nearest to `place`. */
function nearest(list: readonly number[], place: number): readonly number[] {
  if (list.length <= NEAREST) return list;
  const next = firstIndex(list.length, (index) => (list[index] ?? 0) >= place);
  const from = Math.max(0, Math.min(next - NEAREST / 2, list.length - NEAREST));
  return list.slice(from, from + NEAREST);
}
