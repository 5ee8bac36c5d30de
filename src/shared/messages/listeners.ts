/** Who is told of something: every store of the window, and whoever hands on what the program tells. */

export interface Listeners<Told = void> {
  /** Returns the way to leave. */
  readonly subscribe: (listener: (told: Told) => void) => () => void;
  /** Tell all who listen, in the order in which they came. */
  readonly tell: (told: Told) => void;
  /** How many listen. */
  readonly count: () => number;
}

export function createListeners<Told = void>(): Listeners<Told> {
  const listeners = new Set<(told: Told) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(told) {
      for (const listener of listeners) listener(told);
    },
    count: () => listeners.size,
  };
}
