/** The state of the search panel, and what may change it. Pure. */
import type { Failure } from '../../shared/result.ts';
import type { SearchFilters, SearchHit, SearchPage, SectionCount } from '../../shared/search.ts';

/** How the window orders its hits. */
export const RESULT_SORTS = ['relevance', 'year'] as const;
export type ResultSort = (typeof RESULT_SORTS)[number];

/** What is asked of the engine. A new object is a new question. */
export interface Question {
  /** As typed. */
  readonly query: string;
  readonly filters: SearchFilters;
  /** Only these reports, those that were open; all where it is absent. */
  readonly reports?: readonly string[];
  readonly sort: ResultSort;
  /** Each year by itself: else what is the same passage in several years is one hit. */
  readonly unfolded?: true;
  /** Most hits over all reports. */
  readonly limit: number;
}

/** Further hits of one report, those of the page included. */
export interface MoreHits {
  readonly hits: readonly SearchHit[];
  readonly sections: readonly SectionCount[];
}

/** By report id: how many of a report's hits are listed where more of them were asked for. */
export type ListedHits = Readonly<Record<string, number>>;

export interface SearchState {
  readonly question: Question;
  /** The last answer. It stays while a newer one is under way, so that the list does not flicker. */
  readonly page: SearchPage | null;
  /** The question that the page answers. */
  readonly answered: Question | null;
  /** By report id: where more of a report's hits were asked for than the page has. */
  readonly more: Readonly<Record<string, MoreHits>>;
  /** What is to come of these with the answer. */
  readonly wanted: ListedHits;
  readonly error: Failure | null;
  /** A newer question is with the engine. */
  readonly pending: boolean;
  /** The panel stands open. */
  readonly open: boolean;
}

/** Hits listed at first; more are a step away, and the count says how many there are. */
const FIRST_HITS = 60;

/** The largest answer of the engine. */
export const MOST_HITS = 1000;

export const NO_QUESTION: Question = { query: '', filters: {}, sort: 'relevance', limit: FIRST_HITS };

export const NO_SEARCH: SearchState = {
  question: NO_QUESTION,
  page: null,
  answered: null,
  more: {},
  wanted: {},
  error: null,
  pending: false,
  open: false,
};

export type SearchAction =
  /** A start begins with a question that is not asked yet. */
  | {
      readonly kind: 'begun';
      readonly question: Question;
      readonly open: boolean;
      readonly wanted: ListedHits;
    }
  | { readonly kind: 'asked'; readonly question: Question; readonly wanted?: ListedHits }
  | { readonly kind: 'answered'; readonly question: Question; readonly page: SearchPage }
  | { readonly kind: 'failed'; readonly question: Question; readonly error: Failure }
  | {
      readonly kind: 'more';
      readonly question: Question;
      readonly report: string;
      readonly more: MoreHits;
    }
  /** The texts of these reports are others now: their hits are asked for again. */
  | { readonly kind: 'outdated'; readonly reports: readonly string[] }
  | { readonly kind: 'shown'; readonly open: boolean }
  | { readonly kind: 'closed' };

/** An answer to anything but the latest question changes nothing. */
export function searchReducer(state: SearchState, action: SearchAction): SearchState {
  switch (action.kind) {
    case 'begun':
      return {
        ...NO_SEARCH,
        question: action.question,
        open: action.open,
        wanted: action.wanted,
        pending: true,
      };
    case 'asked':
      return isBlank(action.question.query)
        ? { ...NO_SEARCH, question: { ...NO_QUESTION, query: action.question.query } }
        : { ...state, question: action.question, wanted: action.wanted ?? {}, pending: true, open: true };
    case 'answered': {
      const { question, page } = action;
      if (question !== state.question) return state;
      const more = isSameButLimit(question, state.answered) ? state.more : {};
      return { ...state, page, answered: question, more, wanted: {}, error: null, pending: false };
    }
    case 'failed':
      return action.question === state.question
        ? { ...state, page: null, answered: null, more: {}, error: action.error, pending: false }
        : state;
    case 'more':
      return action.question === state.answered
        ? { ...state, more: { ...state.more, [action.report]: action.more } }
        : state;
    case 'outdated': {
      const more = Object.entries(state.more).filter(([report]) => !action.reports.includes(report));
      return { ...state, question: { ...state.question }, more: Object.fromEntries(more), pending: true };
    }
    case 'shown':
      return state.open === action.open || isBlank(state.question.query)
        ? state
        : { ...state, open: action.open };
    case 'closed':
      return NO_SEARCH;
  }
}

/** Whether two questions have the same hits, more or fewer of them. */
export function isSameButLimit(left: Question, right: Question | null): boolean {
  return (
    left.query === right?.query &&
    left.sort === right.sort &&
    left.unfolded === right.unfolded &&
    JSON.stringify([left.filters, left.reports]) === JSON.stringify([right.filters, right.reports])
  );
}

export function isBlank(query: string): boolean {
  return query.trim() === '';
}
