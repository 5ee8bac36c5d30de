/**
 * Reading a report for a planned query: every passage that answers it, with what ranking needs to know.
 * This is the inner loop of the search; it works on flat arrays and visits only passages with a match.
 */
import { answers, countBits } from '../plan/plan-conditions.ts';
import type { Around } from '../plan/plan-conditions.ts';
import { isOnReport, passageFilterBits, reportFilterBits } from './filters.ts';
import type { IndexedReport } from '../index/indexed-report.ts';
import { roleOf } from '../index/indexed-report.ts';
import { wordsInOrder } from '../index/inverted-index.ts';
import { emptyMatches, keepMatches } from '../plan/matches.ts';
import type { Matches, WordOrder } from '../plan/matches.ts';
import { bitsOf } from '../plan/plan-query.ts';
import type { QueryPlan } from '../plan/plan-query.ts';
import { placeOf } from '../../../shared/binary-search.ts';

/** A passage that answers the query. Valid until the next one is read. */
export interface FoundPassage extends Around {
  passage: number;
  /** The place of its first word in the report, and how many words it has. */
  from: number;
  length: number;
  /** A heading or a caption: all of it is a label. */
  isTitle: boolean;
  /** A row, or a note, of a table. */
  isRow: boolean;
  readonly matches: Matches;
}

/** With more words than this to look up, a report's whole dictionary is gone through instead. */
const FEW_WORDS = 48;

