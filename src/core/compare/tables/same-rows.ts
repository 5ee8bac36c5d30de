/** Rows of two tables that are the same row by what they are called, before any similarity is asked for. */
import { similarity } from '../words/similarity.ts';
import type { Profile, WordWeight } from '../words/similarity.ts';
import { eachOnce } from '../align/each-once.ts';
import type { Pair } from '../align/longest-increasing-subsequence.ts';
import type { LabelledRow } from '../units/table-rows.ts';

/** What says that two rows are called the same; the strictest first. `null` for a row that has no such name. */
const SAMENESS: readonly ((row: LabelledRow) => string | null)[] = [
  ({ identity: { name, within } }) => (name === '' ? null : `${name} in ${within}`),
  ({ identity: { series, within, byEntity } }) =>
    series === null ? null : `${series} ${byEntity ? within : ''}`,
  ({ identity: { name } }) => (name === '' ? null : name),
  ({ identity: { series } }) => series,
];

/** Rows of one name that are told apart by what they hold; more are paired in their order. */
const MOST_CHOICES = 2500;

/**
 * Pairs of rows with the same name, each row once: first within the same group or for the same entity, then wherever they
 * stand. Names are compared without case, accents, marks and abbreviations in brackets, and under every name that the
 * series has given a row. Where a name stands several times, the rows whose values are most alike are paired, and
 * in their order where that does not tell.
 */
export function sameRows(
  left: readonly LabelledRow[],
  right: readonly LabelledRow[],
  values: Values,
  weight: WordWeight,
): Pair[] {
  const pairs: Pair[] = [];
  const taken = { left: new Set<number>(), right: new Set<number>() };
  const repeated = namesOfEveryGroup(left, right);
  const alike = (one: number, other: number): number => sharedValues(values, one, other, weight);
  for (const [step, keyOf] of SAMENESS.entries()) {
    // Further steps pair rows wherever they stand.
    const without = step > 1 ? repeated : NO_NAMES;
    const there = bucketed(right, taken.right, keyOf, without);
    for (const [key, indices] of bucketed(left, taken.left, keyOf, without))
      for (const pair of mostAlike(indices, there.get(key) ?? [], alike)) {
        taken.left.add(pair.left);
        taken.right.add(pair.right);
        pairs.push(pair);
      }
  }
  return pairs;
}

interface Values {
  readonly left: readonly Profile[];
  readonly right: readonly Profile[];
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The rows that are free and not of one of these names, by what they are called. */
function bucketed(
  rows: readonly LabelledRow[],
  taken: ReadonlySet<number>,
  keyOf: (row: LabelledRow) => string | null,
  without: ReadonlySet<string>,
): ReadonlyMap<string, number[]> {
  const buckets = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const key = taken.has(index) ? null : keyOf(row);
    if (key === null || without.has(row.identity.name)) continue;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [index]);
    else bucket.push(index);
  }
  return buckets;
}

/** Rows of one name, each once: those with the most alike values first, then those that stand least apart. */
function mostAlike(
  ones: readonly number[],
  others: readonly number[],
  alike: (one: number, other: number) => number,
): Pair[] {
  if (ones.length * others.length > MOST_CHOICES)
    return ones
      .slice(0, others.length)
      .map((left, at): Pair => ({ left, right: others[at] ?? 0, similarity: 1 }));
  const choices = ones.flatMap((left, at) =>
    others.map((right, otherAt) => ({
      left,
      right,
      apart: Math.abs(at - otherAt),
      alike: alike(left, right),
    })),
  );
  return eachOnce(choices.toSorted((a, b) => b.alike - a.alike || a.apart - b.apart)).map(
    ({ left, right }): Pair => ({ left, right, similarity: 1 }),
  );
}

/** How alike the values of two rows are, in twentieths. */
function sharedValues({ left, right }: Values, one: number, other: number, weight: WordWeight): number {
  const [a, b] = [left[one], right[other]];
  return a === undefined || b === undefined ? 0 : Math.round(similarity(a, b, weight) * 20);
}

/** A name that rows below several labels have on both sides ("Mainland") says nothing without the label above it. */
function namesOfEveryGroup(left: readonly LabelledRow[], right: readonly LabelledRow[]): ReadonlySet<string> {
  const several = (rows: readonly LabelledRow[]): Set<string> => {
    const groups = new Map<string, Set<string>>();
    for (const { row, identity } of rows)
      if (row.kind === 'sub')
        groups.set(identity.name, (groups.get(identity.name) ?? new Set()).add(identity.within));
    return new Set([...groups].flatMap(([name, within]) => (within.size > 1 ? [name] : [])));
  };
  const there = several(right);
  return new Set([...several(left)].filter((name) => there.has(name)));
}
