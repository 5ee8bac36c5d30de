/** Passages that a report takes up again after others left them out. */
import { align } from '../../compare/align/align.ts';
import type { WordWeight } from '../../compare/words/similarity.ts';
import type { FollowedPassage } from '../passages/followed-report.ts';
import type { PassageLink } from './link.ts';
import { movedBetween } from './link-sentences.ts';

// Chosen on the sentences in `tests/core/history/pairs`, which hold them; see ADR 19.
/** Similarity from which a passage is one that was left out for a while: nothing else speaks for it. */
const SAID_AGAIN = 0.8;
/** With fewer different subject words a passage is too short to be known again. */
const KNOWN_AGAIN_WORDS = 6;

/**
 * @param gone last wordings of passages that ended before, the latest of each
 * @param fresh passages that came from nowhere
 */
export function saidAgain(
  gone: readonly FollowedPassage[],
  fresh: readonly FollowedPassage[],
  weight: WordWeight,
): PassageLink[] {
  const telling = ({ profile }: FollowedPassage): boolean => profile.words.size >= KNOWN_AGAIN_WORDS;
  const [ones, others] = [gone.filter(telling), fresh.filter(telling)];
  if (ones.length === 0 || others.length === 0) return [];
  const found = align(ones, others, { weight, minimum: SAID_AGAIN, movedMinimum: SAID_AGAIN });
  return [...found.inOrder, ...found.moved].flatMap((pair) => {
    const [from, to] = [ones[pair.left], others[pair.right]];
    if (from === undefined || to === undefined) return [];
    return [{ from, to, ...(from.topic === to.topic ? {} : movedBetween(from, to)) }];
  });
}
