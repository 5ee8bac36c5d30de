/** The state of the search panel, and what may change it. Pure. */
import type { Failure } from '../../shared/result.ts';
import type { SearchPage } from '../../shared/search.ts';

export interface SearchState {
  /** As typed. */
  readonly query: string;
  /** The last answer. It stays while a newer one is under way, so that the list does not flicker. */
  readonly page: SearchPage | null;
  readonly error: Failure | null;
  /** A newer query is with the engine. */
  readonly pending: boolean;
  /** The panel stands open. */
  readonly open: boolean;
}

export const NO_SEARCH: SearchState = { query: '', page: null, error: null, pending: false, open: false };

export type SearchAction =
  | { readonly kind: 'typed'; readonly query: string }
  | { readonly kind: 'answered'; readonly query: string; readonly page: SearchPage }
  | { readonly kind: 'failed'; readonly query: string; readonly error: Failure }
  | { readonly kind: 'closed' };

/** An answer to anything but the latest query changes nothing. */
export function searchReducer(state: SearchState, action: SearchAction): SearchState {
  switch (action.kind) {
    case 'typed':
      return isBlank(action.query)
        ? { ...NO_SEARCH, query: action.query }
        : { ...state, query: action.query, pending: true, open: true };
    case 'answered':
      return action.query === state.query
        ? { ...state, page: action.page, error: null, pending: false }
        : state;
    case 'failed':
      return action.query === state.query
        ? { ...state, page: null, error: action.error, pending: false }
        : state;
    case 'closed':
      return { ...NO_SEARCH };
  }
}

export function isBlank(query: string): boolean {
  return query.trim() === '';
}
