/**
 * Where the words of lately shown passages stand: while a query is typed letter by letter, mostly the same
 * passages stay in the list.
 */
import type { Span } from '../../../shared/model.ts';
import { wordSpans } from '../index/indexed-report.ts';
import type { IndexedReport } from '../index/indexed-report.ts';

/** Passages remembered before all are forgotten. */
const CAPACITY = 400;

export class RecentPlaces {
  #known = new Map<IndexedReport, Map<number, readonly Span[]>>();
  #count = 0;

  /** Places of the words of a passage in its text, in order. */
  of(report: IndexedReport, passage: number): readonly Span[] {
    const known = this.#known.get(report)?.get(passage);
    if (known !== undefined) return known;
    if (this.#count >= CAPACITY) this.forget();
    const spans = wordSpans(report, passage);
    const ofReport = this.#known.get(report) ?? new Map<number, readonly Span[]>();
    this.#known.set(report, ofReport.set(passage, spans));
    this.#count += 1;
    return spans;
  }

  /** Let go of everything, as when a report is taken away. */
  forget(): void {
    this.#known = new Map();
    this.#count = 0;
  }
}
