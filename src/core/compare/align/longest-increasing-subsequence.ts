/** The heaviest chain of pairs that holds its order on both sides. */

/** Item `left` of one sequence stands for item `right` of the other. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  /** 0..1. */
  readonly similarity: number;
}

export interface WeightedPair extends Pair {
  readonly weight: number;
}

/**
 * Pairs with strictly rising `left` and `right` and the greatest total weight, in O(n log n): dynamic programming
 * over a Fenwick tree of the best chain that ends at or before a right item.
 */
export function heaviestChain<P extends WeightedPair>(pairs: readonly P[]): P[] {
  const size = pairs.reduce((most, { right }) => Math.max(most, right), -1) + 1;
  const tree: (number | undefined)[] = Array.from({ length: size + 1 }, () => undefined);
  const ordered = pairs.toSorted((a, b) => a.left - b.left || b.right - a.right);
  const totals: number[] = [];
  const before: (number | undefined)[] = [];
  const total = (at: number | undefined): number => (at === undefined ? 0 : (totals[at] ?? 0));
  for (const [index, pair] of ordered.entries()) {
    let best: number | undefined;
    for (let at = pair.right; at > 0; at -= at & -at) if (total(tree[at]) > total(best)) best = tree[at];
    before[index] = best;
    totals[index] = total(best) + pair.weight;
    for (let at = pair.right + 1; at <= size; at += at & -at)
      if (total(tree[at]) < total(index)) tree[at] = index;
  }
  let end: number | undefined;
  for (let at = size; at > 0; at -= at & -at) if (total(tree[at]) > total(end)) end = tree[at];
  const chain: P[] = [];
  for (let at = end; at !== undefined; at = before[at]) {
    const pair = ordered[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.toReversed();
}
