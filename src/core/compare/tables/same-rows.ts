/** Rows of two tables that are the same row by what they are called, before any similarity is asked for. */
import { appendAll } from '../../../shared/lists.ts';
import { similarity } from '../words/similarity.ts';
import type { Profile, WordWeight } from '../words/similarity.ts';
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
  values: { readonly left: readonly Profile[]; readonly right: readonly Profile[] },
  weight: WordWeight,
): Pair[] {
  const pairs: Pair[] = [];
  const taken = { left: new Set<number>(), right: new Set<number>() };
  const repeated = namesOfEveryGroup(left, right);
  for (const [step, keyOf] of SAMENESS.entries()) {
    const anywhere = step > 1;
    const there = bucketed(right, 'right', keyOf, anywhere);
    for (const [key, indices] of bucketed(left, 'left', keyOf, anywhere))
      appendAll(pairs, paired(indices, there.get(key) ?? []));
  }
  return pairs;

  function bucketed(
    rows: readonly LabelledRow[],
    side: 'left' | 'right',
    keyOf: (row: LabelledRow) => string | null,
    anywhere: boolean,
  ): ReadonlyMap<string, number[]> {
    const buckets = new Map<string, number[]>();
    for (const [index, row] of rows.entries()) {
      const key = taken[side].has(index) ? null : keyOf(row);
      if (key === null || (anywhere && repeated.has(row.identity.name))) continue;
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [index]);
      else bucket.push(index);
    }
    return buckets;
  }

  function paired(ones: readonly number[], others: readonly number[]): Pair[] {
    if (ones.length * others.length > MOST_CHOICES)
      return ones.slice(0, others.length).map((left, at) => pair(left, others[at] ?? 0));
    const choices = ones.flatMap((one, at) =>
      others.map((other, otherAt) => ({
        left: one,
        right: other,
        apart: Math.abs(at - otherAt),
        alike: alike(one, other),
      })),
    );
    const found: Pair[] = [];
    for (const { left: one, right: other } of choices.toSorted(
      (a, b) => b.alike - a.alike || a.apart - b.apart,
    )) {
      if (taken.left.has(one) || taken.right.has(other)) continue;
      found.push(pair(one, other));
    }
    return found;
  }

  function pair(one: number, other: number): Pair {
    taken.left.add(one);
    taken.right.add(other);
    return { left: one, right: other, similarity: 1 };
  }

  function alike(one: number, other: number): number {
    const [a, b] = [values.left[one], values.right[other]];
    return a === undefined || b === undefined ? 0 : Math.round(similarity(a, b, weight) * 20);
  }
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
