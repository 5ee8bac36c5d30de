import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Dispatch } from 'react';
import { noticeService } from '../services/notice-store.ts';
import { questionService } from '../question/question-store.ts';
import { searchService } from '../query/search-store.ts';
import { historyService } from '../places/window-history.ts';
import { useLibrary, useService, useServices } from '../state/context.ts';
import type { ReaderAction, Target } from '../state/reader-state.ts';
import { focusActivePane, focusSearchField } from '../query/focus.ts';
import type { LibraryListing, ReaderBridge } from '../../shared/contract/contract.ts';
import { printableLine } from '../../shared/printable.ts';
import type { NoticeStore } from '../services/notice-store.ts';
import { parseLink } from './link.ts';
import type { FollowedLink } from './link.ts';
import { reportNamed } from './named-report.ts';
import { openedLinkService } from './opened-links.ts';
import { placeOfQuotation } from './report-words.ts';

/** Goes where a link leads: shows its search again, or its place. */
export function useFollowLink(dispatch: Dispatch<ReaderAction>): (link: FollowedLink) => void {
  const search = useService(searchService);
  const question = useService(questionService);
  const notices = useService(noticeService);
  const history = useService(historyService);
  const { bridge } = useServices();
  const library = useLibrary();
  return useCallback(
    (link) => {
      if (link.kind === 'search') {
        const { query, filters, sort } = link;
        search.ask({ query, filters, sort });
        focusSearchField();
        return;
      }
      if (link.kind === 'across') {
        history.leave();
        question.put(link.question);
        dispatch({ kind: 'view', view: 'across' });
        return;
      }
      if (link.kind === 'damaged') {
        notices.add(
          'This link is damaged, or made by another program: copy it again from where it comes from.',
        );
        return;
      }
      if (link.kind === 'passage') {
        void followPassage(link, { bridge, notices, library, dispatch });
        return;
      }
      const { report, block, places } = link;
      if (library.reports.every((entry) => entry.id !== report)) {
        notices.add(`The link leads to “${report}”, which is not in this library.`);
        return;
      }
      const target =
        places.length > 0 ? ({ kind: 'words', block, places } as const) : ({ kind: 'block', block } as const);
      dispatch({ kind: 'visit', report, target });
      focusActivePane();
    },
    [search, question, notices, history, bridge, library, dispatch],
  );
}

interface Following {
  readonly bridge: ReaderBridge;
  readonly notices: NoticeStore;
  readonly library: LibraryListing;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** To the words of a link, or as near as this library has them; what is missing is told in a sentence. */
async function followPassage(
  { report: name, quotation }: Extract<FollowedLink, { kind: 'passage' }>,
  { bridge, notices, library, dispatch }: Following,
): Promise<void> {
  const entry = reportNamed(name, library);
  if (entry === undefined) {
    notices.add(
      `The link leads to “${printableLine(name)}”, which is not in this library: add that report first.`,
    );
    return;
  }
  const top = { kind: 'place', place: null } as const;
  const visit = (target: Target) => {
    dispatch({ kind: 'visit', report: entry.id, target });
    focusActivePane();
  };
  if (quotation === null) return visit(top);
  const opened = await bridge.call('report.open', { id: entry.id });
  if (!opened.ok) return notices.failed(opened.error);
  const place = placeOfQuotation(opened.value, quotation);
  if (place === null) {
    visit(top);
    notices.add(
      `The words that the link leads to are not in this copy of ${entry.label}, which is shown from its beginning.`,
    );
    return;
  }
  visit({ kind: 'words', block: place.block, places: place.places, further: place.further });
  if (place.isPart)
    notices.tell(`This copy of ${entry.label} has only a part of the words that the link leads to.`);
}

/** Follows the links that the system hands to the reader, as soon as there is a window to do it. */
function useOpenedLinks(follow: (link: FollowedLink) => void): void {
  const links = useService(openedLinkService);
  const waiting = useSyncExternalStore(links.subscribe, links.get);
  useEffect(() => {
    if (waiting.length === 0) return;
    for (const text of links.take()) follow(parseLink(text) ?? { kind: 'damaged' });
  }, [links, waiting, follow]);
}

/** Follows the link in the window's own address, at the start and whenever it is changed. */
function useAddressLink(follow: (link: FollowedLink) => void): void {
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

/** Follows every link that comes from outside of the window. */
export function useLinks(dispatch: Dispatch<ReaderAction>): void {
  const follow = useFollowLink(dispatch);
  useAddressLink(follow);
  useOpenedLinks(follow);
}
