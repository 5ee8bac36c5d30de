/**
 * Which reports can answer a query at all, and how much each is about it: MiniSearch over whole reports.
 *
 * MiniSearch pays for every document that matches, so a document is a report here and not a paragraph:
 * a thousand reports cost a thousand matches at most. Exact places are then read from the few reports
 * that remain.
 */
import MiniSearch from 'minisearch';
import type { Options, Query, SearchResult } from 'minisearch';
import type { PlanNode, QueryPlan } from './plan/plan-query.ts';
import { forEachWeight, plainIndex } from './index/minisearch-index.ts';
import type { ReportWords } from './index/minisearch-index.ts';
import type { Vocabulary } from './words/vocabulary.ts';

interface WordsDocument {
  readonly id: number;
  /** Forms, one a line. */
  readonly words: string;
}

const SEPARATOR = '\n';

/** Words come tokenised and folded: MiniSearch must not touch them again. */
const OPTIONS: Options<WordsDocument> = {
  // It would complain of words that `restore` left out when their report is taken away.
  logger: () => undefined,
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

// Chosen on the questions of `tests/core/search/ranking-set.test.ts`, and `npm run bench search` for the share; see ADR 15.
/** What a report that is about nothing else gains over one that mentions the words once. */
const MOST_BOOST = 0.12;
/** A word of more than this share of the reports is not asked for: it would cost much and choose little. */
const COMMON_SHARE = 0.5;

export class ReportChooser {
  readonly #vocabulary: Vocabulary;
  #index = new MiniSearch(OPTIONS);
  /** Words that the index has not of all reports. */
  #leftOut: ReadonlySet<number> = new Set();

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

  /**
   * Take these reports in place of all others, numbered from 0: a tenth of the time of adding each. Words that
   * most of them have are left out, since no query asks for them: half the index.
   *
   * @param pause called between the steps; MiniSearch itself lets other work go first after each thousand words
   */
  async restore(reports: readonly ReportWords[], pause: () => Promise<void>): Promise<void> {
    const { forms, reports: holders } = this.#vocabulary;
    const most = reports.length * COMMON_SHARE;
    const index = plainIndex(reports, forms, most);
    await pause();
    this.#index = await MiniSearch.loadJSAsync(index, OPTIONS);
    this.#leftOut = new Set(holders.flatMap((count, word) => (count > most ? word : [])));
  }

  /** The reports to read, `null` for all of them: where the query has no word that could choose. */
  choose(plan: QueryPlan, reports: number): ChosenReport[] | null {
    const nodes = [...plan.required, ...oneOfTheRarest(plan)];
    const query = this.#queryOf({ kind: 'and', nodes }, reports * COMMON_SHARE);
    if (query === null) return null;
    const results: SearchResult[] = this.#index.search(query);
    const best = results.reduce((most, result) => Math.max(most, result.score), 0);
    return results.map((result) => ({
      id: Number(result.id),
      boost: 1 + (best === 0 ? 0 : (MOST_BOOST * result.score) / best),
    }));
  }

  /** What a report must have for a condition to hold in it; `null` where that cannot be said in words. */
  #queryOf(node: PlanNode, common: number): Query | null {
    switch (node.kind) {
      case 'bit': {
        const needs = node.leaf?.needs ?? null;
        const ways = needs?.map((way) => way.filter((words) => !this.#isCommon(words, common)));
        if (ways === undefined || ways.some((way) => way.length === 0)) return null;
        return {
          combineWith: 'OR',
          queries: ways.map((way) => ({
            combineWith: 'AND',
            queries: way.map((words) => this.#oneOf(words)),
          })),
        };
      }
      case 'not':
        return null;
      case 'or': {
        const queries = node.nodes.map((inner) => this.#queryOf(inner, common));
        return queries.includes(null)
          ? null
          : { combineWith: 'OR', queries: queries.filter((query) => query !== null) };
      }
      case 'and':
      case 'near': {
        const queries = node.nodes
          .map((inner) => this.#queryOf(inner, common))
          .filter((query) => query !== null);
        return queries.length === 0 ? null : { combineWith: 'AND', queries };
      }
    }
  }

  #oneOf(words: readonly number[]): Query {
    return { combineWith: 'OR', queries: words.map((word) => this.#vocabulary.forms[word] ?? '') };
  }

  /** Whether most reports have one of the words: they choose none of them. */
  #isCommon(words: readonly number[], common: number): boolean {
    let reports = 0;
    for (const word of words) {
      if (this.#leftOut.has(word)) return true;
      reports += this.#vocabulary.reports[word] ?? 0;
    }
    return reports > common;
  }
}

/** Of four words of which three are wanted, a report must have one of the two rarest. */
function oneOfTheRarest({ soft }: QueryPlan): PlanNode[] {
  if (soft === null || soft.least === 0) return [];
  const rarest = soft.known.slice(0, soft.known.length - soft.least + 1);
  return [{ kind: 'or', nodes: rarest.map((leaf) => ({ kind: 'bit', bit: 1 << leaf.index, leaf })) }];
}

function documentOf(id: number, report: ReportWords, { forms }: Vocabulary): WordsDocument {
  const words: string[] = [];
  forEachWeight(report, (word, weight) => {
    for (let time = 0; time < weight; time += 1) words.push(forms[word] ?? '');
  });
  return { id, words: words.join(SEPARATOR) };
}
