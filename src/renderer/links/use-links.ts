import { useCallback, useEffect } from 'react';
import type { Dispatch } from 'react';
import { noticeService } from '../services/notice-store.ts';
import { searchService } from '../query/search-store.ts';
import { useLibrary, useService } from '../state/context.ts';
import type { ReaderAction } from '../state/reader-state.ts';
import { focusActivePane, focusSearchField } from '../query/focus.ts';
import { parseLink } from './link.ts';
import type { ReaderLink } from './link.ts';

/** Goes where a link leads: shows its search again, or its place. */
export function useFollowLink(dispatch: Dispatch<ReaderAction>): (link: ReaderLink) => void {
  const search = useService(searchService);
  const notices = useService(noticeService);
  const { reports } = useLibrary();
  return useCallback(
    (link) => {
      if (link.kind === 'search') {
        const { query, filters, sort } = link;
        search.ask({ query, filters, sort });
        focusSearchField();
        return;
      }
      const { report, block, places } = link;
      if (reports.every((entry) => entry.id !== report)) {
        notices.add(`The link leads to “${report}”, which is not in this library.`);
        return;
      }
      const target =
        places.length > 0 ? ({ kind: 'words', block, places } as const) : ({ kind: 'block', block } as const);
      dispatch({ kind: 'visit', report, target });
      focusActivePane();
    },
    [search, notices, reports, dispatch],
  );
}

/** Follows the link in the window's own address, at the start and whenever it is changed. */
export function useAddressLink(follow: (link: ReaderLink) => void): void {
  useEffect(() => {
    const onAddress = () => {
      const link = parseLink(window.location.hash);
      if (link === null) return;
      // Taken out of the address, so that the same link can be followed again and is not when the page is loaded anew.
      window.history.replaceState(null, '', window.location.href.split('#', 1)[0]);
      follow(link);
    };
    onAddress();
    window.addEventListener('hashchange', onAddress);
    return () => window.removeEventListener('hashchange', onAddress);
  }, [follow]);
}
