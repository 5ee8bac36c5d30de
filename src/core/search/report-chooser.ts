/**
 * Which reports can answer a query at all, and how much each is about it: MiniSearch over whole reports.
 *
 * MiniSearch pays for every document that matches, so a document is a report here and not a paragraph:
 * a thousand reports cost a thousand matches at most. Exact places are then read from the few reports
 * that remain.
 */
import MiniSearch from 'minisearch';
import type { Options, Query, SearchResult } from 'minisearch';
import type { Way } from './expand-term.ts';
import type { PlanNode, QueryPlan } from './plan-query.ts';
import { forEachWeight, plainIndex } from './plain-index.ts';
import type { ReportWords } from './plain-index.ts';
import type { Vocabulary } from './vocabulary.ts';

interface WordsDocument {
  readonly id: number;
  /** Forms, one a line. */
  readonly words: string;
}

const SEPARATOR = '\n';

/** Words come tokenised and folded: MiniSearch must not touch them again. */
const OPTIONS: Options<WordsDocument> = {
  fields: ['words'],
  tokenize: (text) => text.split(SEPARATOR),
  processTerm: (term) => term,
  searchOptions: { tokenize: (term) => [term], processTerm: (term) => term, prefix: false, fuzzy: false },
};

/** A report that can answer a query. */
export interface ChosenReport {
  readonly id: number;
  /** How much it is about the query beside the others: 1 for the least, a little more for the most. */
  readonly boost: number;
}

/** What a report that is about nothing else gains over one that mentions the words once. */
const MOST_BOOST = 0.12;
/** A word of more than this share of the reports is not asked for: it would cost much and choose little. */
const COMMON_SHARE = 0.5;

export class ReportChooser {
  readonly #vocabulary: Vocabulary;
  #index = new MiniSearch(OPTIONS);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  add(id: number, report: ReportWords): void {
    this.#index.add(documentOf(id, report, this.#vocabulary));
  }

  /** `report` must be what was added. */
  remove(id: number, report: ReportWords): void {
    this.#index.remove(documentOf(id, report, this.#vocabulary));
  }

  /** Take these reports in place of all others, numbered from 0: a tenth of the time of adding each. */
  restore(reports: readonly ReportWords[]): void {
    this.#index = MiniSearch.loadJS(plainIndex(reports, this.#vocabulary.forms), OPTIONS);
  }

  /** The reports to read, `null` for all of them: where the query has no word that could choose. */
  choose(plan: QueryPlan, vocabulary: Vocabulary, reports: number): ChosenReport[] | null {
    const query = reportQuery({ kind: 'and', nodes: plan.required }, vocabulary, reports * COMMON_SHARE);
    if (query === null) return null;
    const results: SearchResult[] = this.#index.search(query);
    const best = results.reduce((most, result) => Math.max(most, result.score), 0);
    return results.map((result) => ({
      id: Number(result.id),
      boost: 1 + (best === 0 ? 0 : (MOST_BOOST * result.score) / best),
    }));
  }

}

function documentOf(id: number, report: ReportWords, { forms }: Vocabulary): WordsDocument {
  const words: string[] = [];
  forEachWeight(report, (word, weight) => {
    for (let time = 0; time < weight; time += 1) words.push(forms[word] ?? '');
  });
  return { id, words: words.join(SEPARATOR) };
}

/** Whether a way to answer a term is open to most reports: it chooses none of them. */
function isCommon(way: Way, vocabulary: Vocabulary, common: number): boolean {
  return way.every((words) => {
    let reports = 0;
    for (const word of words) reports += vocabulary.reports[word] ?? 0;
    return reports > common;
  });
}

/** What a report must have for a condition to hold in it; `null` where that cannot be said in words. */
function reportQuery(node: PlanNode, vocabulary: Vocabulary, common: number): Query | null {
  switch (node.kind) {
    case 'bit': {
      const needs = node.leaf?.needs ?? null;
      if (needs === null || needs.some((way) => isCommon(way, vocabulary, common))) return null;
      const oneOf = (words: readonly number[]): Query => ({
        combineWith: 'OR',
        queries: words.map((word) => vocabulary.forms[word] ?? ''),
      });
      return {
        combineWith: 'OR',
        queries: needs.map((way) => ({ combineWith: 'AND', queries: way.map(oneOf) })),
      };
    }
    case 'not':
      return null;
    case 'or': {
      const queries = node.nodes.map((inner) => reportQuery(inner, vocabulary, common));
      return queries.includes(null)
        ? null
        : { combineWith: 'OR', queries: queries.filter((query) => query !== null) };
    }
    case 'and':
    case 'near': {
      const queries = node.nodes
        .map((inner) => reportQuery(inner, vocabulary, common))
        .filter((query) => query !== null);
      return queries.length === 0 ? null : { combineWith: 'AND', queries };
    }
  }
}
