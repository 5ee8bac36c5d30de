/** The find bars of the open panes, by the key of the pane: how a shortcut reaches the pane it is for. */
import { service } from '../../services/service.ts';
import type { FindStore } from './find-store.ts';

interface Finders {
  /** Returns the way to leave. */
  readonly join: (pane: string, find: FindStore) => () => void;
  readonly of: (pane: string) => FindStore | undefined;
}

export const finderService = service(() => createFinders());

function createFinders(): Finders {
  const finders = new Map<string, FindStore>();
  return {
    join(pane, find) {
      finders.set(pane, find);
      return () => {
        if (finders.get(pane) === find) finders.delete(pane);
      };
    },
    of: (pane) => finders.get(pane),
  };
}
