/** Which words of a passage answer which terms, in flat arrays. */
import type { MatchEntry, Sequence } from '../words/match-table.ts';

/** Matches kept of one passage; further ones change nothing that a reader would see. */
const MAXIMUM_MATCHES = 512;

/** The matches of one passage, in reading order. */
export interface Matches {
  count: number;
  /** Place in the passage's words, number of places, leaf index, tier. */
  readonly at: Int32Array;
  readonly length: Int32Array;
  readonly leaf: Int32Array;
  readonly tier: Int32Array;
}

export function emptyMatches(): Matches {
  const column = (): Int32Array => new Int32Array(MAXIMUM_MATCHES);
  return { count: 0, at: column(), length: column(), leaf: column(), tier: column() };
}

/** The matches by themselves, from a buffer that is used again. */
export function copyMatches({ count, at, length, leaf, tier }: Matches): Matches {
  return {
    count,
    at: at.slice(0, count),
    length: length.slice(0, count),
    leaf: leaf.slice(0, count),
    tier: tier.slice(0, count),
  };
}

/** A report's words in order, for following a sequence from one word to the next. */
export interface WordOrder {
  /** Number in the library of the word at a place. */
  readonly wordAt: (place: number) => number;
  /** Whether a further cell begins at a place. */
  readonly beginsCell: (place: number) => boolean;
}

/**
 * Keep the matches at place `at` of a report, in the passage `[from, to)`; returns the bits of the leaves
 * that are answered there.
 */
export function keepMatches(
  matches: Matches,
  entry: MatchEntry | undefined,
  order: WordOrder,
  at: number,
  from: number,
  to: number,
): number {
  if (entry === undefined) return 0;
  let bits = 0;
  const { leaves, tiers, sequences } = entry;
  for (let index = 0; index < leaves.length; index += 1) {
    const leaf = leaves[index] ?? 0;
    bits |= 1 << leaf;
    keep(matches, at - from, 1, leaf, tiers[index] ?? 0);
  }
  for (let index = 0; index < sequences.length; index += 1) {
    const sequence = sequences[index];
    if (sequence === undefined) continue;
    const start = at - sequence.trigger;
    const end = start + sequence.elements.length;
    if (start < from || end > to || !stands(sequence, start, at, order)) continue;
    bits |= 1 << sequence.leaf;
    keep(matches, start - from, end - start, sequence.leaf, sequence.tier);
  }
  return bits;
}

function keep(matches: Matches, at: number, length: number, leaf: number, tier: number): void {
  const { count } = matches;
  if (count >= MAXIMUM_MATCHES) return;
  matches.at[count] = at;
  matches.length[count] = length;
  matches.leaf[count] = leaf;
  matches.tier[count] = tier;
  matches.count = count + 1;
}

/** Whether a sequence stands at `start`; its trigger is known to stand at `known`. */
function stands(sequence: Sequence, start: number, known: number, order: WordOrder): boolean {
  const { elements } = sequence;
  for (let element = 0; element < elements.length; element += 1) {
    const place = start + element;
    if (element > 0 && order.beginsCell(place)) return false;
    if (place !== known && elements[element]?.has(order.wordAt(place)) !== true) return false;
  }
  return true;
}
