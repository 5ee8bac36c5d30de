/** How far a query is what names a passage: the label of a row, a heading, a caption. */
import type { InvertedIndex } from '../index/inverted-index.ts';
import { countBits, holds } from '../plan/plan-conditions.ts';
import type { QueryPlan } from '../plan/plan-query.ts';
import type { FoundPassage } from './read-report.ts';
import { countUpTo, placeOf } from '../../../shared/binary-search.ts';

/** Words that may stand before what a heading or a caption says: "II.", "Table 7." */
const NUMBERING = 2;
/** A label says the same with a word more, such as "of"; with more than so many others it names something else. */
const FEW_LACKING = 3;
/** Positions of a label are bits; a longer one names nothing that a person would type. */
const LONGEST_LABEL = 24;

/**
 * The share of the label's words that the query has, where the label has all words of the query that the
 * passage's surroundings do not supply; else 0. 1: the label is the query. Of a row, the first cell names it,
 * or, where the query has nothing of that, the second.
 */
export function labelShare(found: FoundPassage, plan: QueryPlan, report: InvertedIndex): number {
  const first = found.matches.at[0] ?? 0;
  if (found.isTitle) {
    return shareOf(found, plan, report, first <= NUMBERING ? first : 0, found.length);
  }
  if (!found.isRow || first >= 2 * LONGEST_LABEL) return 0;
  const { cells } = report;
  const cell = countUpTo(cells, found.from);
  const label = Math.min((cells[cell] ?? Infinity) - found.from, found.length);
  if (first < label) return shareOf(found, plan, report, 0, label);
  const second = Math.min((cells[cell + 1] ?? Infinity) - found.from, found.length);
  return first < second ? shareOf(found, plan, report, label, second) : 0;
}

/** The same of the words `[start, end)`. */
function shareOf(
  found: FoundPassage,
  plan: QueryPlan,
  report: InvertedIndex,
  start: number,
  end: number,
): number {
  const { matches } = found;
  const length = end - start;
  if (length <= 0 || length > LONGEST_LABEL) return 0;
  let own = 0;
  let covered = 0;
  for (let index = 0; index < matches.count; index += 1) {
    const at = matches.at[index] ?? 0;
    const words = matches.length[index] ?? 1;
    if (at < start || at + words > end) continue;
    own |= 1 << (matches.leaf[index] ?? 0);
    covered |= ((1 << words) - 1) << (at - start);
  }
  const lacking = ((1 << length) - 1) & ~covered;
  const [many, few] = [countBits(covered), countBits(lacking)];
  if (few > FEW_LACKING || many < few || !isNamedBy(own, found, plan)) return 0;
  // A single word is not said by a label that has one more, whichever that is.
  const slight = few > 0 && many > 1 ? slightWords(lacking, found.from + start, plan, report) : 0;
  return (many + slight) / length;
}

/** Whether the words of a label, given as bits of what they answer, are what the query asks of a passage itself. */
function isNamedBy(label: number, found: FoundPassage, plan: QueryPlan): boolean {
  const around = found.heading | found.table | found.scope;
  const soft = plan.soft?.bits ?? 0;
  if ((label & ~(plan.optionalBits | plan.excludedBits)) === 0) return false;
  if ((found.own & ~label & ~around & soft) !== 0) return false;
  for (const node of plan.wordNodes) {
    const isSoft = node.kind === 'bit' && (node.bit & soft) !== 0;
    if (!isSoft && !holds(node, label, label | around)) return false;
  }
  return true;
}

/** How many of the words at the places of the bits are so common that they tell nothing. */
function slightWords(
  bits: number,
  from: number,
  { slight }: QueryPlan,
  { dictionary, places, placeStarts }: InvertedIndex,
): number {
  let count = 0;
  for (const word of bits === 0 ? [] : slight) {
    const entry = placeOf(dictionary, word);
    if (entry === -1) continue;
    const own = places.subarray(placeStarts[entry], placeStarts[entry + 1]);
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      if (placeOf(own, from + 31 - Math.clz32(rest & -rest)) !== -1) count += 1;
    }
  }
  return count;
}
