/**
 * Which reports can answer a query at all, and how much each is about it: MiniSearch over whole reports.
 *
 * MiniSearch pays for every document that matches, so a document is a report here and not a paragraph:
 * a thousand reports cost a thousand matches at most. Exact places are then read from the few reports
 * that remain.
 */
import MiniSearch from 'minisearch';
import type { AsPlainObject, Options, Query, SearchResult } from 'minisearch';
import type { PlanNode, QueryPlan } from './plan-query.ts';

interface ReportWords {
  readonly id: number;
  /** Forms, one a line. */
  readonly words: string;
}

const SEPARATOR = '\n';

/** Words come tokenised and folded: MiniSearch must not touch them again. */
const OPTIONS: Options<ReportWords> = {
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

export class ReportChooser {
  #index: MiniSearch<ReportWords>;

  constructor(saved?: AsPlainObject) {
    this.#index = saved === undefined ? new MiniSearch(OPTIONS) : MiniSearch.loadJS(saved, OPTIONS);
  }

  add(id: number, forms: Iterable<string>): void {
    this.#index.add(documentOf(id, forms));
  }

  /** `forms` must be those that the report was added with. */
  remove(id: number, forms: Iterable<string>): void {
    this.#index.remove(documentOf(id, forms));
  }

  /** The reports to read, `null` for all of them: where the query has no word that could choose. */
  choose(plan: QueryPlan, forms: readonly string[]): ChosenReport[] | null {
    const query = reportQuery({ kind: 'and', nodes: plan.required }, forms);
    if (query === null) return null;
    const results: SearchResult[] = this.#index.search(query);
    const best = results.reduce((most, result) => Math.max(most, result.score), 0);
    return results.map((result) => ({
      id: Number(result.id),
      boost: 1 + (best === 0 ? 0 : (MOST_BOOST * result.score) / best),
    }));
  }

  toJSON(): AsPlainObject {
    return this.#index.toJSON();
  }
}

function documentOf(id: number, forms: Iterable<string>): ReportWords {
  return { id, words: [...forms].join(SEPARATOR) };
}

/** What a report must have for a condition to hold in it; `null` where that cannot be said in words. */
function reportQuery(node: PlanNode, forms: readonly string[]): Query | null {
  switch (node.kind) {
    case 'bit': {
      if (node.leaf === null || node.leaf.needs === null) return null;
      const oneOf = (words: readonly number[]): Query => ({
        combineWith: 'OR',
        queries: words.map((word) => forms[word] ?? ''),
      });
      return {
        combineWith: 'OR',
        queries: node.leaf.needs.map((way) => ({ combineWith: 'AND', queries: way.map(oneOf) })),
      };
    }
    case 'not':
      return null;
    case 'or': {
      const queries = node.nodes.map((inner) => reportQuery(inner, forms));
      return queries.includes(null)
        ? null
        : { combineWith: 'OR', queries: queries.filter((query) => query !== null) };
    }
    case 'and':
    case 'near': {
      const queries = node.nodes.map((inner) => reportQuery(inner, forms)).filter((query) => query !== null);
      return queries.length === 0 ? null : { combineWith: 'AND', queries };
    }
  }
}
