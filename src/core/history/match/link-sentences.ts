/** Which sentence of one report is which of another: in paragraphs that stand for each other first, then anywhere. */
import { appendAll } from '../../../shared/lists.ts';
import { align } from '../../compare/align/align.ts';
import type { WordWeight } from '../../compare/words/similarity.ts';
import type { FollowedPassage } from '../passages/followed-report.ts';
import type { PassageLink } from './link.ts';

/** Sentences of two paragraphs, or parts of them, that stand for each other. */
export interface SentencePair {
  readonly before: readonly FollowedPassage[];
  readonly after: readonly FollowedPassage[];
  readonly moved: boolean;
}

// Chosen on the sentences in `tests/core/history/pairs`, which hold them; see ADR 19.
/** In paragraphs that stand for each other: similarity from which two sentences are one, and from which they may be. */
const SAME_SENTENCE = 0.5;
const PERHAPS_SAME = 0.4;
/** Between sentences that are out of order in one paragraph. */
const OUT_OF_ORDER = 0.6;
/** In one section, in paragraphs that do not stand for each other: in order between settled sentences, and out of it. */
const PERHAPS_SAME_IN_SECTION = 0.42;
const OUT_OF_ORDER_IN_SECTION = 0.55;
/** Anywhere in the report: similarity, and weight below which a sentence is too short to be followed by itself. */
const SAME_ELSEWHERE = 0.7;
const FOLLOWED_MASS = 14;

/** @param pairs each sentence in at most one */
export function linkSentences(
  pairs: readonly SentencePair[],
  before: readonly FollowedPassage[],
  after: readonly FollowedPassage[],
  weight: WordWeight,
): PassageLink[] {
  const links = pairs.flatMap((pair) => linksWithin(pair, weight));
  const topics = new Set(before.map(({ topic }) => topic));
  for (const topic of topics) {
    const of = (list: readonly FollowedPassage[]) => list.filter((one) => one.topic === topic);
    appendAll(links, linksInSection(of(before), of(after), links, weight));
  }
  const taken = new Set(links.flatMap(({ from, to }) => [from, to]));
  const free = (list: readonly FollowedPassage[]): FollowedPassage[] =>
    list.filter((one) => !taken.has(one) && one.profile.mass >= FOLLOWED_MASS);
  return [...links, ...linksAnywhere(free(before), free(after), weight)];
}

/** What is left over in a section, between the sentences that are settled: paragraphs may have been put together anew. */
function linksInSection(
  before: readonly FollowedPassage[],
  after: readonly FollowedPassage[],
  links: readonly PassageLink[],
  weight: WordWeight,
): PassageLink[] {
  const places = {
    before: new Map(before.map((one, index) => [one, index])),
    after: new Map(after.map((one, index) => [one, index])),
  };
  const settled = links.flatMap(({ from, to }) => {
    const [left, right] = [places.before.get(from), places.after.get(to)];
    return left === undefined || right === undefined ? [] : [{ left, right, similarity: 1 }];
  });
  const isSettled = new Set(settled.map(({ left }) => left));
  const found = align(before, after, {
    weight,
    minimum: PERHAPS_SAME_IN_SECTION,
    movedMinimum: OUT_OF_ORDER_IN_SECTION,
    settled,
  });
  return [...found.inOrder, ...found.moved].flatMap((pair) => {
    const [from, to] = [before[pair.left], after[pair.right]];
    if (from === undefined || to === undefined || isSettled.has(pair.left)) return [];
    if (Math.min(from.profile.mass, to.profile.mass) < FOLLOWED_MASS && from.key !== to.key) return [];
    const unsure = pair.similarity < SAME_SENTENCE ? ({ unsure: 'place' } as const) : {};
    return [{ from, to, ...unsure, moved: 'paragraph' }];
  });
}

function linksWithin({ before, after, moved }: SentencePair, weight: WordWeight): PassageLink[] {
  const found = align(before, after, { weight, minimum: PERHAPS_SAME, movedMinimum: OUT_OF_ORDER });
  return [...found.inOrder, ...found.moved].flatMap((pair) => {
    const [from, to] = [before[pair.left], after[pair.right]];
    if (from === undefined || to === undefined) return [];
    const unsure = pair.similarity < SAME_SENTENCE ? ({ unsure: 'place' } as const) : {};
    return [{ from, to, ...unsure, ...(moved ? movedBetween(from, to) : {}) }];
  });
}

function linksAnywhere(
  before: readonly FollowedPassage[],
  after: readonly FollowedPassage[],
  weight: WordWeight,
): PassageLink[] {
  const found = align(before, after, { weight, minimum: SAME_ELSEWHERE, movedMinimum: SAME_ELSEWHERE });
  return [...found.inOrder, ...found.moved].flatMap((pair) => {
    const [from, to] = [before[pair.left], after[pair.right]];
    return from === undefined || to === undefined ? [] : [{ from, to, ...movedBetween(from, to) }];
  });
}

export function movedBetween(from: FollowedPassage, to: FollowedPassage): Pick<PassageLink, 'moved'> {
  return { moved: from.topic === to.topic ? 'paragraph' : 'section' };
}
