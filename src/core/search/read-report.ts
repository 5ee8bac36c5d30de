/**
 * Reading a report for a planned query: every passage that answers it, with what ranking needs to know.
 * This is the inner loop of the search; it works on flat arrays and visits only passages with a match.
 */
import { answers, anchorOf } from './plan-conditions.ts';
import type { Around } from './plan-conditions.ts';
import { passageFilterBits, reportFilterBits } from './filters.ts';
import type { IndexedReport } from './indexed-report.ts';
import { roleOf } from './indexed-report.ts';
import { emptyMatches, keepMatches } from './matches.ts';
import type { Matches } from './matches.ts';
import type { QueryPlan } from './plan-query.ts';

/** A passage that answers the query. */
export interface FoundPassage extends Around {
  readonly passage: number;
  /** Words in the passage. */
  readonly length: number;
  /** Valid until the next passage is read. */
  readonly matches: Matches;
}

/** A reader for one plan, with buffers that it uses again for every report. */
export class ReportReader {
  readonly #plan: QueryPlan;
  readonly #matches = emptyMatches();
  /** For each word of the report's dictionary, its slot in the plan's table. */
  #slots = new Uint16Array(4096);
  /** Places of matching words in the report, rising. */
  #places = new Uint32Array(4096);
  #headings = new Uint32Array(64);
  #subheadings = new Uint32Array(64);
  #tables = new Uint32Array(64);

  constructor(plan: QueryPlan) {
    this.#plan = plan;
  }

  /** `found` is called for each passage that answers, in reading order. */
  read(report: IndexedReport, found: (passage: FoundPassage) => void): void {
    const plan = this.#plan;
    const matching = this.#lookUp(report);
    if (matching === 0 && plan.needsWord) return;
    const scope = this.#scopeBits(report);
    const reportBits = reportFilterBits(report, plan.filters);
    const passageBits = passageFilterBits(report, plan.filters);
    const anchor = anchorOf(plan, scope);
    const count = this.#findPlaces(report);
    this.#forgetContext(report);
    const { wordStarts, sectionOf, tableOf } = report;
    const passages = wordStarts.length - 1;
    let place = 0;
    let passage = 0;
    while (passage < passages) {
      if (plan.needsWord) {
        if (place >= count) return;
        const next = this.#places[place] ?? 0;
        while ((wordStarts[passage + 1] ?? Infinity) <= next) passage += 1;
      }
      const to = wordStarts[passage + 1] ?? 0;
      const first = place;
      while (place < count && (this.#places[place] ?? 0) < to) place += 1;
      const own = this.#collect(report, passage, first, place);
      const section = sectionOf[passage] ?? 0;
      const table = tableOf[passage] ?? 0;
      const role = roleOf(report, passage);
      const heading = (this.#headings[section] ?? 0) | (this.#subheadings[section] ?? 0);
      const around: Around = {
        own: own | reportBits | (passageBits?.[passage] ?? 0),
        heading,
        table: role === 'body' && table > 0 ? (this.#tables[table] ?? 0) : 0,
        scope,
      };
      const from = wordStarts[passage] ?? 0;
      if (answers(plan, anchor, around, this.#matches, report.words, from)) {
        found({ ...around, passage, length: to - from, matches: this.#matches });
      }
      if (own !== 0 && role !== 'body') {
        if (role === 'heading') this.#headings[section] = own;
        else if (role === 'subheading') this.#subheadings[section] = own;
        else if (role !== 'title') this.#tables[table] = (this.#tables[table] ?? 0) | own;
      }
      passage += 1;
    }
  }

  /** The matches of one passage; valid until the next one is read. */
  matchesIn(report: IndexedReport, passage: number): Matches {
    this.#lookUp(report);
    const from = report.wordStarts[passage] ?? 0;
    const to = report.wordStarts[passage + 1] ?? 0;
    this.#matches.count = 0;
    for (let at = from; at < to; at += 1) {
      const slot = this.#slots[report.words[at] ?? 0] ?? 0;
      if (slot !== 0) keepMatches(this.#matches, this.#plan.table.entries[slot], report, at, from, to);
    }
    return this.#matches;
  }

  /** Look every word of the report's dictionary up once; returns how many match. */
  #lookUp({ dictionary }: IndexedReport): number {
    const known = dictionary.length;
    if (this.#slots.length < known) this.#slots = new Uint16Array(known * 2);
    const slots = this.#slots;
    const all = this.#plan.table.slots;
    let matching = 0;
    for (let word = 0; word < known; word += 1) {
      const slot = all[dictionary[word] ?? 0] ?? 0;
      slots[word] = slot;
      if (slot !== 0) matching += 1;
    }
    return matching;
  }

  #findPlaces({ words }: IndexedReport): number {
    const length = words.length;
    if (this.#places.length < length) this.#places = new Uint32Array(length * 2);
    const slots = this.#slots;
    const places = this.#places;
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      if (slots[words[at] ?? 0] === 0) continue;
      places[count] = at;
      count += 1;
    }
    return count;
  }

  #collect(report: IndexedReport, passage: number, first: number, last: number): number {
    const from = report.wordStarts[passage] ?? 0;
    const to = report.wordStarts[passage + 1] ?? 0;
    const { entries } = this.#plan.table;
    let own = 0;
    this.#matches.count = 0;
    for (let index = first; index < last; index += 1) {
      const at = this.#places[index] ?? 0;
      own |= keepMatches(
        this.#matches,
        entries[this.#slots[report.words[at] ?? 0] ?? 0],
        report,
        at,
        from,
        to,
      );
    }
    return own;
  }

  /** Bits of the terms that the report's area, year and title answer. */
  #scopeBits(report: IndexedReport): number {
    const { slots, entries } = this.#plan.table;
    let bits = 0;
    for (const word of report.scope) {
      const entry = entries[slots[word] ?? 0];
      for (const [index, leaf] of (entry?.leaves ?? []).entries()) {
        // What a report is about must have been typed, and not just begun or resembled.
        if ((entry?.tiers[index] ?? 0) <= 2) bits |= 1 << leaf;
      }
    }
    return bits;
  }

  #forgetContext(report: IndexedReport): void {
    const sections = report.sections.length;
    if (this.#headings.length < sections) {
      this.#headings = new Uint32Array(sections * 2);
      this.#subheadings = new Uint32Array(sections * 2);
    }
    if (this.#tables.length <= report.tables) this.#tables = new Uint32Array(report.tables * 2);
    this.#headings.fill(0, 0, sections);
    this.#subheadings.fill(0, 0, sections);
    this.#tables.fill(0, 0, report.tables + 1);
  }
}
