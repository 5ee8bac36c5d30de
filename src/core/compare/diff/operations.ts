/** Which tokens of two sequences agree, and which stretches between them do not. */
import { diffArrays } from 'diff';
import { longestRising } from '../../../shared/lists.ts';

/** Tokens `[l0, l1)` against `[r0, r1)`; in an `equal` operation both are as long and agree one by one. */
export interface Operation {
  readonly equal: boolean;
  readonly l0: number;
  readonly l1: number;
  readonly r0: number;
  readonly r1: number;
}

/**
 * Most insertions and deletions that are looked for before a stretch is cut at its rare common tokens instead.
 * The cost of a diff grows with the square of this; two paragraphs of a report never come near.
 */
const MAXIMUM_EDITS = 600;
/** A bound of time: so often is a stretch cut at such tokens, and the pieces once more. */
const DEEPEST = 8;

/** Operations that lead from `left` to `right`, alternating between equal and not, in order and without gaps. */
export function operationsBetween(left: readonly string[], right: readonly string[]): Operation[] {
  const found: Operation[] = [];
  collect(left, right, { l0: 0, l1: left.length, r0: 0, r1: right.length }, 0, found);
  return joined(found);
}

type Range = Omit<Operation, 'equal'>;

function collect(
  left: readonly string[],
  right: readonly string[],
  range: Range,
  depth: number,
  found: Operation[],
): void {
  let { l0, l1, r0, r1 } = range;
  while (l0 < l1 && r0 < r1 && left[l0] === right[r0]) {
    l0 += 1;
    r0 += 1;
  }
  found.push({ equal: true, l0: range.l0, l1: l0, r0: range.r0, r1: r0 });
  while (l0 < l1 && r0 < r1 && left[l1 - 1] === right[r1 - 1]) {
    l1 -= 1;
    r1 -= 1;
  }
  const inner = { l0, l1, r0, r1 };
  if (l0 === l1 || r0 === r1) found.push({ equal: false, ...inner });
  else collectInner(left, right, inner, depth, found);
  found.push({ equal: true, l0: l1, l1: range.l1, r0: r1, r1: range.r1 });
}

function collectInner(
  left: readonly string[],
  right: readonly string[],
  range: Range,
  depth: number,
  found: Operation[],
): void {
  const { l0, l1, r0, r1 } = range;
  const changes = diffArrays(left.slice(l0, l1), right.slice(r0, r1), { maxEditLength: MAXIMUM_EDITS });
  if (changes === undefined) {
    const anchors = depth < DEEPEST ? uniqueAnchors(left, right, range) : [];
    if (anchors.length === 0) {
      found.push({ equal: false, ...range });
      return;
    }
    let [l, r] = [l0, r0];
    for (const [i, j] of anchors) {
      collect(left, right, { l0: l, l1: i, r0: r, r1: j }, depth + 1, found);
      [l, r] = [i, j];
    }
    collect(left, right, { l0: l, l1, r0: r, r1 }, depth + 1, found);
    return;
  }
  let [l, r] = [l0, r0];
  for (const change of changes) {
    const nextLeft = change.added ? l : l + change.count;
    const nextRight = change.removed ? r : r + change.count;
    found.push({ equal: !change.added && !change.removed, l0: l, l1: nextLeft, r0: r, r1: nextRight });
    [l, r] = [nextLeft, nextRight];
  }
}

/** Places of tokens that stand once on each side, in an order that holds on both (patience diff's anchors). */
function uniqueAnchors(left: readonly string[], right: readonly string[], range: Range): [number, number][] {
  const places = (tokens: readonly string[], from: number, to: number): Map<string, number> => {
    const once = new Map<string, number>();
    for (let i = from; i < to; i += 1) once.set(tokens[i] ?? '', once.has(tokens[i] ?? '') ? -1 : i);
    return once;
  };
  const inRight = places(right, range.r0, range.r1);
  const shared: [number, number][] = [];
  for (const [token, i] of places(left, range.l0, range.l1)) {
    const j = inRight.get(token) ?? -1;
    if (i >= 0 && j >= 0) shared.push([i, j]);
  }
  return longestRising(shared.map(([, j]) => j)).flatMap((at) => shared.slice(at, at + 1));
}

/** Neighbours of one sort put together, empty ones left out. */
export function joined(operations: readonly Operation[]): Operation[] {
  const result: Operation[] = [];
  for (const next of operations) {
    if (next.l0 === next.l1 && next.r0 === next.r1) continue;
    const last = result.at(-1);
    if (last !== undefined && last.equal === next.equal)
      result[result.length - 1] = { ...last, l1: next.l1, r1: next.r1 };
    else result.push(next);
  }
  return result;
}
