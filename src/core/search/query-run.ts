/**
 * One query, answered: exact words first; where they find little, words of similar spelling; where no passage holds all
 * words, those that hold most of them.
 */
import type { HitYear, SearchHit, SearchPage, SearchQuery, SimilarWords } from '../../shared/search.ts';
import { collectHits, passageKey } from './hits/collect-hits.ts';
import type { Collection } from './hits/collect-hits.ts';
import { chosenFilters } from './hits/filters.ts';
import type { FoundPlace } from './hits/fold-years.ts';
import { makeHit } from './hits/make-hit.ts';
import { ReportReader } from './hits/read-report.ts';
import { pageOf } from './hits/search-page.ts';
import { yearsOfPassage } from './index/passage-years.ts';
import type { IndexedLibrary } from './indexed-library.ts';
import { leastWords, nearPlan, strictWords } from './plan/near-plan.ts';
import { countBits } from './plan/plan-conditions.ts';
import { planQuery } from './plan/plan-query.ts';
import type { QueryPlan } from './plan/plan-query.ts';
import type { QueryNode } from './query/query-syntax.ts';
import { similarWords } from './words/similar-words.ts';

const DEFAULT_LIMIT = 50;
const MAXIMUM_LIMIT = 1000;
/** With fewer exact hits than this, words of similar spelling are looked for. */
const FEW_HITS = 3;
/** A word that the library knows well may be mistyped for one that stands so many times as often. */
const MUCH_MORE = 100;
/** Words of so few letters have neighbours that mean something else: looked for only when nothing is found. */
const SHORT_WORD = 4;

/** A page without what is said of the asking. */
export type Answer = Omit<SearchPage, 'query' | 'tookMs' | 'notice'>;

