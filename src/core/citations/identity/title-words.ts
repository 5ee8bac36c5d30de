/** Titles compared by their words. */
import { isWithinEdits } from '../../text/edit-distance.ts';
import { appendAll } from '../../../shared/lists.ts';

/** Words by which the parts of one series differ: none of them may be passed over. */
const TELLING =
  /^(?:final|interim|annex|summary|draft|report|brief|phase|volume|vol|part|district|province|executive|technical|progress|project|newsletter|fact|sheet|amendment|amending|regulation|addendum|corrigendum|statistical|quarterly|annual|monthly|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|direct|request|observation|combined|periodic|i|ii|iii|iv|v|vi|vii|viii|ix|x)$/;

// Chosen on joins and must-not-joins read by hand, held by `tests/core/citations/joins`; see ADR 15.
/** A title that has all words of another, and this many at least, is near it with so many more as a share of those. */
const FEWEST_SHARED = 6;
const EXTRA_SHARE = 0.75;
/** Letters from which a word may have one of them wrong, and from which two. */
const ONE_WRONG = 5;
const TWO_WRONG = 9;

/** Whether parts of one series differ by this word: "observation", "annex", "iii". */
export function isTellingWord(word: string): boolean {
  return TELLING.test(word);
}

export type TitleRelation =
  /** The same words, but for spelling. */
  | 'equal'
  /** One holds all words of the other and a few that tell nothing. */
  | 'near'
  | 'different';

export interface TitleComparison {
  readonly relation: TitleRelation;
  /** Words in common. */
  readonly shared: number;
  /** Share of the longer title's words that are in common. */
  readonly overlap: number;
  /** The titles hold different numbers: years, sessions, parts. */
  readonly numbersDiffer: boolean;
  /** They differ by a word that parts of one series differ by: "observation", "annex". */
  readonly partsDiffer: boolean;
}

const UNLIKE: TitleComparison = {
  relation: 'different',
  shared: 0,
  overlap: 0,
  numbersDiffer: false,
  partsDiffer: false,
};

/**
 * How two titles stand to each other, their words in alphabetical order: "Kazakhstan, in X- 2013" is
 * "X- 2013: Kazakhstan". `forgiving` passes over misspellings; between lists of two countries it must not,
 * for a country's name may be a misspelling of another's.
 */
export function compareTitles(
  one: readonly string[],
  other: readonly string[],
  forgiving: boolean,
): TitleComparison {
  // Between countries most titles of a series differ in one word: the first that does settles it.
  if (!forgiving && one.length === other.length && !one.every((word, at) => word === other[at]))
    return UNLIKE;
  const [onlyOne, onlyOther] = difference(one, other, forgiving);
  const shared = one.length - onlyOne.length;
  const overlap = shared / Math.max(1, one.length, other.length);
  const [numbersOne, numbersOther] = [onlyOne, onlyOther].map((words) =>
    (words ?? []).filter((word) => /\d/.test(word)),
  );
  const numbersDiffer = (numbersOne?.length ?? 0) > 0 && (numbersOther?.length ?? 0) > 0;
  const partsDiffer = [...onlyOne, ...onlyOther].some((word) => TELLING.test(word));
  return { relation: relationOf(onlyOne, onlyOther, shared), shared, overlap, numbersDiffer, partsDiffer };
}

function relationOf(onlyOne: readonly string[], onlyOther: readonly string[], shared: number): TitleRelation {
  if (onlyOne.length === 0 && onlyOther.length === 0) return 'equal';
  if (onlyOne.length > 0 && onlyOther.length > 0) return 'different';
  const extra = [...onlyOne, ...onlyOther];
  if (
    shared < FEWEST_SHARED ||
    extra.length > shared * EXTRA_SHARE ||
    extra.some((word) => /\d/.test(word) || TELLING.test(word))
  )
    return 'different';
  return 'near';
}

/** The words that only one of two sorted lists holds. */
function difference(
  one: readonly string[],
  other: readonly string[],
  forgiving: boolean,
): readonly [string[], string[]] {
  const onlyOne: string[] = [];
  const onlyOther: string[] = [];
  let [at, otherAt] = [0, 0];
  for (;;) {
    const [word, otherWord] = [one[at], other[otherAt]];
    if (word === undefined || otherWord === undefined) break;
    if (word <= otherWord) at += 1;
    if (word >= otherWord) otherAt += 1;
    if (word < otherWord) onlyOne.push(word);
    else if (word > otherWord) onlyOther.push(otherWord);
  }
  appendAll(onlyOne, one.slice(at));
  appendAll(onlyOther, other.slice(otherAt));
  const settled = !forgiving || onlyOne.length === 0 || onlyOther.length === 0;
  return settled ? [onlyOne, onlyOther] : withoutMisspellings(onlyOne, onlyOther);
}

function withoutMisspellings(
  onlyOne: readonly string[],
  onlyOther: readonly string[],
): readonly [string[], string[]] {
  const rest = [...onlyOther];
  const kept = onlyOne.filter((word) => {
    const at = rest.findIndex((candidate) => isMisspelling(word, candidate));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [kept, rest];
}

/** One letter wrong in a word of five or more, two in nine or more; never the first ("Gambia", "Zambia"), never in a number. */
function isMisspelling(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  const most = length >= TWO_WRONG ? 2 : length >= ONE_WRONG ? 1 : 0;
  if (most === 0 || one[0] !== other[0] || /\d/.test(one + other)) return false;
  return isWithinEdits(one, other, most);
}
