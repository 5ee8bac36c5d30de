/** The find bars of the open panes, by the key of the pane: how a shortcut reaches the pane it is for. */
import { service } from '../../services/service.ts';
import { createListeners } from '../../services/store.ts';
import type { FindStore } from './find-store.ts';

interface Finders {
  /** Returns the way to leave. */
  readonly join: (pane: string, find: FindStore) => () => void;
  readonly of: (pane: string) => FindStore | undefined;
  /** Told whenever one came or went. Returns the way to leave. */
  readonly subscribe: (listener: () => void) => () => void;
}

export const finderService = service(() => createFinders());

function createFinders(): Finders {
  const finders = new Map<string, FindStore>();
  const { subscribe, tell } = createListeners();
  return {
    join(pane, find) {
      finders.set(pane, find);
      tell();
      return () => {
        if (finders.get(pane) !== find) return;
        finders.delete(pane);
        tell();
      };
    },
    of: (pane) => finders.get(pane),
    subscribe,
  };
}
