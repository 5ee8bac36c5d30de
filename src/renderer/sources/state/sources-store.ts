/** The sources as the window holds them, and how they are shown: kept while another view is open. */
import type {
  Answer,
  Argument,
  Method,
  ReaderBridge,
  ReportPair,
  SourceDetails,
} from '../../../shared/contract/contract.ts';
import type { SourceChanges, SourceListing } from '../../../shared/sources.ts';
import type { Loaded } from '../../services/report-store.ts';
import { NO_FILTERS } from '../filter/filter-sources.ts';
import type { SourceFilters, SourceSort } from '../filter/filter-sources.ts';
import type { ChangeClass } from './source-changes.ts';

export interface SourcesState {
  readonly filters: SourceFilters;
  readonly sort: SourceSort;
  /** Chosen by the user; `null` while the panes say what is compared. */
  readonly pair: ReportPair | null;
  readonly change: ChangeClass | null;
  /** The source whose passages are shown. */
  readonly open: string | null;
  /** Picked to be taken along. */
  readonly picked: ReadonlySet<string>;
  /** Of the list, in CSS pixels, to come back to. */
  readonly scrollTop: number;
}

const START: SourcesState = {
  filters: NO_FILTERS,
  sort: 'cited',
  pair: null,
  change: null,
  open: null,
  picked: new Set(),
  scrollTop: 0,
};

export interface SourcesStore {
  readonly get: () => SourcesState;
  readonly set: (change: Partial<SourcesState>) => void;
  /** Each is asked for on first use, and is the same object until something changed. */
  readonly listing: () => Loaded<SourceListing>;
  readonly details: (id: string) => Loaded<SourceDetails>;
  readonly changes: (pair: ReportPair) => Loaded<SourceChanges>;
  /** Ask again for everything that failed. */
  readonly retry: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const LOADING: Loaded<never> = { status: 'loading' };

/** More than anyone goes back and forth between. */
const MOST_HELD = 50;

export function createSourcesStore(bridge: ReaderBridge): SourcesStore {
  let state = START;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const listing = cached(bridge, 'sources.list', changed);
  const details = cached(bridge, 'sources.details', changed);
  const changes = cached(bridge, 'sources.changes', changed);
  const caches = [listing, details, changes];

  bridge.subscribe((event) => {
    if (event.kind !== 'library-changed' && event.kind !== 'engine-restarted') return;
    for (const cache of caches) cache.drop(event.kind === 'library-changed');
    // Ids name entries, and those may be others now.
    if (event.kind === 'library-changed') state = { ...state, open: null, picked: new Set() };
    changed();
  });

  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      changed();
    },
    listing: () => listing.get({}),
    details: (id) => details.get({ id }),
    changes: ({ left, right }) => changes.get({ left, right }),
    retry() {
      for (const cache of caches) cache.drop(false);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Cache<M extends Method> {
  readonly get: (argument: Argument<M>) => Loaded<Answer<M>>;
  /** Forget what failed or is under way, or everything. */
  readonly drop: (everything: boolean) => void;
}

function cached<M extends Method>(bridge: ReaderBridge, method: M, changed: () => void): Cache<M> {
  const held = new Map<string, Loaded<Answer<M>>>();
  const ask = async (key: string, argument: Argument<M>, mine: Loaded<Answer<M>>) => {
    const result = await bridge.call(method, argument);
    // Dropped in the meantime: whoever still needs it asks again.
    if (held.get(key) !== mine) return;
    held.set(
      key,
      result.ok ? { status: 'ready', value: result.value } : { status: 'failed', error: result.error },
    );
    changed();
  };
  return {
    get(argument) {
      const key = JSON.stringify(argument);
      const known = held.get(key);
      if (known !== undefined) return known;
      for (const oldest of held.keys()) if (held.size >= MOST_HELD) held.delete(oldest);
      const mine: Loaded<Answer<M>> = { ...LOADING };
      held.set(key, mine);
      void ask(key, argument, mine);
      return mine;
    },
    drop(everything) {
      for (const [key, loaded] of held) if (everything || loaded.status !== 'ready') held.delete(key);
    },
  };
}
