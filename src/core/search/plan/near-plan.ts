/**
 * The plan of near answers: where no passage holds all words, those that hold most of them. Phrases, filters,
 * exclusions, alternatives, nearness and words joined by AND hold as before.
 */
import { countBits } from './plan-conditions.ts';
import { bitsOf } from './plan-query.ts';
import type { Leaf, PlanNode, QueryPlan } from './plan-query.ts';

export interface LeastWords {
  /** How many words the answers shall hold, most first: all that the library has, or all but one; then half of them. */
  readonly wanted: readonly number[];
  /** Where nothing holds so many: as few as this; `null` where that is asked for already. */
  readonly fallback: number | null;
}

/** What to ask for, step by step; nothing where no word can be gone without. */
export function leastWords(plan: QueryPlan): LeastWords {
  const soft = softLeaves(plan);
  const known = soft.filter(isKnown).length;
  const strict = strictWords(plan);
  const most = known < soft.length ? known : known - 1;
  const fewest = strict > 0 ? 0 : 1;
  if (most < fewest || soft.length + strict < 2) return { wanted: [], fallback: null };
  const half = Math.max(fewest, Math.min(known, Math.ceil(soft.length / 2)));
  return {
    wanted: half < most ? [most, half] : [most],
    fallback: fewest < Math.min(half, most) ? fewest : null,
  };
}

/** The plan for passages that hold at least so many of the words that may be gone without. */
export function nearPlan(plan: QueryPlan, least: number): QueryPlan {
  const soft = softLeaves(plan);
  const bits = bitsOf(soft);
  const isSoft = (node: PlanNode): boolean => node.kind === 'bit' && (node.bit & bits) !== 0;
  const known = soft.filter(isKnown).toSorted((left, right) => left.occurrences - right.occurrences);
  return {
    ...plan,
    required: plan.required.filter((node) => !isSoft(node)),
    soft: { bits, least, known },
  };
}

/** How many words and phrases of the query must hold, of those that are not soft. */
export function strictWords({ wordNodes, soft, ...plan }: QueryPlan): number {
  const bits = soft?.bits ?? bitsOf(softLeaves({ ...plan, wordNodes, soft }));
  return wordNodes.filter((node) => node.kind !== 'bit' || (node.bit & bits) === 0).length;
}

/** Of the words that may be gone without, those that a passage has not, as typed. */
export function missingWords({ leaves, soft }: QueryPlan, held: number): string[] {
  if (soft === null) return [];
  return leaves.filter(({ index }) => (soft.bits & ~held & (1 << index)) !== 0).map(({ node }) => node.typed);
}

/** How many of the query's words and phrases a passage holds that answers the plan. */
export function heldWords(plan: QueryPlan, held: number): number {
  return strictWords(plan) + countBits(held & (plan.soft?.bits ?? 0));
}

function softLeaves({ required }: QueryPlan): Leaf[] {
  return required.flatMap((node) =>
    node.kind === 'bit' && node.leaf?.node.kind === 'word' && node.leaf.node.required !== true
      ? [node.leaf]
      : [],
  );
}

function isKnown({ occurrences }: Leaf): boolean {
  return occurrences > 0;
}