/** A reader for one plan, with buffers that it uses again for every report. */
export class ReportReader {
  readonly #plan: QueryPlan;
  /** Numbers of the words that mean something for the query, rising. */
  readonly #wanted: Uint32Array;
  readonly #found: FoundPassage = {
    passage: 0,
    from: 0,
    length: 0,
    isTitle: false,
    isRow: false,
    own: 0,
    heading: 0,
    table: 0,
    scope: 0,
    matches: emptyMatches(),
  };
  /** By slot, whether its words can make a passage a hit; by the soft words that the report's subject supplies. */
  readonly #counts = new Map<number, readonly boolean[]>();
  /** Filters without which a whole report is no answer. */
  readonly #reportFilters: number;
  /** A bit for each place of the report that has a wanted word, and that word's slot. */
  readonly #bits: Uint32Array;
  readonly #slots: Uint16Array;
  /** Of those places, the ones whose passages are worth a visit. */
  readonly #visits: Uint32Array;
  #context = new Uint32Array(256);
  #order = new Uint32Array(0);
  #ordered: IndexedReport | null = null;

  /** `longest`: the most words that a report to be read has. */
  constructor(plan: QueryPlan, longest: number) {
    this.#plan = plan;
    this.#wanted = plan.table.words();
    this.#reportFilters = requiredOfReport(plan);
    this.#bits = new Uint32Array((longest >>> 5) + 1);
    this.#visits = new Uint32Array((longest >>> 5) + 1);
    this.#slots = new Uint16Array(longest);
  }

  /** `found` is called for each passage that answers, in reading order. */
  read(report: IndexedReport, found: (passage: FoundPassage) => void): void {
    const plan = this.#plan;
    const reportBits = reportFilterBits(report, plan.filters);
    if ((reportBits & this.#reportFilters) !== this.#reportFilters) return;
    const passage = this.#found;
    passage.scope = this.#scopeBits(report);
    const some = this.#markPlaces(report, this.#countsBeside(passage.scope));
    if (!some && plan.needsWord) return;
    const passageBits = passageFilterBits(report, plan.filters);
    const { wordStarts, sectionOf, tableOf } = report;
    const passages = wordStarts.length - 1;
    const sections = report.sections.length;
    const context = this.#emptyContext(2 * sections + report.tables + 1);
    const order = this.#orderOf(report);
    const length = report.places.length;
    for (let index = 0; index < passages; index += 1) {
      if (plan.needsWord) {
        const next = nextBit(this.#visits, wordStarts[index] ?? 0, length);
        if (next === -1) return;
        while ((wordStarts[index + 1] ?? Infinity) <= next) index += 1;
      }
      const from = wordStarts[index] ?? 0;
      const to = wordStarts[index + 1] ?? 0;
      let own = 0;
      passage.matches.count = 0;
      for (let at = nextBit(this.#bits, from, to); at !== -1; at = nextBit(this.#bits, at + 1, to)) {
        own |= keepMatches(passage.matches, plan.table.entries[this.#slots[at] ?? 0], order, at, from, to);
      }
      const section = sectionOf[index] ?? 0;
      const table = 2 * sections + (tableOf[index] ?? 0);
      const role = roleOf(report, index);
      passage.passage = index;
      passage.from = from;
      passage.length = to - from;
      passage.own = own | reportBits | (passageBits?.[index] ?? 0);
      passage.heading = (context[section] ?? 0) | (context[sections + section] ?? 0);
      passage.table = role === 'body' && tableOf[index] !== 0 ? (context[table] ?? 0) : 0;
      if (answers(plan, passage, passage.matches, report.sentences, from)) {
        passage.isTitle = role !== 'body' && role !== 'columns';
        passage.isRow = role === 'body' && tableOf[index] !== 0;
        found(passage);
      }
      if (own === 0 || role === 'body' || role === 'title') continue;
      if (role === 'heading') context[section] = own;
      else if (role === 'subheading') context[sections + section] = own;
      else context[table] = (context[table] ?? 0) | own;
    }
  }

  /** Mark every place that has a wanted word; false where there is none. */
  #markPlaces(report: IndexedReport, counts: readonly boolean[]): boolean {
    const { dictionary, places } = report;
    this.#bits.fill(0, 0, (places.length >>> 5) + 1);
    this.#visits.fill(0, 0, (places.length >>> 5) + 1);
    const { slots } = this.#plan.table;
    let some = false;
    if (this.#wanted.length <= FEW_WORDS) {
      for (const word of this.#wanted) {
        const entry = placeOf(dictionary, word);
        if (entry === -1) continue;
        this.#markEntry(report, entry, slots[word] ?? 0, counts);
        some = true;
      }
      return some;
    }
    for (let entry = 0; entry < dictionary.length; entry += 1) {
      const slot = slots[dictionary[entry] ?? 0] ?? 0;
      if (slot === 0) continue;
      this.#markEntry(report, entry, slot, counts);
      some = true;
    }
    return some;
  }

  #markEntry(
    { places, placeStarts }: IndexedReport,
    entry: number,
    slot: number,
    countsBySlot: readonly boolean[],
  ): void {
    const bits = this.#bits;
    const visits = this.#visits;
    const slots = this.#slots;
    const counts = countsBySlot[slot] === true;
    const last = placeStarts[entry + 1] ?? 0;
    for (let index = placeStarts[entry] ?? 0; index < last; index += 1) {
      const place = places[index] ?? 0;
      const bit = 1 << (place & 31);
      bits[place >>> 5] = (bits[place >>> 5] ?? 0) | bit;
      if (counts) visits[place >>> 5] = (visits[place >>> 5] ?? 0) | bit;
      slots[place] = slot;
    }
  }

  /**
   * Which slots make a passage worth a visit. Words that are optional or excluded never do. Of soft words, those
   * do of which every answer must have one: of four words of which three are wanted, one of the two rarest. So
   * common words beside rare ones cost nothing, and a passage that leaves the rare ones to its heading is passed over.
   */
  #countsBeside(scope: number): readonly boolean[] {
    const { soft, table, optionalBits, excludedBits } = this.#plan;
    const supplied = soft === null ? 0 : scope & soft.bits;
    const known = this.#counts.get(supplied);
    if (known !== undefined) return known;
    let idle = optionalBits | excludedBits;
    if (soft !== null) {
      const left = soft.known.filter(({ index }) => (supplied & (1 << index)) === 0);
      const wanted = soft.least - countBits(supplied);
      // What the subject supplies in full, a passage must say itself.
      const telling = wanted < 1 ? soft.known : left.slice(0, left.length - wanted + 1);
      idle |= soft.bits & ~bitsOf(telling);
    }
    const counts = table.entries.map(({ leaves, sequences }) =>
      [...leaves, ...sequences.map(({ leaf }) => leaf)].some((leaf) => (idle & (1 << leaf)) === 0),
    );
    this.#counts.set(supplied, counts);
    return counts;
  }

  #emptyContext(size: number): Uint32Array {
    if (this.#context.length < size) this.#context = new Uint32Array(size * 2);
    this.#context.fill(0, 0, size);
    return this.#context;
  }

  /** The order of a report's words, worked out when the first sequence asks for it. */
  #orderOf(report: IndexedReport): WordOrder {
    return {
      wordAt: (place) => {
        if (this.#ordered !== report) {
          this.#order = wordsInOrder(report, this.#order);
          this.#ordered = report;
        }
        return report.dictionary[this.#order[place] ?? 0] ?? 0;
      },
      beginsCell: (place) => placeOf(report.cells, place) !== -1,
    };
  }

  /** Bits of the terms that the report's area, year and title answer. */
  #scopeBits(report: IndexedReport): number {
    const { slots, entries } = this.#plan.table;
    let bits = 0;
    for (const word of report.scope) {
      const entry = entries[slots[word] ?? 0];
      if (entry === undefined) continue;
      for (let index = 0; index < entry.leaves.length; index += 1) {
        // What a report is about must have been typed, and not just begun or resembled.
        if ((entry.tiers[index] ?? 0) <= 2) bits |= 1 << (entry.leaves[index] ?? 0);
      }
    }
    return bits;
  }
}

/** Bits of the filters on whole reports that must hold. */
function requiredOfReport({ required, filters }: QueryPlan): number {
  const onReports = new Set(filters.filter(({ filter }) => isOnReport(filter)).map(({ bit }) => bit));
  return required.reduce(
    (bits, node) => (node.kind === 'bit' && onReports.has(node.bit) ? bits | node.bit : bits),
    0,
  );
}

/** The first set bit in `[start, end)`, or -1. */
function nextBit(bits: Uint32Array, start: number, end: number): number {
  if (start >= end) return -1;
  const last = (end - 1) >>> 5;
  let group = start >>> 5;
  let rest = (bits[group] ?? 0) & (-1 << (start & 31));
  while (rest === 0) {
    group += 1;
    if (group > last) return -1;
    rest = bits[group] ?? 0;
  }
  const found = (group << 5) + 31 - Math.clz32(rest & -rest);
  return found < end ? found : -1;
}
