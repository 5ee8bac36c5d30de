/** A place in the leading text and its counterpart; both rise through a list of them. */
export interface Knot {
  readonly from: number;
  readonly to: number;
}

/**
 * Linear between knots. Outside them the nearest knot's value holds. Where two knots share a `from`
 * (the follower has something that the leader lacks), the later one counts: it is skipped.
 */
export function interpolate(knots: readonly Knot[], at: number): number {
  let before = knots[0];
  if (before === undefined) return at;
  if (at < before.from) return before.to;
  for (const knot of knots.slice(1)) {
    if (at < knot.from) {
      return before.to + ((at - before.from) / (knot.from - before.from)) * (knot.to - before.to);
    }
    before = knot;
  }
  return before.to;
}
