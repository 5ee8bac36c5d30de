/** Which paragraph of one report is which of another, by what a comparison pairs and by the sentences they share. */
import type { Entry } from '../../compare/align-reports.ts';
import { similarity } from '../../compare/words/similarity.ts';
import type { WordWeight } from '../../compare/words/similarity.ts';
import type { FollowedPassage } from '../passages/followed-report.ts';
import { movedBetween } from './link-sentences.ts';
import type { PassageLink, ReportLinks } from './link.ts';

// Chosen on the sentences in `tests/core/history/pairs`, which hold them; see ADR 19.
/** Similarity from which paragraphs without a sentence in common are surely one. */
const SURELY_ONE = 0.5;
/** Share of a paragraph's sentences, by their weight, that has to come from another one for it to be a part of it. */
const MOSTLY = 0.5;

interface Candidate {
  readonly from: FollowedPassage;
  readonly to: FollowedPassage;
  /** Weight of the sentences that both have. */
  readonly shared: number;
  readonly paired: 'in order' | 'moved' | null;
}

/**
 * Of the paragraphs that share sentences the two that share most are one paragraph; of the rest, those that stand mostly
 * in another one were cut from it, or joined to it.
 */
export function linkParagraphs(
  pairs: readonly Extract<Entry, { kind: 'pair' }>[],
  sentences: readonly PassageLink[],
  before: readonly FollowedPassage[],
  after: readonly FollowedPassage[],
  weight: WordWeight,
): ReportLinks {
  const candidates = candidatesOf(pairs, sentences, byBlock(before), byBlock(after));
  const links: PassageLink[] = [];
  const taken = new Set<FollowedPassage>();
  for (const { from, to, shared, paired } of candidates) {
    if (taken.has(from) || taken.has(to)) continue;
    const mass = Math.min(from.profile.mass, to.profile.mass);
    // What no comparison pairs is one only where the larger part of it is the same.
    if (paired === null && shared < MOSTLY * Math.max(from.profile.mass, to.profile.mass)) continue;
    const sure =
      from.key === to.key ||
      shared >= MOSTLY * mass ||
      similarity(from.profile, to.profile, weight) >= SURELY_ONE;
    taken.add(from);
    taken.add(to);
    links.push({
      from,
      to,
      ...(sure ? {} : { unsure: 'place' as const }),
      ...(paired === 'in order' || from.topic === to.topic ? {} : movedBetween(from, to)),
    });
  }
  const rest = candidates.filter(({ from, to }) => taken.has(from) !== taken.has(to));
  return {
    links,
    cut: rest.filter(({ from, to, shared }) => taken.has(from) && shared >= MOSTLY * to.profile.mass),
    joined: rest.filter(({ from, to, shared }) => taken.has(to) && shared >= MOSTLY * from.profile.mass),
  };
}

/** Pairs of paragraphs that a comparison pairs or that share a sentence, those that share most first. */
function candidatesOf(
  pairs: readonly Extract<Entry, { kind: 'pair' }>[],
  sentences: readonly PassageLink[],
  before: ReadonlyMap<string, FollowedPassage>,
  after: ReadonlyMap<string, FollowedPassage>,
): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (left: string, right: string, shared: number, paired: Candidate['paired']): void => {
    const [from, to] = [before.get(left), after.get(right)];
    if (from === undefined || to === undefined) return;
    const key = `${left} ${right}`;
    const known = found.get(key);
    found.set(key, {
      from,
      to,
      shared: (known?.shared ?? 0) + shared,
      paired: known?.paired ?? paired,
    });
  };
  for (const { left, right, moved } of pairs) add(left.block, right.block, 0, moved ? 'moved' : 'in order');
  for (const { from, to, unsure } of sentences)
    if (unsure === undefined) add(from.block, to.block, Math.min(from.profile.mass, to.profile.mass), null);
  return [...found.values()].toSorted(
    (a, b) => b.shared - a.shared || Number(b.paired !== null) - Number(a.paired !== null),
  );
}

function byBlock(paragraphs: readonly FollowedPassage[]): ReadonlyMap<string, FollowedPassage> {
  return new Map(paragraphs.map((paragraph) => [paragraph.block, paragraph]));
}
