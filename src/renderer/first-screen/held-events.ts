import type { ReaderBridge, ReaderEvent } from '../../shared/contract/contract.ts';
import { createListeners } from '../../shared/messages/listeners.ts';

export interface HeldEvents {
  /** The same bridge, whose events wait. */
  readonly bridge: ReaderBridge;
  /** Whoever is to hear of them listens now: what has come goes to all, and what comes is not held any more. */
  readonly release: () => void;
}

/**
 * Keep what the program tells until the window is drawn. It tells everything to the first who listens, and the first who listen
 * are those that ask for the window's reports, not those that show its user what happened.
 */
export function holdEvents(bridge: ReaderBridge): HeldEvents {
  const { subscribe, tell, count } = createListeners<ReaderEvent>();
  let held: ReaderEvent[] | null = [];
  let stop: (() => void) | null = null;
  return {
    bridge: {
      ...bridge,
      subscribe: (listener) => {
        const leave = subscribe(listener);
        stop ??= bridge.subscribe((event) => (held === null ? tell(event) : held.push(event)));
        return () => {
          leave();
          if (count() > 0) return;
          stop?.();
          stop = null;
        };
      },
    },
    release: () => {
      const waiting = held ?? [];
      held = null;
      waiting.forEach(tell);
    },
  };
}