export const NO_ANSWER: Answer = {
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

interface SimilarAnswers {
  readonly plan: QueryPlan;
  readonly collection: Collection;
  readonly similar: readonly SimilarWords[];
}

export class QueryRun {
  readonly #library: IndexedLibrary;
  readonly #query: SearchQuery;
  /** All words of the library are gone through for a form: once a query. */
  readonly #similar = new Map<string, readonly number[]>();

  constructor(library: IndexedLibrary, query: SearchQuery) {
    this.#library = library;
    this.#query = query;
  }

  answer(root: QueryNode): Answer {
    const query = this.#query;
    if (query.least !== undefined) return this.#near(root) ?? NO_ANSWER;
    const plan = planQuery(root, this.#library);
    const exact = this.#collect(plan);
    let second = exact.total < FEW_HITS ? this.#similarTo(root, exact, this.#likely(exact)) : null;
    if (second === null && exact.total === 0) {
      const near = query.reports === undefined && !hasHitsElsewhere(exact) ? this.#near(root) : null;
      if (near !== null) return near;
      second = this.#similarTo(root, exact, () => 0);
    }
    const first = this.#hits(exact, plan);
    if (second === null) return pageOf([exact], first);
    const { collection, similar } = second;
    const [offset, limit] = [offsetOf(query), limitOf(query)];
    const rest = collection.passages.slice(Math.max(0, offset - exact.total)).slice(0, limit - first.length);
    const more = rest.map((passage): SearchHit => ({
      ...makeHit(passage, second.plan, this.#library.recent),
      similar: true,
    }));
    return { ...pageOf([exact, collection], [...first, ...more]), similar };
  }

  #hits({ passages, folded }: Collection, plan: QueryPlan): SearchHit[] {
    const offset = offsetOf(this.#query);
    return passages.slice(offset, offset + limitOf(this.#query)).map((passage): SearchHit => {
      const hit = makeHit(passage, plan, this.#library.recent);
      return folded === undefined ? hit : { ...hit, years: folded.placesOf(passage).map(yearOfHit) };
    });
  }

  /** The passages that hold most of the words, where none holds all; `null` where there are none. */
  #near(root: QueryNode): Answer | null {
    const { plan, similar } = this.#planSimilar(root, this.#likely({ total: 0 }));
    const strict = strictWords(plan);
    const { wanted, fallback } =
      this.#query.least === undefined
        ? leastWords(plan)
        : { wanted: [Math.max(0, this.#query.least - strict)], fallback: null };
    const ask = (least: number): NearAnswers => {
      const near = nearPlan(plan, least);
      return { plan: near, least, collection: this.#collect(near) };
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
      ...pageOf([collection], this.#hits(collection, found.plan)),
      ...(similar.length === 0 ? {} : { similar }),
      nearest: {
        words: strict + countBits(found.plan.soft?.bits ?? 0),
        most: strict + collection.mostSoft,
        least: strict + least,
      },
    };
  }

  /** The same query with words of similar spelling; `null` where there are none, or they find nothing new. */
  #similarTo(root: QueryNode, exact: Collection, fewest: FewestOccurrences): SimilarAnswers | null {
    const { plan, similar } = this.#planSimilar(root, fewest);
    if (similar.length === 0) return null;
    const except = new Set(exact.passages.map(({ report, passage }) => passageKey(report, passage)));
    const collection = this.#collect(plan, except);
    return collection.total === 0 ? null : { plan, collection, similar };
  }

  #planSimilar(root: QueryNode, fewest: FewestOccurrences): { plan: QueryPlan; similar: SimilarWords[] } {
    const { counts, forms } = this.#library.vocabulary;
    const words: SimilarWords[] = [];
    const similar = (form: string, unfinished: boolean): number[] => {
      const least = fewest(form);
      if (least === Infinity) return [];
      const found = this.#formsLike(form, unfinished).filter((number) => (counts[number] ?? 0) >= least);
      if (found.length > 0) words.push({ typed: form, similar: found.map((number) => forms[number] ?? '') });
      return found;
    };
    const plan = planQuery(root, this.#library, { similar });
    return { plan, similar: words };
  }

  #formsLike(form: string, unfinished: boolean): readonly number[] {
    const key = `${form} ${String(unfinished)}`;
    const found = this.#similar.get(key) ?? similarWords(form, unfinished, this.#library.vocabulary);
    this.#similar.set(key, found);
    return found;
  }

  /**
   * Whether a word was mistyped. Where something was found with it, only a rare word that is long enough. Where
   * nothing was: one that the library has not, or for which one stands that is much more frequent.
   */
  #likely({ total }: Pick<Collection, 'total'>): FewestOccurrences {
    const { vocabulary } = this.#library;
    return (form) => {
      const occurrences = vocabulary
        .family(vocabulary.stemOf(form))
        .reduce((sum, number) => sum + (vocabulary.counts[number] ?? 0), 0);
      if (total === 0) return occurrences * MUCH_MORE;
      return occurrences < FEW_HITS && form.length > SHORT_WORD ? 0 : Infinity;
    };
  }

  #collect(plan: QueryPlan, except?: ReadonlySet<string>): Collection {
    const query = this.#query;
    const reports = this.#library.reportsFor(plan, query.reports);
    const longest = reports.reduce((most, { report }) => Math.max(most, report.places.length), 0);
    return collectHits(reports, plan, new ReportReader(plan, longest), {
      fold: query.fold === true,
      sort: query.sort ?? 'relevance',
      filters: chosenFilters(query.filters),
      wanted: Math.max(FEW_HITS, offsetOf(query) + limitOf(query)),
      perReport: Math.max(FEW_HITS, query.perReport ?? Infinity),
      ...(except === undefined ? {} : { except }),
    });
  }
}

/** Where the same passage is found in a year: its place without its text. */
function yearOfHit({ report, passage }: FoundPlace): HitYear {
  const { id, label, year } = report;
  const { start = 0, end = 0 } = yearsOfPassage(report, passage) ?? {};
  return { report: id, label, year, start, end };
}

function offsetOf({ offset = 0 }: SearchQuery): number {
  return Math.max(0, Math.trunc(offset));
}

function limitOf({ limit = DEFAULT_LIMIT }: SearchQuery): number {
  return Math.min(MAXIMUM_LIMIT, Math.max(0, Math.trunc(limit)));
}

/** Whether there are hits that only the chosen filters hide. */
function hasHitsElsewhere({ facets }: Collection): boolean {
  return Object.values(facets).some((values: readonly unknown[]) => values.length > 0);
}
