/**
 * The way back and forward through the places of the whole window. It knows none of its parts: whatever has a place
 * (the panes, the search, the country at hand) joins, and says by itself what its place is and how it is restored.
 */
import { service } from '../services/service.ts';
import { createStore } from '../services/store.ts';
import type { Readable } from '../services/store.ts';

/** A part of the window that has a place. */
interface PlacePart<Place> {
  /** Where it is now. */
  readonly read: () => Place;
  readonly restore: (place: Place) => void;
  /** Whether two places are one to a reader: a few lines apart are. */
  readonly isSame: (one: Place, other: Place) => boolean;
}

interface HistoryState {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

interface WindowHistory extends Readable<HistoryState> {
  /** Returns the way to leave. */
  readonly join: <Place>(part: PlacePart<Place>) => () => void;
  /** To be called before anything leads elsewhere: the way back will lead here. */
  readonly leave: () => void;
  readonly back: () => void;
  readonly forward: () => void;
}

/** How many places are remembered on the way back. */
const LONGEST_WAY = 100;

/** Where one part was. */
interface Moment {
  readonly isNow: () => boolean;
  readonly restore: () => void;
}

/** Where all parts were. */
type WindowPlace = readonly Moment[];

export const historyService = service(() => createWindowHistory());

// Long because the ways behind and ahead and what is being restored are one state that every way in changes.
function createWindowHistory(): WindowHistory {
  const { get, put, subscribe } = createStore<HistoryState>({ canGoBack: false, canGoForward: false });
  const parts = new Set<() => Moment>();
  let behind: readonly WindowPlace[] = [];
  let ahead: readonly WindowPlace[] = [];
  let isRestoring = false;

  const here = (): WindowPlace => [...parts].map((take) => take());
  const isHere = (place: WindowPlace): boolean => place.every((moment) => moment.isNow());
  /** What is left of a way without the places at its end that are this one. */
  const elsewhere = (way: readonly WindowPlace[]): readonly WindowPlace[] =>
    way.slice(0, way.findLastIndex((place) => !isHere(place)) + 1);
  const tell = () => {
    const next = { canGoBack: behind.length > 0, canGoForward: ahead.length > 0 };
    if (next.canGoBack !== get().canGoBack || next.canGoForward !== get().canGoForward) put(next);
  };
  const restore = (place: WindowPlace) => {
    isRestoring = true;
    try {
      for (const moment of place) moment.restore();
    } finally {
      isRestoring = false;
    }
  };

  return {
    get,
    subscribe,
    join(part) {
      const take = (): Moment => {
        const place = part.read();
        return { isNow: () => part.isSame(place, part.read()), restore: () => part.restore(place) };
      };
      parts.add(take);
      return () => parts.delete(take);
    },
    leave() {
      if (isRestoring) return;
      behind = [...elsewhere(behind), here()].slice(-LONGEST_WAY);
      ahead = [];
      tell();
    },
    back() {
      const way = elsewhere(behind);
      const place = way.at(-1);
      behind = way.slice(0, -1);
      if (place !== undefined) {
        ahead = [...elsewhere(ahead), here()];
        restore(place);
      }
      tell();
    },
    forward() {
      const way = elsewhere(ahead);
      const place = way.at(-1);
      ahead = way.slice(0, -1);
      if (place !== undefined) {
        behind = [...elsewhere(behind), here()];
        restore(place);
      }
      tell();
    },
  };
}
