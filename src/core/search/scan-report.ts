/**
 * Reading a report word by word for a planned query: every passage that answers it, with what ranking
 * needs to know. This is the inner loop of the search; everything in it works on flat arrays.
 */
import { passageFilterBits, reportFilterBits } from './filters.ts';
import type { IndexedReport } from './indexed-report.ts';
import { roleOf } from './indexed-report.ts';
import type { MatchEntry, Sequence } from './match-table.ts';
import type { PlanNode, QueryPlan } from './plan-query.ts';
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

/** A passage that answers the query. */
export interface FoundPassage {
  readonly passage: number;
  /** Words in the passage. */
  readonly length: number;
  /** Bits of the terms that stand in the passage itself. */
  readonly own: number;
  /** Bits of the terms that its heading, caption or columns have. */
  readonly context: number;
  /** Bits of the terms that the report as a whole is about. */
  readonly scope: number;
  /** Valid until the next passage is read. */
  readonly matches: Matches;
}

/** Read one passage; returns the bits of the terms that stand in it. */
export function scanPassage(
  report: IndexedReport,
  passage: number,
  plan: QueryPlan,
  matches: Matches,
): number {
  const { slots, entries } = plan.table;
  const { words, wordStarts } = report;
  const from = wordStarts[passage] ?? 0;
  const to = wordStarts[passage + 1] ?? 0;
  let own = 0;
  matches.count = 0;
  for (let at = from; at < to; at += 1) {
    const slot = slots[words[at] ?? 0] ?? 0;
    if (slot !== 0) own |= collect(entries[slot], words, at, from, to, matches);
  }
  return own;
}

/** Bits of the terms that a report's area, year and title answer. */
function scopeBits(report: IndexedReport, plan: QueryPlan): number {
  let bits = 0;
  for (const word of report.scope) {
    const entry = plan.table.entries[plan.table.slots[word] ?? 0];
    for (const [index, leaf] of (entry?.leaves ?? []).entries()) {
      // What a report is about must have been typed, and not just begun or resembled.
      if ((entry?.tiers[index] ?? 0) <= 2 && leaf < 31) bits |= 2 ** leaf;
    }
  }
  return bits;
}

/** Read a report; `found` is called for each passage that answers, in reading order. */
export function scanReport(
  report: IndexedReport,
  plan: QueryPlan,
  matches: Matches,
  found: (passage: FoundPassage) => void,
): void {
  const { words, wordStarts, sectionOf, tableOf } = report;
  const reportBits = reportFilterBits(report, plan.filters);
  const passageBits = passageFilterBits(report, plan.filters);
  const scope = scopeBits(report, plan);
  const anchor = anchorOf(plan, scope);
  const hasLeaves = plan.leaves.length > 0;
  const passages = wordStarts.length - 1;
  let section = -1;
  let table = -1;
  let headingBits = 0;
  let subheadingBits = 0;
  let tableBits = 0;
  for (let passage = 0; passage < passages; passage += 1) {
    const from = wordStarts[passage] ?? 0;
    const to = wordStarts[passage + 1] ?? 0;
    const own = scanPassage(report, passage, plan, matches);
    if (sectionOf[passage] !== section) {
      section = sectionOf[passage] ?? -1;
      headingBits = 0;
      subheadingBits = 0;
    }
    if (tableOf[passage] !== table) {
      table = tableOf[passage] ?? -1;
      tableBits = 0;
    }
    const filterBits = reportBits | (passageBits?.[passage] ?? 0);
    if (own !== 0 || !hasLeaves) {
      const context = headingBits | subheadingBits | tableBits;
      if (answers(plan, anchor, own | filterBits, context | scope, matches, words, from)) {
        found({ passage, length: to - from, own, context, scope, matches });
      }
      switch (roleOf(report, passage)) {
        case 'heading':
          headingBits = own;
          break;
        case 'subheading':
          subheadingBits = own;
          break;
        case 'caption':
        case 'columns':
          tableBits |= own;
          break;
        case 'title':
        case 'body':
          break;
      }
    } else if (roleOf(report, passage) === 'subheading') {
      subheadingBits = 0;
    }
  }
}

