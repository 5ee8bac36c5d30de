/**
 * How good an answer a passage is.
 *
 * First its class: what is named by the query, then all words as typed, then with other forms of them, then
 * with beginnings, then with similar spellings. Near answers come by how many words they hold. Inside a class by how much the words tell, how often they stand in how short a
 * passage, how near and in which order, and under which heading.
 */
import type { HitKind } from '../../../shared/search.ts';
import { kindOf } from '../index/indexed-report.ts';
import type { IndexedReport } from '../index/indexed-report.ts';
import { labelShare } from './label-match.ts';
import { heldWords } from '../plan/near-plan.ts';
import type { Leaf, QueryPlan } from '../plan/plan-query.ts';
import type { FoundPassage } from './read-report.ts';

// Chosen on the questions of `tests/core/search/ranking-set.test.ts`, which hold them; ADR 15 has how firmly each stands.
/** Weight of a match by its tier, inside one class. */
const TIER_WEIGHTS = [1, 0.95, 0.8, 0.6, 0.4] as const;
/** A word that only the table's caption or columns have counts this much, one of the heading or the report's subject less. */
const TABLE_WEIGHT = 0.6;
const HEADING_WEIGHT = 0.35;
const SCOPE_WEIGHT = 0.35;
/** A passage that has a typed word in its heading only ranks with those that have it in another form. */
const HEADING_CLASS = 2;
/** A word that stands in the passage and in its heading. */
const HEADING_BONUS = 0.15;
/** Two words that stand as typed side by side count like this much of the rarer once more. */
const ADJACENCY_BONUS = 0.9;
/** All words in the typed order without a gap. */
const PHRASE_BONUS = 0.5;
/** A table row that begins with the word, which is what the row is about. */
const OPENING_BONUS = 0.15;
/** A label that says little more than the query: this much of the whole query's weight. */
const LABEL_BONUS = 0.5;
const NEAR_LABEL = 0.6;
/** Up to this tier the label is the query in other words; beyond, it only may be. */
const LABEL_TIER = 2;
/** Repetition and length, as in BM25. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;
const MEAN_LENGTH = 35;
/** Half of a class's range. */
const HALF_SCORE = 25;

/** A word that need not be there, against one that must. */
const OPTIONAL_SHARE = 0.2;
/** Two words as near as typed side by side, in the other order. */
const OTHER_ORDER = 0.5;

/** A reference names a source; what the report itself says comes first. */
const KIND_WEIGHTS: Readonly<Record<HitKind, number>> = {
  heading: 1.05,
  prose: 1,
  table: 1,
  note: 0.9,
  reference: 0.75,
};

/** Arrays for scoring one passage, reused from passage to passage. */
export interface Scratch {
  readonly frequency: Float64Array;
  readonly bestTier: Int8Array;
  /** End of the last match of each leaf, -1 before the first. */
  readonly lastEnd: Int32Array;
  /** How near leaf i and the next typed one came, 1 side by side in order, towards 0 apart. */
  readonly nearness: Float64Array;
}

export function emptyScratch(): Scratch {
  return {
    frequency: new Float64Array(32),
    bestTier: new Int8Array(32),
    lastEnd: new Int32Array(32),
    nearness: new Float64Array(32),
  };
}

