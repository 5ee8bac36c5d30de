/**
 * Which reports can answer a query at all, and how much each is about it: BM25 over whole reports.
 *
 * A common word stands in hundreds of thousands of passages and in a thousand reports, so whole reports are chosen first.
 * Exact places are then read from the few that remain.
 */
import type { PlanNode, QueryPlan } from './plan/plan-query.ts';
import { reportsWith } from './index/chosen-by-words.ts';
import type { WordsQuery } from './index/chosen-by-words.ts';
import { ReportPostings } from './index/report-postings.ts';
import type { ReportWords } from './index/report-postings.ts';
import type { Vocabulary } from './words/vocabulary.ts';

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
  readonly #postings = new ReportPostings();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  add(id: number, report: ReportWords): void {
    this.#postings.add(id, report);
  }

  remove(id: number): void {
    this.#postings.remove(id);
  }

  /** Take these reports in place of all others, numbered from 0: in a fraction of the time of adding each. */
  restore(reports: readonly ReportWords[]): void {
    this.#postings.restore(reports);
  }

  /** The reports to read, `null` for all of them: where the query has no word that could choose. */
  choose(plan: QueryPlan, reports: number): ChosenReport[] | null {
    const nodes = [...plan.required, ...oneOfTheRarest(plan)];
    const query = this.#queryOf({ kind: 'and', nodes }, reports * COMMON_SHARE);
    if (query === null) return null;
    const results = reportsWith(query, this.#postings, (word) => this.#vocabulary.reports[word] ?? 0);
    const best = results[0]?.score ?? 0;
    return results.map(({ id, score }) => ({
      id,
      boost: 1 + (best === 0 ? 0 : (MOST_BOOST * score) / best),
    }));
  }

  /** What a report must have for a condition to hold in it; `null` where that cannot be said in words. */
  #queryOf(node: PlanNode, common: number): WordsQuery | null {
    switch (node.kind) {
      case 'bit': {
        const needs = node.leaf?.needs ?? null;
        const ways = needs?.map((way) => way.filter((words) => !this.#isCommon(words, common)));
        if (ways === undefined || ways.some((way) => way.length === 0)) return null;
        return {
          kind: 'or',
          queries: ways.map((way) => ({
            kind: 'and',
            queries: way.map((words): WordsQuery => ({ kind: 'words', words })),
          })),
        };
      }
      case 'not':
        return null;
      case 'or': {
        const queries = node.nodes.map((inner) => this.#queryOf(inner, common));
        return queries.includes(null)
          ? null
          : { kind: 'or', queries: queries.filter((query) => query !== null) };
      }
      case 'and':
      case 'near': {
        const queries = node.nodes
          .map((inner) => this.#queryOf(inner, common))
          .filter((query) => query !== null);
        return queries.length === 0 ? null : { kind: 'and', queries };
      }
    }
  }

  /** Whether most reports have one of the words: they choose none of them. */
  #isCommon(words: readonly number[], common: number): boolean {
    let reports = 0;
    for (const word of words) {
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
