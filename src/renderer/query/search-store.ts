/** Search as you type: one question with the engine at a time, and the newest one next. */
import type { ReaderBridge } from '../../shared/contract/contract.ts';
import type { SearchFilters, SearchPage, SearchQuery } from '../../shared/search.ts';
import { service } from '../services/service.ts';
import { createStore } from '../services/store.ts';
import type { Readable } from '../services/store.ts';
import { isBlank, MOST_HITS, NO_QUESTION, NO_SEARCH, searchReducer } from './search-state.ts';
import type { ListedHits, Question, ResultSort, SearchAction, SearchState } from './search-state.ts';

/** Hits of one report that are listed at first. */
const FIRST_OF_REPORT = 4;

/** How many more of them come at a time. */
const MORE_OF_REPORT = 20;

/** How many more reports' hits come at a time. */
const FURTHER_HITS = 100;

/** The engine reads less of a query and says so; nothing longer need be sent. */
const LONGEST_SENT = 2000;

export interface SearchStore extends Readable<SearchState> {
  readonly type: (query: string) => void;
  readonly filter: (filters: SearchFilters) => void;
  /** Only in these reports; in all where none are named. */
  readonly within: (reports: readonly string[] | null) => void;
  readonly sort: (sort: ResultSort) => void;
  /** Whether what is the same passage in several years is one hit. */
  readonly fold: (folded: boolean) => void;
  /** A whole question at once, as from a link, with more hits of some reports. */
  readonly ask: (question: Partial<Question>, wanted?: ListedHits) => void;
  /** What `ask` does, but for asking the engine: that waits for `goOn`. */
  readonly begin: (question: Question, open: boolean, wanted: ListedHits) => void;
  /** Ask what the window began with, once it is painted. */
  readonly goOn: () => void;
  /** Shown as the next start shows it first, without what the engine is asked for. */
  readonly showAsBegun: () => void;
  /** List more hits of one report. Resolves once they stand in the state. */
  readonly more: (report: string, listed: number) => Promise<void>;
  /** List more hits over all reports. */
  readonly further: () => void;
  /** Ask the same again, as after a failure. */
  readonly retry: () => void;
  /** These reports changed (any, where none are named): where hits of theirs are listed, ask again. */
  readonly refresh: (reports?: readonly string[]) => void;
  /** Put the panel away or show it again; the search goes on. */
  readonly show: (open: boolean) => void;
  readonly close: () => void;
}

export const searchService = service(({ bridge }) => createSearchStore(bridge));

// Long because asking, changing and going on share one question, of which one at a time is with the engine.
function createSearchStore(bridge: ReaderBridge): SearchStore {
  const { get, put, subscribe } = createStore(NO_SEARCH);
  let asking = false;

  const dispatch = (action: SearchAction) => put(searchReducer(get(), action));

  const moreOf = async (
    question: Question,
    page: SearchPage | null,
    report: string,
    limit: number,
  ): Promise<SearchAction> => {
    const result = await bridge.call('search.query', {
      ...engineQuery(question),
      ...nearness(page),
      limit,
      reports: [report],
    });
    return result.ok
      ? { kind: 'more', question, report, more: result.value }
      : { kind: 'failed', question, error: result.error };
  };

  const work = async () => {
    if (asking) return;
    asking = true;
    while (get().pending) {
      const { question, wanted } = get();
      const result = await bridge.call('search.query', {
        ...engineQuery(question),
        limit: question.limit,
        perReport: FIRST_OF_REPORT,
        ...(question.unfolded === true ? {} : { fold: true }),
      });
      if (!result.ok) {
        dispatch({ kind: 'failed', question, error: result.error });
        continue;
      }
      const page = result.value;
      const further = await Promise.all(
        Object.entries(wanted).map(async ([report, limit]) => await moreOf(question, page, report, limit)),
      );
      // All in one: what is drawn in between would be scrolled to in vain.
      dispatch({ kind: 'answered', question, page });
      for (const action of further) dispatch(action);
    }
    asking = false;
  };

  const ask = (question: Question, wanted: ListedHits = {}) => {
    dispatch({ kind: 'asked', question, wanted });
    if (!isBlank(question.query)) void work();
  };
  const change = (part: Partial<Question>) => ask({ ...get().question, limit: NO_QUESTION.limit, ...part });

  return {
    get,
    subscribe,
    type: (query) => change({ query }),
    filter: (filters) => change({ filters }),
    within(reports) {
      const { reports: _before, ...question } = get().question;
      ask({ ...question, limit: NO_QUESTION.limit, ...(reports !== null && { reports }) });
    },
    sort: (sort) => change({ sort }),
    fold(folded) {
      const { unfolded: _before, ...question } = get().question;
      ask({ ...question, limit: NO_QUESTION.limit, ...(folded ? {} : { unfolded: true }) });
    },
    ask: (question, wanted = {}) => ask({ ...NO_QUESTION, ...question }, wanted),
    begin: (question, open, wanted) => dispatch({ kind: 'begun', question, open, wanted }),
    goOn: () => void work(),
    showAsBegun() {
      const { question, open } = get();
      if (!isBlank(question.query)) dispatch({ kind: 'begun', question, open, wanted: {} });
    },
    async more(report, listed) {
      const question = get().answered;
      if (question === null) return;
      const limit = Math.min(MOST_HITS, listed + MORE_OF_REPORT);
      dispatch(await moreOf(question, get().page, report, limit));
    },
    further: () => change({ limit: Math.min(MOST_HITS, get().question.limit + FURTHER_HITS) }),
    retry: () => change({}),
    refresh: (reports) => {
      const listed = new Set(get().page?.hits.map(({ report }) => report));
      const outdated = reports?.filter((report) => listed.has(report)) ?? [...listed];
      if (outdated.length === 0) return;
      dispatch({ kind: 'outdated', reports: outdated });
      void work();
    },
    show: (open) => dispatch({ kind: 'shown', open }),
    close: () => dispatch({ kind: 'closed' }),
  };
}

/** What makes the answer of some reports agree with the page over all: near answers where that has them. */
export function nearness(page: SearchPage | null): Pick<SearchQuery, 'least'> {
  return page?.nearest === undefined ? {} : { least: page.nearest.least };
}

/** A question in the contract's words, without how many hits are wanted. */
export function engineQuery({ query, filters, reports, sort }: Question): SearchQuery {
  return {
    query: query.slice(0, LONGEST_SENT),
    ...(Object.keys(filters).length === 0 ? undefined : { filters }),
    ...(reports === undefined ? undefined : { reports }),
    ...(sort === 'relevance' ? undefined : { sort }),
  };
}
