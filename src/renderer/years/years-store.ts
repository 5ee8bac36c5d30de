/** Tables across years and time lines as the window holds them, and how they are shown: kept while another view is open. */
import type { AreaTable, ReaderBridge } from '../../shared/contract/contract.ts';
import type { Concept } from '../../shared/model.ts';
import type { ConceptTable, Timeline } from '../../shared/years.ts';
import type { Loaded } from '../services/report-store.ts';

/** More than anyone goes back and forth between. */
const MOST_HELD = 24;

export interface YearsState {
  /** Chosen by the user; `null` while the panes say which. */
  readonly area: string | null;
  readonly concept: Concept;
  readonly changedOnly: boolean;
  /** Write out long cells that say what the year before said. */
  readonly repeated: boolean;
  /** Only actions that the newest report suggests. */
  readonly openOnly: boolean;
  /** The time line as tables instead of charts. */
  readonly asTables: boolean;
}

const START: YearsState = {
  area: null,
  concept: 'labor-enforcement',
  changedOnly: false,
  repeated: false,
  openOnly: false,
  asTables: false,
};

export interface YearsStore {
  readonly get: () => YearsState;
  readonly set: (change: Partial<YearsState>) => void;
  /** The same object until something changed. Asks where that was not done yet. */
  readonly table: (question: AreaTable) => Loaded<ConceptTable>;
  readonly timeline: (area: string) => Loaded<Timeline>;
  /** Ask again for everything that failed. */
  readonly retry: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Where each view was scrolled to, by a name of its choice. */
  readonly scrolled: Map<string, { readonly left: number; readonly top: number }>;
}

export function createYearsStore(bridge: ReaderBridge): YearsStore {
  let state = START;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const tables = cache<AreaTable, ConceptTable>(
    ({ area, concept }) => `${concept} ${area}`,
    (question) => bridge.call('years.table', question),
    changed,
  );
  const timelines = cache<string, Timeline>(
    (area) => area,
    (area) => bridge.call('years.timeline', { area }),
    changed,
  );

  bridge.subscribe(({ kind }) => {
    if (kind !== 'library-changed' && kind !== 'engine-restarted') return;
    for (const held of [tables, timelines]) held.drop(kind === 'library-changed');
    changed();
  });

  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      changed();
    },
    table: tables.get,
    timeline: timelines.get,
    retry() {
      for (const held of [tables, timelines]) held.drop(false);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    scrolled: new Map(),
  };
}

interface Cache<Question, Answer> {
  readonly get: (question: Question) => Loaded<Answer>;
  /** Forget everything, or only what has not come. */
  readonly drop: (everything: boolean) => void;
}

type Asked<Answer> = Promise<
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly error: Extract<Loaded<Answer>, { status: 'failed' }>['error'] }
>;

function cache<Question, Answer>(
  keyOf: (question: Question) => string,
  ask: (question: Question) => Asked<Answer>,
  changed: () => void,
): Cache<Question, Answer> {
  const held = new Map<string, Loaded<Answer>>();
  const load = async (key: string, question: Question, waiting: Loaded<Answer>) => {
    const result = await ask(question);
    // Dropped in the meantime: whoever still needs it asks again.
    if (held.get(key) !== waiting) return;
    held.set(
      key,
      result.ok ? { status: 'ready', value: result.value } : { status: 'failed', error: result.error },
    );
    changed();
  };
  return {
    get(question) {
      const key = keyOf(question);
      const loaded = held.get(key);
      if (loaded !== undefined) return loaded;
      for (const oldest of held.keys()) if (held.size >= MOST_HELD) held.delete(oldest);
      const waiting: Loaded<Answer> = { status: 'loading' };
      held.set(key, waiting);
      void load(key, question, waiting);
      return waiting;
    },
    drop(everything) {
      for (const [key, { status }] of held) if (everything || status !== 'ready') held.delete(key);
    },
  };
}
