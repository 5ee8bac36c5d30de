/** Whether a place that is opened now is to be shown in the original of its report as well. */
import { service } from '../services/service.ts';
import type { ReaderAction } from './reader-state.ts';

interface OnPage {
  /** Places that are opened meanwhile are shown in their originals. */
  readonly during: (act: () => void) => void;
  readonly isWanted: () => boolean;
}

export const onPageService = service((): OnPage => {
  let wanted = false;
  return {
    during(act) {
      wanted = true;
      try {
        act();
      } finally {
        wanted = false;
      }
    },
    isWanted: () => wanted,
  };
});

/** The same action; a visit that says nothing of it leads to the original where that is wanted. */
export function asWanted(action: ReaderAction, isWanted: boolean): ReaderAction {
  return isWanted && action.kind === 'visit' && action.onPage === undefined
    ? { ...action, onPage: true }
    : action;
}
