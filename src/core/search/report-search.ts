/**
 * Search over a library of reports: one query language, exact words first, every hit with its exact
 * places in the source.
 *
 * A query runs in three steps: MiniSearch chooses the reports that can answer, their words are read in
 * flat arrays for the passages that do, and only the passages to be shown are cut into excerpts.
 */
import type { Report } from '../../shared/model.ts';
import type { SearchHit, SearchPage, SearchQuery, SimilarWords } from '../../shared/search.ts';
import { Abbreviations } from './words/abbreviations.ts';
import { chosenFilters } from './hits/filters.ts';
import { collectHits, passageKey } from './hits/collect-hits.ts';
import type { Collection, ReportToRead } from './hits/collect-hits.ts';
import { indexReport } from './index/indexed-report.ts';
import type { IndexedReport, PassageContents } from './index/indexed-report.ts';
import { makeHit } from './hits/make-hit.ts';
import { parseQuery } from './query/parse-query.ts';
import { leastWords, nearPlan, strictWords } from './plan/near-plan.ts';
import { countBits } from './plan/plan-conditions.ts';
import { planQuery } from './plan/plan-query.ts';
import type { QueryPlan } from './plan/plan-query.ts';
import type { QueryNode } from './query/query-syntax.ts';
import { RecentPlaces } from './hits/recent-places.ts';
import { ReportReader } from './hits/read-report.ts';
import { ReportChooser } from './report-chooser.ts';
import { placeOf } from '../../shared/binary-search.ts';
import { similarWords } from './words/similar-words.ts';
import { pageOf } from './hits/search-page.ts';
import { Vocabulary } from './words/vocabulary.ts';
import type { KeptVocabulary } from './words/vocabulary.ts';

/** Changes with anything that changes what is kept: folding, tokens, stems, passages, what is kept of each. */
export const SEARCH_VERSION = '6';

export interface ReportSearch {
  /** Add a report, or replace the one of the same id. One that it throws over is not in the search. */
  add(report: Report): void;
  /** The same step by step: the report is in the search after the last one, and until then what it replaces is. */
  adding(report: Report): Iterable<void>;
  remove(id: string): void;
  /** Answer a query. Never throws, whatever is typed. */
  query(query: SearchQuery): SearchPage;
  /** Do now what the first queries would have to wait for, step by step. */
  makeReady(): Iterable<void>;
  /** What is worth keeping for the next start, so that nothing need be tokenised again. */
  kept(): KeptSearch;
  /** The texts of a report that `kept` gave are kept elsewhere from now on; nothing where it was replaced since. */
  keptElsewhere(report: IndexedReport, contents: () => PassageContents): void;
}

/** All that a search consists of. The numbers of the words are those of the vocabulary. */
export interface KeptSearch {
  readonly vocabulary: KeptVocabulary;
  readonly reports: readonly IndexedReport[];
}

const DEFAULT_LIMIT = 50;
const MAXIMUM_LIMIT = 1000;
/** With fewer exact hits than this, words of similar spelling are looked for. */
const FEW_HITS = 3;
/** A word that the library knows well may be mistyped for one that stands so many times as often. */
const MUCH_MORE = 100;
/** Words of so few letters have neighbours that mean something else: looked for only when nothing is found. */
const SHORT_WORD = 4;

/** Up to here words are taken from the vocabulary for trying queries out. */
const MOST_RANK = 5000;

/** New words that may wait to be sorted in: some twenty reports' worth. */
const UNSORTED_FORMS = 2000;

export function createReportSearch(): ReportSearch {
  return new LibrarySearch();
}

/**
 * The search that `kept` described, or one over some of its reports.
 *
 * @param pause called between the steps, to let other work of the thread go first
 */
export async function restoreReportSearch(
  { vocabulary, reports }: KeptSearch,
  pause: () => Promise<void>,
): Promise<ReportSearch> {
  const search = new LibrarySearch(Vocabulary.from(vocabulary));
  for (const report of reports) {
    await pause();
    search.enter(report);
  }
  await pause();
  await search.restoreChooser(pause);
  return search;
}

class LibrarySearch implements ReportSearch {
  readonly #vocabulary: Vocabulary;
  readonly #abbreviations: Abbreviations;
  readonly #chooser: ReportChooser;
  /** By the number that the chooser knows a report by. */
  readonly #reports = new Map<number, IndexedReport>();
  readonly #numbers = new Map<string, number>();
  readonly #recent = new RecentPlaces();
  readonly #similar = new Map<string, readonly number[]>();
  #nextNumber = 0;
  #totalWords = 0;

  constructor(vocabulary = new Vocabulary()) {
    this.#vocabulary = vocabulary;
    this.#abbreviations = new Abbreviations(vocabulary);
    this.#chooser = new ReportChooser(vocabulary);
  }

  add(report: Report): void {
    for (const _step of this.adding(report));
  }

