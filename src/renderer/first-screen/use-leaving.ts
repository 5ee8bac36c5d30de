import type { Dispatch } from 'react';
import { searchService } from '../query/search-store.ts';
import { useService } from '../state/context.ts';
import type { ReaderAction, ReaderState } from '../state/reader-state.ts';
import { isNarrow } from '../ui/narrow.ts';
import { showAsStarted } from './show-as-started.ts';
import { useFirstScreen } from './use-first-screen.ts';

/**
 * What the window does in its last moment: what the next start shows is drawn, and kept for it.
 *
 * @param open something lies over the view, or stands beside it
 */
export function useLeaving(
  state: ReaderState,
  act: Dispatch<ReaderAction>,
  open: boolean,
  closeDialog: () => void,
): void {
  const search = useService(searchService);
  useFirstScreen(state, open, () => {
    showAsStarted(state, act);
    search.showAsBegun();
    if (isNarrow()) search.show(false);
    closeDialog();
  });
}
