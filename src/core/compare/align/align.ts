/** Pairing the items of two sequences: in order where they kept it, and as moved where they did not. */
import { firstIndex } from '../../../shared/binary-search.ts';
import { candidatePairs } from './candidates.ts';
import type { CandidateOptions, Item } from './candidates.ts';
import { eachOnce } from './each-once.ts';
import { heaviestChain } from './longest-increasing-subsequence.ts';
import type { Pair } from './longest-increasing-subsequence.ts';

// Chosen on the built-in reports, held by the pairs read by hand in `tests/core/compare`; see ADR 15.
/** Similarity from which a pair holds its place, where whoever asks says nothing else. */
const CERTAIN = 0.8;
/** Of two pairs that are as good the nearer one counts, by so little that it never outweighs a better one. */
const NEARNESS = 0.01;

export interface AlignOptions extends CandidateOptions {
  /** Similarity from which two items out of order are held to be one that moved; above 1 for never. */
  readonly movedMinimum: number;
  /** Similarity from which two items hold their place against any number of weaker pairs. */
  readonly certain?: number;
  /** Pairs that stand whatever the others are, each item at most once. */
  readonly settled?: readonly Pair[];
}

export interface Alignment {
  /** Rising on both sides. */
  readonly inOrder: readonly Pair[];
  /** Out of order, by right item. */
  readonly moved: readonly Pair[];
}

/**
 * Pairs items of both sequences, each at most once.
 *
 * Certain pairs are chained first and split both sequences into gaps; weaker pairs are only looked for inside a gap, where
 * their neighbours vouch for them. What is left and alike enough has moved; where a text stands several times
 * among the unpaired, no one can say which of them moved where, and it is left alone.
 */
export function align(left: readonly Item[], right: readonly Item[], options: AlignOptions): Alignment {
  const settled = options.settled ?? [];
  const without = {
    left: new Set(settled.map((pair) => pair.left)),
    right: new Set(settled.map((pair) => pair.right)),
  };
  const pairs = candidatePairs(left, right, { ...options, without });
  const certain = options.certain ?? CERTAIN;
  const firm = heaviestChain(settled.map(weighted));
  const keepsOrder = between(firm);
  const sure = pairs.filter((pair) => pair.similarity >= certain && keepsOrder(pair));
  const anchors = [...firm, ...heaviestChain(sure.map(weighted))].toSorted((a, b) => a.left - b.left);
  const fits = between(anchors);
  const inChain = takenBy(firm);
  const certainMoves = [
    ...settled.filter((pair) => !inChain(pair)),
    ...movedPairs(pairs, anchors, Math.max(certain, options.movedMinimum)),
  ];
  const taken = takenBy([...anchors, ...certainMoves]);
  const rest = pairs.filter((pair) => !taken(pair) && fits(pair));
  const inOrder = [...anchors, ...heaviestChain(rest.map(weighted))].toSorted((a, b) => a.left - b.left);
  const moved = [...certainMoves, ...movedPairs(pairs, [...inOrder, ...certainMoves], options.movedMinimum)];
  return { inOrder: inOrder.map(bare), moved: moved.toSorted((a, b) => a.right - b.right).map(bare) };

  /** Long texts weigh more than short ones; the cube keeps two poor pairs from outweighing a good one. */
  function weighted(pair: Pair): Pair & { readonly weight: number } {
    const mass = Math.min(left[pair.left]?.profile.mass ?? 0, right[pair.right]?.profile.mass ?? 0);
    const near = 1 - Math.abs(pair.left / left.length - pair.right / right.length);
    return { ...pair, weight: pair.similarity ** 3 * (Math.log(3 + mass) + near * NEARNESS) };
  }

  function movedPairs(all: readonly Pair[], settled: readonly Pair[], minimum: number): Pair[] {
    const taken = takenBy(settled);
    const free = all.filter((pair) => pair.similarity >= minimum && !taken(pair));
    const repeated = repeatedKeys(free);
    const isRepeated = (pair: Pair): boolean =>
      repeated.has(left[pair.left]?.key ?? '') || repeated.has(right[pair.right]?.key ?? '');
    return eachOnce(free.filter((pair) => !isRepeated(pair)).toSorted((a, b) => b.similarity - a.similarity));
  }

  function repeatedKeys(pairs: readonly Pair[]): ReadonlySet<string> {
    const repeated = new Set<string>();
    for (const [items, indices] of [
      [left, new Set(pairs.map((pair) => pair.left))],
      [right, new Set(pairs.map((pair) => pair.right))],
    ] as const) {
      const seen = new Set<string>();
      for (const index of indices) {
        const key = items[index]?.key ?? '';
        if (seen.has(key)) repeated.add(key);
        seen.add(key);
      }
    }
    return repeated;
  }
}

function bare({ left, right, similarity }: Pair): Pair {
  return { left, right, similarity };
}

function takenBy(pairs: readonly Pair[]): (pair: Pair) => boolean {
  const left = new Set(pairs.map((pair) => pair.left));
  const right = new Set(pairs.map((pair) => pair.right));
  return (pair) => left.has(pair.left) || right.has(pair.right);
}

/** Whether a pair keeps the order of a chain. */
function between(chain: readonly Pair[]): (pair: Pair) => boolean {
  return (pair) => {
    const next = firstIndex(chain.length, (index) => (chain[index]?.left ?? 0) >= pair.left);
    const [before, after] = [chain[next - 1], chain[next]];
    return (
      (before === undefined || before.right < pair.right) && (after === undefined || after.right > pair.right)
    );
  };
}
