/** Which words of a passage answer which terms, in flat arrays. */
import type { IndexedReport } from './indexed-report.ts';
import type { MatchEntry, Sequence } from './match-table.ts';
import { SENTENCE_BREAK } from './vocabulary.ts';

/** Matches kept of one passage; further ones change nothing that a reader would see. */
const MAXIMUM_MATCHES = 2048;

/** The matches of one passage, in reading order. Reused from passage to passage. */
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

/**
 * Keep the matches at place `at` of a report, in the passage `[from, to)`; returns the bits of the leaves
 * that are answered there.
 */
export function keepMatches(
  matches: Matches,
  entry: MatchEntry | undefined,
  report: IndexedReport,
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
  for (const sequence of sequences) {
    const start = sequenceStart(sequence, report, at, from);
    const end = start === -1 ? -1 : sequenceEnd(sequence, report, at, to);
    if (end === -1) continue;
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

/** First place of a sequence whose trigger stands at `at`, or -1 where the words before it are others. */
function sequenceStart(sequence: Sequence, report: IndexedReport, at: number, from: number): number {
  let place = at;
  for (let element = sequence.trigger - 1; element >= 0; element -= 1) {
    place -= 1;
    if (report.words[place] === SENTENCE_BREAK) place -= 1;
    if (place < from || !stands(sequence, element, report, place)) return -1;
  }
  return place;
}

/** Place after a sequence whose trigger stands at `at`, or -1 where the words after it are others. */
function sequenceEnd(sequence: Sequence, report: IndexedReport, at: number, to: number): number {
  let place = at;
  for (let element = sequence.trigger + 1; element < sequence.elements.length; element += 1) {
    place += 1;
    if (report.words[place] === SENTENCE_BREAK) place += 1;
    if (place >= to || !stands(sequence, element, report, place)) return -1;
  }
  return place + 1;
}

function stands(sequence: Sequence, element: number, report: IndexedReport, place: number): boolean {
  return sequence.elements[element]?.has(report.dictionary[report.words[place] ?? 0] ?? 0) === true;
}
