import { service } from '../services/service.ts';
import { createStore } from '../services/store.ts';
import type { Readable } from '../services/store.ts';

/** Links that the system handed to the reader: each waits here until the window can follow it. */
export interface OpenedLinks extends Readable<readonly string[]> {
  readonly arrived: (link: string) => void;
  /** All that wait, which then do so no longer. */
  readonly take: () => readonly string[];
}

export const openedLinkService = service((): OpenedLinks => {
  const { get, put, subscribe } = createStore<readonly string[]>([]);
  return {
    get,
    subscribe,
    arrived: (link) => put([...get(), link]),
    take() {
      const waiting = get();
      if (waiting.length > 0) put([]);
      return waiting;
    },
  };
});
