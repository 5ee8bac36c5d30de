import type { ReaderEvent } from '../../shared/contract/contract.ts';

export interface EventQueue {
  readonly emit: (event: ReaderEvent) => void;
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: (event: ReaderEvent) => void) => () => void;
}

/** Events for any number of listeners; while there is none they are kept, in order, for the next one. */
export function createEventQueue(): EventQueue {
  const listeners = new Set<(event: ReaderEvent) => void>();
  const kept: ReaderEvent[] = [];
  return {
    emit: (event) => {
      if (listeners.size === 0) kept.push(event);
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      for (const event of kept.splice(0)) listener(event);
      return () => listeners.delete(listener);
    },
  };
}
