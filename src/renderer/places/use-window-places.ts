import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Dispatch } from 'react';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { anchorService } from '../anchor/anchors.ts';
import { searchService } from '../query/search-store.ts';
import { isSameQuestion } from '../question/question-link.ts';
import { questionService } from '../question/question-store.ts';
import type { Services } from '../services/service.ts';
import type { ReaderAction, ReaderState } from '../state/reader-state.ts';
import { choicesService, isSameChoices } from './choices.ts';
import { isSameRows } from './row-place.ts';
import { rowsAtTopService } from './rows-at-top.ts';
import { isSamePanes, leadsElsewhere, panesPlace } from './panes-place.ts';
import { isSameSearch, restoreSearch, searchPlace } from './search-place.ts';
import { historyService } from './window-history.ts';

interface Options {
  readonly state: ReaderState;
  readonly dispatch: Dispatch<ReaderAction>;
  readonly services: Services;
  readonly reports: readonly LibraryEntry[];
}

/** Panes, search, the question to all countries, what is chosen in the views and where they stand take part in the window's history. @returns a dispatch that keeps the way back */
export function useWindowPlaces({ state, dispatch, services, reports }: Options): Dispatch<ReaderAction> {
  const latest = useRef({ state, reports });
  useLayoutEffect(() => {
    latest.current = { state, reports };
  });
  const history = services.get(historyService);
  useEffect(() => {
    const anchors = services.get(anchorService);
    const search = services.get(searchService);
    const question = services.get(questionService);
    const choices = services.get(choicesService);
    const rows = services.get(rowsAtTopService);
    const leave = [
      history.join({
        read: () => panesPlace(latest.current.state, anchors.placeOf),
        restore: (place) =>
          dispatch({ kind: 'restore', place, present: latest.current.reports.map(({ id }) => id) }),
        isSame: isSamePanes,
      }),
      history.join({
        read: () => searchPlace(search.get()),
        restore: (place) => restoreSearch(search, place),
        isSame: isSameSearch,
      }),
      history.join({ read: question.get, restore: question.put, isSame: isSameQuestion }),
      history.join({ read: choices.texts, restore: choices.restore, isSame: isSameChoices }),
      history.join({ read: rows.shown, restore: rows.restore, isSame: isSameRows }),
    ];
    return () => {
      for (const one of leave) one();
    };
  }, [services, history, dispatch]);
  return useCallback(
    (action) => {
      if (leadsElsewhere(action, latest.current.state)) history.leave();
      dispatch(action);
    },
    [history, dispatch],
  );
}
