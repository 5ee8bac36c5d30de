/** Whether two rows of tables of suggested actions are one suggestion: by their words, and by the first year they print. */
import { BELOW_SAME, similarity } from '../compare/words/similarity.ts';
import type { Profile, WordWeight } from '../compare/words/similarity.ts';
import type { YearSpan } from '../../shared/years.ts';

/** An action as it is compared. */
export interface ComparedAction {
  readonly profile: Profile;
  /** Subject words in order: "increase", "number", "labor", "inspector", ... */
  readonly words: readonly string[];
  /** Area, folded. */
  readonly area: string;
  readonly suggested: YearSpan | null;
}

/** What may speak for two wordings being one action. */
export type ActionEvidence = 'words' | 'words-and-print';

// Chosen on the tables of suggested actions of Kazakhstan 2013 to 2022, whose printed first years they are measured
// against by `bench/history` and held by `tests/core/years/follow-actions.test.ts`; see ADR 15.
/** Score from which two wordings of neighbouring years are one action. */
const SAME_ACTION = 0.5;
/** Wordings that are as alike as this are one although the years between leave the action out. */
const SAID_AGAIN = 0.85;
/** Below this, no year that is printed makes two wordings one. */
const HARDLY_ALIKE = 0.25;
/** An action that was first suggested in the same year is likely the same one; in another year, likely another. */
const SAME_FIRST_YEAR = 0.25;
const OTHER_FIRST_YEAR = -0.2;
const OTHER_AREA = -0.06;
/** What is asked for stands first and the reasons and details after it: so many subject words make an opening. */
const OPENING_WORDS = 4;
const SAME_OPENING = 0.55;

/** @returns 0 nothing, 1 the same words; from `neededScore` on the two are one action */
export function actionSimilarity(
  earlier: ComparedAction,
  later: ComparedAction,
  weight: WordWeight,
  evidence: ActionEvidence,
  opensAlone: (words: readonly string[]) => boolean,
): number {
  const words = similarity(earlier.profile, later.profile, weight);
  if (words === 1) return 1;
  const opening = sharedOpening(earlier.words, later.words);
  const alike =
    opening.length >= OPENING_WORDS && opensAlone(opening) ? Math.max(words, SAME_OPENING) : words;
  if (alike < HARDLY_ALIKE) return 0;
  const areas = earlier.area === later.area ? 0 : OTHER_AREA;
  return Math.min(BELOW_SAME, alike + areas + (evidence === 'words' ? 0 : printedYears(earlier, later)));
}

/**
 * The score that two wordings need.
 *
 * @param passedOver the library has reports of years between that leave the action out
 */
export function neededScore(
  earlier: ComparedAction,
  later: ComparedAction,
  evidence: ActionEvidence,
  passedOver: boolean,
): number {
  if (!passedOver) return SAME_ACTION;
  // A span that is printed from the same year on says that nothing came between.
  return evidence === 'words-and-print' && printedYears(earlier, later) > 0 ? SAME_ACTION : SAID_AGAIN;
}

function printedYears(earlier: ComparedAction, later: ComparedAction): number {
  if (earlier.suggested === null || later.suggested === null) return 0;
  return earlier.suggested.from === later.suggested.from ? SAME_FIRST_YEAR : OTHER_FIRST_YEAR;
}

/** The subject words that both begin with. */
function sharedOpening(one: readonly string[], other: readonly string[]): readonly string[] {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

/** Whether an action begins with these subject words. */
export function opensWith({ words }: Pick<ComparedAction, 'words'>, opening: readonly string[]): boolean {
  return opening.every((word, index) => words[index] === word);
}