  *adding(report: Report): Generator<void> {
    const indexed = yield* indexReport(report, this.#vocabulary);
    this.remove(report.id);
    const number = this.enter(indexed);
    try {
      this.#chooser.add(number, indexed);
    } catch (error) {
      this.#leave(number, indexed);
      throw error;
    }
    this.#vocabulary.settle(UNSORTED_FORMS);
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

  restoreChooser(pause: () => Promise<void>): Promise<void> {
    return this.#chooser.restore([...this.#reports.values()], pause);
  }

  *makeReady(): Generator<void> {
    this.#vocabulary.settle(1);
    const { forms } = this.#vocabulary;
    yield;
    // Words from frequent to rare, in all kinds of queries: each way that a query can take is gone once.
    for (let rank = 1; rank < Math.min(forms.length - 1, MOST_RANK); rank *= 4) {
      const [word = '', other = ''] = [forms[rank], forms[rank + 1]];
      for (const query of [word, `${word} ${other}`, `"${word} ${other}"`, `${word} ${other.slice(0, 2)}`]) {
        this.query({ query });
        yield;
      }
    }
    const [, word = '', other = ''] = forms;
    for (const query of [`${word}${other} ${other}*`, `${word} near ${other}`]) {
      this.query({ query });
      yield;
    }
  }

  remove(id: string): void {
    const number = this.#numbers.get(id);
    const indexed = number === undefined ? undefined : this.#reports.get(number);
    if (number === undefined || indexed === undefined) return;
    this.#chooser.remove(number, indexed);
    this.#leave(number, indexed);
  }

  #leave(number: number, indexed: IndexedReport): void {
    this.#count(indexed, -1);
    this.#reports.delete(number);
    this.#recent.forget();
    this.#numbers.delete(indexed.id);
  }

  query(query: SearchQuery): SearchPage {
    const began = Date.now();
    this.#similar.clear();
    const { root, notices } = parseQuery(query.query);
    const found = root === null ? NO_ANSWER : this.#search(root, query);
    const notice = notices.join(' ');
    return {
      query: query.query,
      total: found.total,
      tookMs: Date.now() - began,
      hits: found.hits,
      counts: found.counts,
      facets: found.facets,
      sections: found.sections,
      ...(found.similar === undefined ? {} : { similar: found.similar }),
      ...(found.nearest === undefined ? {} : { nearest: found.nearest }),
      ...(notice === '' ? {} : { notice }),
    };
  }

  kept(): KeptSearch {
    return { vocabulary: this.#vocabulary.kept(), reports: [...this.#reports.values()] };
  }

  keptElsewhere(report: IndexedReport, contents: () => PassageContents): void {
    const number = this.#numbers.get(report.id);
    if (number === undefined || this.#reports.get(number) !== report) return;
    this.#reports.set(number, { ...report, contents });
  }

  #search(root: QueryNode, query: SearchQuery): Answer {
    if (query.least !== undefined) return this.#searchNear(root, query) ?? NO_ANSWER;
    const plan = planQuery(root, this.#vocabulary, this.#abbreviations, this.#totalWords);
    const exact = this.#collect(plan, query);
    let second = exact.total < FEW_HITS ? this.#searchSimilar(root, query, exact, this.#likely(exact)) : null;
    if (second === null && exact.total === 0) {
      const near =
        query.reports === undefined && !hasHitsElsewhere(exact) ? this.#searchNear(root, query) : null;
      if (near !== null) return near;
      second = this.#searchSimilar(root, query, exact, () => 0);
    }
    const first = this.#hits(exact, plan, query);
    if (second === null) return pageOf([exact], first);
    const { collection, similar } = second;
    const [offset, limit] = [offsetOf(query), limitOf(query)];
    const rest = collection.passages.slice(Math.max(0, offset - exact.total)).slice(0, limit - first.length);
    const more = rest.map((passage): SearchHit => ({
      ...makeHit(passage, second.plan, this.#recent),
      similar: true,
    }));
    return { ...pageOf([exact, collection], [...first, ...more]), similar };
  }

  #hits({ passages }: Collection, plan: QueryPlan, query: SearchQuery): SearchHit[] {
    const offset = offsetOf(query);
    return passages
      .slice(offset, offset + limitOf(query))
      .map((passage) => makeHit(passage, plan, this.#recent));
  }

  /** The passages that hold most of the words, where none holds all; `null` where there are none. */
  #searchNear(root: QueryNode, query: SearchQuery): Answer | null {
    const { plan, similar } = this.#planSimilar(root, this.#likely({ total: 0 }));
    const strict = strictWords(plan);
    const { wanted, fallback } =
      query.least === undefined
        ? leastWords(plan)
        : { wanted: [Math.max(0, query.least - strict)], fallback: null };
    const ask = (least: number): NearAnswers => {
      const near = nearPlan(plan, least);
      return { plan: near, least, collection: this.#collect(near, query) };
    };
    let found: NearAnswers | null = null;
    for (const least of wanted) {
      found = ask(least);
      if (found.collection.total >= FEW_HITS) break;
    }
    if (fallback !== null && (found === null || found.collection.total === 0)) found = ask(fallback);
    if (found === null || found.collection.total === 0) return null;
    const { collection, least } = found;
    return {
      ...pageOf([collection], this.#hits(collection, found.plan, query)),
      ...(similar.length === 0 ? {} : { similar }),
      nearest: {
        words: strict + countBits(found.plan.soft?.bits ?? 0),
        most: strict + collection.mostSoft,
        least: strict + least,
      },
    };
  }

  /** The same query with words of similar spelling; `null` where there are none, or they find nothing new. */
  #searchSimilar(
    root: QueryNode,
    query: SearchQuery,
    exact: Collection,
    fewest: FewestOccurrences,
  ): SimilarSearch | null {
    const { plan, similar } = this.#planSimilar(root, fewest);
    if (similar.length === 0) return null;
    const except = new Set(exact.passages.map(({ report, passage }) => passageKey(report, passage)));
    const collection = this.#collect(plan, query, except);
    return collection.total === 0 ? null : { plan, collection, similar };
  }

  #planSimilar(root: QueryNode, fewest: FewestOccurrences): { plan: QueryPlan; similar: SimilarWords[] } {
    const { counts, forms } = this.#vocabulary;
    const words: SimilarWords[] = [];
    const similar = (form: string, unfinished: boolean): number[] => {
      const least = fewest(form);
      if (least === Infinity) return [];
      const found = this.#similarTo(form, unfinished).filter((number) => (counts[number] ?? 0) >= least);
      if (found.length > 0) words.push({ typed: form, similar: found.map((number) => forms[number] ?? '') });
      return found;
    };
    const plan = planQuery(root, this.#vocabulary, this.#abbreviations, this.#totalWords, { similar });
    return { plan, similar: words };
  }

  /** Words spelled like a form, looked for once a query: all words of the library are gone through. */
  #similarTo(form: string, unfinished: boolean): readonly number[] {
    const key = `${form} ${String(unfinished)}`;
    const found = this.#similar.get(key) ?? similarWords(form, unfinished, this.#vocabulary);
    this.#similar.set(key, found);
    return found;
  }

  /**
   * Whether a word was mistyped. Where something was found with it, only a rare word that is long enough. Where
   * nothing was: one that the library has not, or for which one stands that is much more frequent.
   */
  #likely({ total }: Pick<Collection, 'total'>): FewestOccurrences {
    return (form) => {
      const occurrences = this.#vocabulary
        .family(this.#vocabulary.stemOf(form))
        .reduce((sum, number) => sum + (this.#vocabulary.counts[number] ?? 0), 0);
      if (total === 0) return occurrences * MUCH_MORE;
      return occurrences < FEW_HITS && form.length > SHORT_WORD ? 0 : Infinity;
    };
  }

  #collect(plan: QueryPlan, query: SearchQuery, except?: ReadonlySet<string>): Collection {
    const reports = this.#reportsFor(plan, query.reports);
    const longest = reports.reduce((most, { report }) => Math.max(most, report.places.length), 0);
    return collectHits(reports, plan, new ReportReader(plan, longest), {
      sort: query.sort ?? 'relevance',
      filters: chosenFilters(query.filters),
      wanted: Math.max(FEW_HITS, offsetOf(query) + limitOf(query)),
      perReport: Math.max(FEW_HITS, query.perReport ?? Infinity),
      ...(except === undefined ? {} : { except }),
    });
  }

  #reportsFor(plan: QueryPlan, ids: readonly string[] | undefined): ReportToRead[] {
    const wanted = ids === undefined ? null : new Set(ids);
    const chosen = this.#chooser.choose(plan, this.#reports.size);
    const candidates = chosen ?? Array.from(this.#reports.keys(), (id) => ({ id, boost: 1 }));
    return candidates.flatMap(({ id, boost }) => {
      const report = this.#reports.get(id);
      return report === undefined || wanted?.has(report.id) === false ? [] : [{ report, boost }];
    });
  }

  #count(indexed: IndexedReport, change: 1 | -1): void {
    const { counts, reports } = this.#vocabulary;
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
    for (const definition of indexed.definitions) this.#abbreviations.count(definition, change);
    this.#totalWords += change * indexed.places.length;
  }
}

function offsetOf({ offset = 0 }: SearchQuery): number {
  return Math.max(0, Math.trunc(offset));
}

function limitOf({ limit = DEFAULT_LIMIT }: SearchQuery): number {
  return Math.min(MAXIMUM_LIMIT, Math.max(0, Math.trunc(limit)));
}

/** A page without what is said of the asking. */
type Answer = Omit<SearchPage, 'query' | 'tookMs' | 'notice'>;

const NO_ANSWER: Answer = {
  total: 0,
  hits: [],
  counts: {},
  facets: { areas: [], years: [], topics: [], kinds: [] },
  sections: [],
};

/** How often a word must stand in the library to be meant by a typed one. */
type FewestOccurrences = (form: string) => number;

interface NearAnswers {
  readonly plan: QueryPlan;
  readonly least: number;
  readonly collection: Collection;
}

/** Whether there are hits that only the chosen filters hide. */
function hasHitsElsewhere({ facets }: Collection): boolean {
  return Object.values(facets).some((values: readonly unknown[]) => values.length > 0);
}

interface SimilarSearch {
  readonly plan: QueryPlan;
  readonly collection: Collection;
  readonly similar: readonly SimilarWords[];
}
