/** What changes outside React and is told to whoever listens: every store of the window is made of these two. */
import { createListeners } from '../../shared/messages/listeners.ts';

export { createListeners };

/** What can be read and listened to, and is changed by its owner alone. */
export interface Readable<State> {
  /** The same object until something changed. */
  readonly get: () => State;
  /** Returns the way to leave. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Store<State> extends Readable<State> {
  /** Another state in place of this one; the same one is not told of. */
  readonly put: (next: State) => void;
  /** Change a part of the state. */
  readonly set: (change: Partial<State>) => void;
}

export function createStore<State extends object>(start: State): Store<State> {
  let state = start;
  const { subscribe, tell } = createListeners();
  const put = (next: State) => {
    if (next === state) return;
    state = next;
    tell();
  };
  return { get: () => state, put, set: (change) => put({ ...state, ...change }), subscribe };
}
