/** The reports that are searched: their words, which of them a query must read, and how often each word stands in them. */
import { knowYears } from './index/passage-years.ts';
import type { StretchYears } from './index/passage-years.ts';
import { placeOf } from '../../shared/binary-search.ts';
import type { Report } from '../../shared/model.ts';
import type { ReportToRead } from './hits/collect-hits.ts';
import { RecentPlaces } from './hits/recent-places.ts';
import { indexReport } from './index/indexed-report.ts';
import type { IndexedReport, PassageContents } from './index/indexed-report.ts';
import { joinedReport } from './index/portable-report.ts';
import type { PortableReport } from './index/portable-report.ts';
import type { QueryPlan } from './plan/plan-query.ts';
import { ReportChooser } from './report-chooser.ts';
import { Abbreviations } from './words/abbreviations.ts';
import { Vocabulary } from './words/vocabulary.ts';
import type { KeptVocabulary } from './words/vocabulary.ts';

/** All that a search consists of. The numbers of the words are those of the vocabulary. */
export interface KeptSearch {
  readonly vocabulary: KeptVocabulary;
  readonly reports: readonly IndexedReport[];
}

/** New words that may wait to be sorted in: some twenty reports' worth. */
const UNSORTED_FORMS = 2000;

export class IndexedLibrary {
  readonly vocabulary: Vocabulary;
  readonly abbreviations: Abbreviations;
  /** Where the words of the passages stand that were shown last. */
  readonly recent = new RecentPlaces();
  readonly #chooser: ReportChooser;
  /** By the number that the chooser knows a report by. */
  readonly #reports = new Map<number, IndexedReport>();
  readonly #numbers = new Map<string, number>();
  #nextNumber = 0;
  #totalWords = 0;

  constructor(vocabulary = new Vocabulary()) {
    this.vocabulary = vocabulary;
    this.abbreviations = new Abbreviations(vocabulary);
    this.#chooser = new ReportChooser(vocabulary);
  }

  /** How many words all reports have together. */
  get totalWords(): number {
    return this.#totalWords;
  }

  /** Add a report step by step, or replace the one of the same id: it is here after the last step. */
  *adding(report: Report): Generator<void> {
    this.#take(yield* indexReport(report, this.vocabulary));
  }

  /** The same of one that was indexed elsewhere, at once. */
  join(portable: PortableReport, id: string, contents: () => PassageContents): void {
    this.#take(joinedReport(portable, this.vocabulary, id, contents));
  }

  #take(indexed: IndexedReport): void {
    this.remove(indexed.id);
    const number = this.enter(indexed);
    try {
      this.#chooser.add(number, indexed);
    } catch (error) {
      this.#leave(number, indexed);
      throw error;
    }
    this.vocabulary.settle(UNSORTED_FORMS);
  }

  /** Take a report whose words are numbered; gives the number that the chooser is to know it by. */
  enter(indexed: IndexedReport): number {
    const number = this.#nextNumber;
    this.#nextNumber += 1;
    this.#reports.set(number, indexed);
    this.#numbers.set(indexed.id, number);
    this.#count(indexed, 1);
    return number;
  }

  /** After all reports were entered: now the chooser knows them. */
  restoreChooser(): void {
    this.#chooser.restore([...this.#reports.values()]);
  }

  remove(id: string): void {
    const number = this.#numbers.get(id);
    const indexed = number === undefined ? undefined : this.#reports.get(number);
    if (number === undefined || indexed === undefined) return;
    this.#chooser.remove(number);
    this.#leave(number, indexed);
  }

  kept(): KeptSearch {
    return { vocabulary: this.vocabulary.kept(), reports: [...this.#reports.values()] };
  }

  /** The texts of a report are kept elsewhere from now on; nothing where it was replaced since. */
  keptElsewhere(report: IndexedReport, contents: () => PassageContents): void {
    const number = this.#numbers.get(report.id);
    if (number === undefined || this.#reports.get(number) !== report) return;
    this.#reports.set(number, { ...report, contents });
  }

  /** Since when the passages of a report are said. */
  knowYears(id: string, stretches: readonly StretchYears[]): void {
    const report = this.#reports.get(this.#numbers.get(id) ?? -1);
    if (report !== undefined) knowYears(report, stretches);
  }

  /** The reports that may answer a plan, of those with these ids where some are given. */
  reportsFor(plan: QueryPlan, ids: readonly string[] | undefined): ReportToRead[] {
    const wanted = ids === undefined ? null : new Set(ids);
    const chosen = this.#chooser.choose(plan, this.#reports.size);
    const candidates = chosen ?? Array.from(this.#reports.keys(), (id) => ({ id, boost: 1 }));
    return candidates.flatMap(({ id, boost }) => {
      const report = this.#reports.get(id);
      return report === undefined || wanted?.has(report.id) === false ? [] : [{ report, boost }];
    });
  }

  #leave(number: number, indexed: IndexedReport): void {
    this.#count(indexed, -1);
    this.#reports.delete(number);
    this.recent.forget();
    this.#numbers.delete(indexed.id);
  }

  #count(indexed: IndexedReport, change: 1 | -1): void {
    const { counts, reports } = this.vocabulary;
    const { dictionary, placeStarts, scope } = indexed;
    for (const [entry, word] of dictionary.entries()) {
      const times = (placeStarts[entry + 1] ?? 0) - (placeStarts[entry] ?? 0);
      counts[word] = (counts[word] ?? 0) + change * times;
      reports[word] = (reports[word] ?? 0) + change;
    }
    for (const word of scope) {
      counts[word] = (counts[word] ?? 0) + change;
      if (placeOf(dictionary, word) === -1) reports[word] = (reports[word] ?? 0) + change;
    }
    for (const definition of indexed.definitions) this.abbreviations.count(definition, change);
    this.#totalWords += change * indexed.places.length;
  }
}
