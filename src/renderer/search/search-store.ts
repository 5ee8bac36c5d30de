/** Search as you type: one query with the engine at a time, and the newest one next. */
import type { ReaderBridge } from '../../shared/contract.ts';
import { isBlank, NO_SEARCH, searchReducer } from './search-state.ts';
import type { SearchAction, SearchState } from './search-state.ts';

/** More hits than anyone walks through; the count says how many there are. */
export const MOST_HITS = 200;

export interface SearchStore {
  readonly get: () => SearchState;
  readonly type: (query: string) => void;
  /** Ask the same again, as after a failure. */
  readonly retry: () => void;
  readonly close: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSearchStore(bridge: ReaderBridge): SearchStore {
  let state = NO_SEARCH;
  let asking = false;
  const listeners = new Set<() => void>();

  const dispatch = (action: SearchAction) => {
    const next = searchReducer(state, action);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };

  const ask = async () => {
    if (asking) return;
    asking = true;
    while (state.pending) {
      const query = state.query;
      const result = await bridge.call('search.query', { query, limit: MOST_HITS });
      dispatch(
        result.ok
          ? { kind: 'answered', query, page: result.value }
          : { kind: 'failed', query, error: result.error },
      );
    }
    asking = false;
  };

  const type = (query: string) => {
    dispatch({ kind: 'typed', query });
    if (!isBlank(query)) void ask();
  };

  return {
    get: () => state,
    type,
    retry: () => type(state.query),
    close: () => dispatch({ kind: 'closed' }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
