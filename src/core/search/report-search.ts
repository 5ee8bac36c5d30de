/**
 * Search over a library of reports: one query language, exact words first, every hit with its exact
 * places in the source. `docs/adr/0006-search-reads-words-not-matches.md` tells how it works.
 */
import type { Report } from '../../shared/model.ts';
import type { SearchPage, SearchQuery } from '../../shared/search.ts';
import type { IndexedReport, PassageContents } from './index/indexed-report.ts';
import type { StretchYears } from './index/passage-years.ts';
import type { PortableReport } from './index/portable-report.ts';
import { IndexedLibrary } from './indexed-library.ts';
import type { KeptSearch } from './indexed-library.ts';
import { parseQuery } from './query/parse-query.ts';
import { NO_ANSWER, QueryRun } from './query-run.ts';
import { Vocabulary } from './words/vocabulary.ts';

/** Changes with anything that changes what is kept: folding, tokens, stems, passages, what is kept of each. */
export const SEARCH_VERSION = '7';

export interface ReportSearch {
  /** Add a report, or replace the one of the same id. One that it throws over is not in the search. */
  add(report: Report): void;
  /** The same step by step: the report is in the search after the last one, and until then what it replaces is. */
  adding(report: Report): Iterable<void>;
  /** Add, or replace, one that was indexed elsewhere; `id` is the one that it has here. */
  join(portable: PortableReport, id: string, contents: () => PassageContents): void;
  remove(id: string): void;
  /** Answer a query. Never throws, whatever is typed. */
  query(query: SearchQuery): SearchPage;
  /** Since when the passages of a report are said; nothing where the search has not got it. */
  knowYears(id: string, stretches: readonly StretchYears[]): void;
  /** Do now what the first queries would have to wait for, step by step. */
  makeReady(): Iterable<void>;
  /** What is worth keeping for the next start, so that nothing need be tokenised again. */
  kept(): KeptSearch;
  /** The texts of a report that `kept` gave are kept elsewhere from now on; nothing where it was replaced since. */
  keptElsewhere(report: IndexedReport, contents: () => PassageContents): void;
}

/** Up to here words are taken from the vocabulary for trying queries out. */
const MOST_RANK = 5000;

export function createReportSearch(): ReportSearch {
  return new LibrarySearch(new IndexedLibrary());
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
  const library = new IndexedLibrary(Vocabulary.from(vocabulary));
  for (const report of reports) {
    await pause();
    library.enter(report);
  }
  await pause();
  library.restoreChooser();
  return new LibrarySearch(library);
}

class LibrarySearch implements ReportSearch {
  readonly #library: IndexedLibrary;

  constructor(library: IndexedLibrary) {
    this.#library = library;
  }

  add(report: Report): void {
    for (const _step of this.adding(report));
  }

  adding(report: Report): Iterable<void> {
    return this.#library.adding(report);
  }

  join(portable: PortableReport, id: string, contents: () => PassageContents): void {
    this.#library.join(portable, id, contents);
  }

  remove(id: string): void {
    this.#library.remove(id);
  }

  query(query: SearchQuery): SearchPage {
    const began = Date.now();
    const { root, notices } = parseQuery(query.query);
    const found = root === null ? NO_ANSWER : new QueryRun(this.#library, query).answer(root);
    const notice = notices.join(' ');
    return {
      query: query.query,
      total: found.total,
      ...(found.passages === undefined ? {} : { passages: found.passages }),
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

  knowYears(id: string, stretches: readonly StretchYears[]): void {
    this.#library.knowYears(id, stretches);
  }

  *makeReady(): Generator<void> {
    const { vocabulary } = this.#library;
    vocabulary.settle(1);
    const { forms } = vocabulary;
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

  kept(): KeptSearch {
    return this.#library.kept();
  }

  keptElsewhere(report: IndexedReport, contents: () => PassageContents): void {
    this.#library.keptElsewhere(report, contents);
  }
}
