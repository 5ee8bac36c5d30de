import { useCallback, useEffect, useRef } from 'react';
import type { Dispatch } from 'react';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import type { ReaderAction } from '../state/reader-state.ts';
import { areasAbout } from './areas.ts';

/** The country follows what is opened: a report of another country makes that the one at hand. The same function always. */
export function useFollowing(
  dispatch: Dispatch<ReaderAction>,
  reports: readonly LibraryEntry[],
): Dispatch<ReaderAction> {
  const latest = useRef(reports);
  useEffect(() => {
    latest.current = reports;
  });
  return useCallback(
    (action) => {
      dispatch(action);
      const areas = openedBy(action).flatMap((id) => {
        const entry = latest.current.find((one) => one.id === id);
        return entry === undefined ? [] : areasAbout(entry);
      });
      if (areas.length > 0) dispatch({ kind: 'about', areas });
    },
    [dispatch],
  );
}

/** The reports that an action shows; of several the one that matters most first. */
function openedBy(action: ReaderAction): readonly string[] {
  if (action.kind === 'pair') return [action.pair.right, action.pair.left];
  const isOpening = action.kind === 'open' || action.kind === 'add-pane' || action.kind === 'visit';
  return isOpening ? [action.report] : [];
}
