import type { ReaderEvent } from '../../shared/contract/contract.ts';
import { createListeners } from '../../shared/messages/listeners.ts';

export interface EventQueue {
  readonly emit: (event: ReaderEvent) => void;
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: (event: ReaderEvent) => void) => () => void;
}

/** Events for any number of listeners; while there is none they are kept, in order, for the next one. */
export function createEventQueue(): EventQueue {
  const { subscribe, tell, count } = createListeners<ReaderEvent>();
  const kept: ReaderEvent[] = [];
  return {
    emit: (event) => {
      if (count() === 0) kept.push(event);
      else tell(event);
    },
    subscribe: (listener) => {
      const leave = subscribe(listener);
      for (const event of kept.splice(0)) listener(event);
      return leave;
    },
  };
}
