/**
 * Which reports have a word, and how often it counts in each: flat arrays over all words of the library, made in one pass
 * over what is kept of each report. Reports that came since are asked one by one until the arrays are made anew.
 */
import { placeOf } from '../../../shared/binary-search.ts';
import type { InvertedIndex } from './inverted-index.ts';

/** The words by which a report is chosen. */
export type ReportWords = Pick<InvertedIndex, 'dictionary' | 'placeStarts' | 'scope'>;

/** To ask so many reports one by one takes a query some hundredths of a millisecond a word; to make the arrays anew, 50 ms. */
const MOST_LOOSE = 200;

/** How often a word counts that stands in a report so many times: BM25 levels repetition anyway. */
function weightOf(times: number): number {
  return 32 - Math.clz32(times);
}

/** How often a dictionary entry of a report counts by itself. */
function weightAt({ placeStarts }: ReportWords, entry: number): number {
  return weightOf((placeStarts[entry + 1] ?? 0) - (placeStarts[entry] ?? 0));
}

/** Goes through a report's words by number, each once, and how often each counts: what it is about as a whole once more. */
function forEachWeight(report: ReportWords, visit: (word: number, weight: number) => void): void {
  const { dictionary, scope } = report;
  const about = scope.toSorted();
  let next = 0;
  for (let entry = 0; entry < dictionary.length; entry += 1) {
    const word = dictionary[entry] ?? 0;
    while ((about[next] ?? Infinity) < word) next += 1;
    visit(word, weightAt(report, entry) + Number(about[next] === word));
  }
  for (const word of scope) if (placeOf(dictionary, word) === -1) visit(word, 1);
}

/** How often a word counts in a report; 0 where it is not there. */
function weightIn(report: ReportWords, word: number): number {
  const entry = placeOf(report.dictionary, word);
  const isAbout = Number(report.scope.includes(word));
  return entry === -1 ? isAbout : weightAt(report, entry) + isAbout;
}

/** Reports by the numbers that whoever adds them gives them. */
export class ReportPostings {
  readonly #reports = new Map<number, ReportWords>();
  /** How many different words each report has. */
  readonly #lengths = new Map<number, number>();
  #totalLength = 0;
  /** Of word w, reports and weights at `[starts[w], starts[w + 1])`. */
  #starts = new Uint32Array(1);
  #holders: Uint16Array | Uint32Array = new Uint16Array(0);
  #weights = new Uint8Array(0);
  /** Reports that the arrays do not hold. */
  readonly #loose = new Set<number>();
  /** Reports of which the arrays hold what is no longer true. */
  readonly #gone = new Set<number>();

  get size(): number {
    return this.#reports.size;
  }

  /** How many different words a report has, beside the others: 1 for as many as they have in the middle. */
  relativeLength(id: number): number {
    return ((this.#lengths.get(id) ?? 0) * this.size) / Math.max(1, this.#totalLength);
  }

  add(id: number, report: ReportWords): void {
    this.#enter(id, report);
    this.#loose.add(id);
    if (this.#loose.size > MOST_LOOSE) this.#settle();
  }

  remove(id: number): void {
    if (!this.#reports.delete(id)) return;
    this.#totalLength -= this.#lengths.get(id) ?? 0;
    this.#lengths.delete(id);
    if (!this.#loose.delete(id)) this.#gone.add(id);
  }

  /** Take these in place of all others, numbered from 0. */
  restore(reports: readonly ReportWords[]): void {
    for (const known of [this.#reports, this.#lengths, this.#loose]) known.clear();
    this.#totalLength = 0;
    for (const [id, report] of reports.entries()) this.#enter(id, report);
    this.#settle();
  }

  /** Goes through the reports that have a word. */
  forEachHolder(word: number, visit: (id: number, weight: number) => void): void {
    const last = this.#starts[word + 1] ?? 0;
    for (let at = this.#starts[word] ?? 0; at < last; at += 1) {
      const id = this.#holders[at] ?? 0;
      if (!this.#gone.has(id)) visit(id, this.#weights[at] ?? 0);
    }
    for (const id of this.#loose) {
      const report = this.#reports.get(id);
      const weight = report === undefined ? 0 : weightIn(report, word);
      if (weight > 0) visit(id, weight);
    }
  }

  #enter(id: number, report: ReportWords): void {
    const { dictionary, scope } = report;
    const length = dictionary.length + scope.filter((word) => placeOf(dictionary, word) === -1).length;
    this.#reports.set(id, report);
    this.#lengths.set(id, length);
    this.#totalLength += length;
  }

  /** Make the arrays anew, of all reports. */
  #settle(): void {
    let words = 0;
    for (const { dictionary, scope } of this.#reports.values()) {
      words = Math.max(words, (dictionary.at(-1) ?? -1) + 1);
      for (const word of scope) words = Math.max(words, word + 1);
    }
    const starts = new Uint32Array(words + 1);
    let highest = 0;
    for (const [id, report] of this.#reports) {
      highest = Math.max(highest, id);
      forEachWeight(report, (word) => (starts[word + 1] = (starts[word + 1] ?? 0) + 1));
    }
    for (let word = 0; word < words; word += 1)
      starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
    const total = starts[words] ?? 0;
    const next = starts.slice();
    const holders = highest <= 0xffff ? new Uint16Array(total) : new Uint32Array(total);
    const weights = new Uint8Array(total);
    for (const [id, report] of this.#reports) {
      forEachWeight(report, (word, weight) => {
        const at = next[word] ?? 0;
        holders[at] = id;
        weights[at] = weight;
        next[word] = at + 1;
      });
    }
    [this.#starts, this.#holders, this.#weights] = [starts, holders, weights];
    this.#loose.clear();
    this.#gone.clear();
  }
}