/** Keep the matches at one word; returns the bits of the leaves that it answers. */
function collect(
  entry: MatchEntry | undefined,
  words: Uint32Array,
  at: number,
  from: number,
  to: number,
  matches: Matches,
): number {
  if (entry === undefined) return 0;
  let bits = 0;
  for (let index = 0; index < entry.leaves.length; index += 1) {
    const leaf = entry.leaves[index] ?? 0;
    bits |= 1 << leaf;
    keep(matches, at - from, 1, leaf, entry.tiers[index] ?? 0);
  }
  for (const sequence of entry.sequences) {
    const start = sequenceStart(sequence, words, at, from);
    const end = start === -1 ? -1 : sequenceEnd(sequence, words, at, to);
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
function sequenceStart(sequence: Sequence, words: Uint32Array, at: number, from: number): number {
  let place = at;
  for (let element = sequence.trigger - 1; element >= 0; element -= 1) {
    place -= 1;
    if (words[place] === SENTENCE_BREAK) place -= 1;
    if (place < from || sequence.elements[element]?.has(words[place] ?? 0) !== true) return -1;
  }
  return place;
}

/** Place after a sequence whose trigger stands at `at`, or -1 where the words after it are others. */
function sequenceEnd(sequence: Sequence, words: Uint32Array, at: number, to: number): number {
  let place = at;
  for (let element = sequence.trigger + 1; element < sequence.elements.length; element += 1) {
    place += 1;
    if (words[place] === SENTENCE_BREAK) place += 1;
    if (place >= to || sequence.elements[element]?.has(words[place] ?? 0) !== true) return -1;
  }
  return place + 1;
}

/**
 * Of what must hold, the part that the passage itself must answer: headings and the report's subject
 * may supply the common words of a query ("child labor moratorium", "Kazakhstan 2016 inspectors"), never
 * the rarest of those that the report is not about.
 */
function anchorOf(plan: QueryPlan, scope: number): PlanNode | null {
  let anchor: PlanNode | null = null;
  let fewest = Infinity;
  for (const node of plan.required) {
    const occurrences = occurrencesOf(node);
    if (occurrences === null || holds(node, scope, scope)) continue;
    if (occurrences < fewest) {
      fewest = occurrences;
      anchor = node;
    }
  }
  return anchor;
}

function occurrencesOf(node: PlanNode): number | null {
  switch (node.kind) {
    case 'bit':
      return node.leaf?.occurrences ?? null;
    case 'not':
      return null;
    case 'or':
      return node.nodes.reduce((sum, inner) => sum + (occurrencesOf(inner) ?? 0), 0);
    case 'and':
    case 'near':
      return Math.min(...node.nodes.map((inner) => occurrencesOf(inner) ?? Infinity));
  }
}

function answers(
  plan: QueryPlan,
  anchor: PlanNode | null,
  own: number,
  around: number,
  matches: Matches,
  words: Uint32Array,
  from: number,
): boolean {
  const all = own | around;
  for (const node of plan.required) if (!holds(node, own, all)) return false;
  if (anchor !== null && !holds(anchor, own, own)) return false;
  return plan.required.every((node) => nearHolds(node, own, matches, words, from));
}

/** Whether a condition holds by its bits; nearness is asked for apart, since few passages get there. */
function holds(node: PlanNode, own: number, all: number): boolean {
  switch (node.kind) {
    case 'bit':
      return (all & node.bit) !== 0;
    case 'not':
      return !holds(node.node, own, own);
    case 'and':
      return node.nodes.every((inner) => holds(inner, own, all));
    case 'or':
      return node.nodes.some((inner) => holds(inner, own, all));
    case 'near':
      return node.nodes.every((inner) => holds(inner, own, own));
  }
}

function nearHolds(node: PlanNode, own: number, matches: Matches, words: Uint32Array, from: number): boolean {
  switch (node.kind) {
    case 'bit':
    case 'not':
      return true;
    case 'and':
      return node.nodes.every((inner) => nearHolds(inner, own, matches, words, from));
    case 'or':
      return node.nodes.some(
        (inner) => holds(inner, own, own) && nearHolds(inner, own, matches, words, from),
      );
    case 'near':
      return inOneSentence(node.nodes, node.distance, matches, words, from);
  }
}

/** Whether some sentence answers all of the conditions, within the distance if one is given. */
function inOneSentence(
  nodes: readonly PlanNode[],
  distance: number | null,
  matches: Matches,
  words: Uint32Array,
  from: number,
): boolean {
  const order = Array.from({ length: matches.count }, (_, index) => index);
  order.sort((left, right) => (matches.at[left] ?? 0) - (matches.at[right] ?? 0));
  for (const [rank, first] of order.entries()) {
    const start = matches.at[first] ?? 0;
    let bits = 0;
    for (const index of order.slice(rank)) {
      const at = matches.at[index] ?? 0;
      if (isBroken(words, from + start, from + at)) break;
      if (distance !== null && at - start > distance) break;
      bits |= 1 << (matches.leaf[index] ?? 0);
      if (nodes.every((node) => holds(node, bits, bits))) return true;
    }
  }
  return false;
}

/** The cells of a row are one statement: only the end of a sentence parts them. */
function isBroken(words: Uint32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (words[at] === SENTENCE_BREAK) return true;
  }
  return false;
}
