/** Comparisons as the window holds them, and how they are shown: kept while another view is open. */
import { UNIMPORTANT_CLASSES } from '../../shared/comparison/comparison.ts';
import type { Comparison, RowPart, UnimportantClass } from '../../shared/comparison/comparison.ts';
import type { ReaderBridge, ReportPair } from '../../shared/contract/contract.ts';
import type { Loaded } from '../services/report-store.ts';
import type { Form } from './state/shown-rows.ts';

/** More pairs than anyone goes back and forth between. */
const MOST_HELD = 6;

export interface CompareState {
  /** Chosen by the user; `null` while the panes say what is compared. */
  readonly pair: ReportPair | null;
  readonly form: Form;
  readonly hideUnimportant: boolean;
  /** Unimportant classes that are shown all the same. */
  readonly shownClasses: readonly UnimportantClass[];
  /** What is counted and gone through as changes; the rest is shown all the same. */
  readonly counted: readonly RowPart[];
  /** Row of the comparison at the top of the view, to come back to. */
  readonly row: number;
}

const START: CompareState = {
  pair: null,
  form: 'side-by-side',
  hideUnimportant: true,
  shownClasses: [],
  counted: ['text', 'tables', 'citations'],
  row: 0,
};

const NOTHING_HIDDEN: readonly UnimportantClass[] = [];

/** Classes of difference that are not marked. */
export function hiddenClasses(
  state: Pick<CompareState, 'hideUnimportant' | 'shownClasses'>,
): readonly UnimportantClass[] {
  if (!state.hideUnimportant) return NOTHING_HIDDEN;
  return UNIMPORTANT_CLASSES.filter((one) => !state.shownClasses.includes(one));
}

export interface CompareStore {
  readonly get: () => CompareState;
  readonly set: (change: Partial<CompareState>) => void;
  /** The same object until something changed. Asks for the comparison where that was not done yet. */
  readonly comparison: (pair: ReportPair) => Loaded<Comparison>;
  readonly retry: (pair: ReportPair) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const LOADING: Loaded<never> = { status: 'loading' };

export function createCompareStore(bridge: ReaderBridge): CompareStore {
  let state = START;
  const held = new Map<string, Loaded<Comparison>>();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  const ask = async (pair: ReportPair) => {
    const key = keyOf(pair);
    held.set(key, LOADING);
    const result = await bridge.call('compare.reports', pair);
    // Dropped in the meantime: whoever still needs it asks again.
    if (held.get(key) !== LOADING) return;
    held.set(
      key,
      result.ok ? { status: 'ready', value: result.value } : { status: 'failed', error: result.error },
    );
    changed();
  };

  bridge.subscribe((event) => {
    if (event.kind === 'library-changed') held.clear();
    else if (event.kind === 'engine-restarted')
      for (const [key, loaded] of held) if (loaded.status !== 'ready') held.delete(key);
    if (event.kind === 'library-changed' || event.kind === 'engine-restarted') changed();
  });

  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      changed();
    },
    comparison(pair) {
      const loaded = held.get(keyOf(pair));
      if (loaded !== undefined) return loaded;
      for (const oldest of held.keys()) if (held.size >= MOST_HELD) held.delete(oldest);
      void ask(pair);
      return LOADING;
    },
    retry(pair) {
      void ask(pair);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Ids hold no space. */
function keyOf({ left, right }: ReportPair): string {
  return `${left} ${right}`;
}
