/**
 * A matching made greedily: of pairs, the best first, those whose two sides no better pair has taken.
 *
 * @param pairs `left` and `right` are indices into two lists; sorted, those that go together best first
 */
export function eachOnce<P extends { readonly left: number; readonly right: number }>(
  pairs: readonly P[],
): P[] {
  const taken = { left: new Set<number>(), right: new Set<number>() };
  return pairs.filter(({ left, right }) => {
    if (taken.left.has(left) || taken.right.has(right)) return false;
    taken.left.add(left);
    taken.right.add(right);
    return true;
  });
}