/** Score of a passage, from 0 to 6: the class in front of the point, the rank inside it behind. Near answers: below 1. */
export function scorePassage(
  found: FoundPassage,
  plan: QueryPlan,
  report: IndexedReport,
  boost: number,
  scratch: Scratch,
): number {
  measure(found, scratch);
  const { frequency, bestTier } = scratch;
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * found.length) / MEAN_LENGTH);
  const kind = kindOf(report, found.passage);
  const isRow = kind === 'table';
  const label = labelShare(found, plan, report);
  let fine = 0;
  let worst = 0;
  /** What equal labels have in common, however long their rows are. */
  let named = 0;
  for (const leaf of plan.leaves) {
    if (leaf.excluded) continue;
    const bit = 1 << leaf.index;
    const times = frequency[leaf.index] ?? 0;
    if (times > 0) {
      const tier = bestTier[leaf.index] ?? 0;
      const weight = TIER_WEIGHTS[tier] ?? 0;
      const part = leaf.weight * weight * ((times * (SATURATION + 1)) / (times + norm));
      named += leaf.weight * weight;
      fine += leaf.optional ? part * OPTIONAL_SHARE : part;
      if (isRow && found.matches.at[0] === 0 && found.matches.leaf[0] === leaf.index)
        fine += OPENING_BONUS * leaf.weight;
      if (!leaf.optional && ((found.heading | found.table) & bit) !== 0) fine += HEADING_BONUS * leaf.weight;
      if (!leaf.optional) worst = Math.max(worst, tier);
    } else if (!leaf.optional) {
      if ((found.table & bit) !== 0) {
        fine += leaf.weight * TABLE_WEIGHT;
        named += leaf.weight * TABLE_WEIGHT;
      } else if ((found.scope & bit) !== 0) {
        fine += leaf.weight * SCOPE_WEIGHT;
        named += leaf.weight * SCOPE_WEIGHT;
      } else if ((found.heading & bit) !== 0) {
        fine += leaf.weight * HEADING_WEIGHT;
        worst = Math.max(worst, HEADING_CLASS);
      }
    }
  }
  if (label >= NEAR_LABEL) fine += LABEL_BONUS * label * weightOf(plan.leaves);
  fine = (fine + nearnessBonus(plan.leaves, scratch)) * KIND_WEIGHTS[kind] * boost;
  if (plan.soft !== null) {
    const [held, all] = [
      heldWords(plan, found.own | found.heading | found.table | found.scope),
      plan.leaves.length,
    ];
    return (held + shareOf(fine)) / (all + 1);
  }
  if (label < 1) return 4 - worst + shareOf(fine);
  return (worst <= LABEL_TIER ? 5 : 5 - worst) + shareOf(named);
}

/** A weight of any size as a share of 1. */
function shareOf(weight: number): number {
  return weight / (weight + HALF_SCORE);
}

function weightOf(leaves: readonly Leaf[]): number {
  return leaves.reduce((sum, { weight }) => sum + weight, 0);
}

/** Count the matches of each leaf, and how near each came to the one typed after it. */
function measure(found: FoundPassage, scratch: Scratch): void {
  const { frequency, bestTier, lastEnd, nearness } = scratch;
  frequency.fill(0);
  bestTier.fill(4);
  lastEnd.fill(-1);
  nearness.fill(0);
  const { matches } = found;
  for (let index = 0; index < matches.count; index += 1) {
    const leaf = matches.leaf[index] ?? 0;
    const at = matches.at[index] ?? 0;
    const tier = matches.tier[index] ?? 0;
    frequency[leaf] = (frequency[leaf] ?? 0) + 1;
    if (tier < (bestTier[leaf] ?? 4)) bestTier[leaf] = tier;
    const before = leaf > 0 ? (lastEnd[leaf - 1] ?? -1) : -1;
    if (before >= 0 && before <= at) raise(nearness, leaf - 1, 1 / (1 + at - before));
    const after = lastEnd[leaf + 1] ?? -1;
    if (after >= 0 && after <= at) raise(nearness, leaf, OTHER_ORDER / (1 + at - after));
    lastEnd[leaf] = at + (matches.length[index] ?? 1);
  }
}

function raise(values: Float64Array, index: number, value: number): void {
  if (value > (values[index] ?? 0)) values[index] = value;
}

function nearnessBonus(leaves: readonly Leaf[], { frequency, nearness }: Scratch): number {
  let bonus = 0;
  let total = 0;
  let unbroken = leaves.length > 1;
  for (const [index, leaf] of leaves.entries()) {
    total += leaf.weight;
    const next = leaves[index + 1];
    if (next === undefined) break;
    if (
      next.index !== leaf.index + 1 ||
      (frequency[leaf.index] ?? 0) === 0 ||
      (frequency[next.index] ?? 0) === 0
    ) {
      unbroken = false;
      continue;
    }
    const near = nearness[leaf.index] ?? 0;
    if (near < 1) unbroken = false;
    bonus += ADJACENCY_BONUS * near * Math.min(leaf.weight, next.weight);
  }
  return unbroken ? bonus + PHRASE_BONUS * total : bonus;
}
