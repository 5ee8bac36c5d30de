import { searchService } from './search-store.ts';
import { useDispatch, useService } from '../state/context.ts';
import { focusActivePane } from './focus.ts';

/** Ends the search and goes back to the text; a search that found something is remembered. */
export function useLeaveSearch(): () => void {
  const search = useService(searchService);
  const dispatch = useDispatch();
  return () => {
    const { page } = search.get();
    if (page !== null && page.total > 0) dispatch({ kind: 'searched', query: page.query });
    search.close();
    focusActivePane();
  };
}
