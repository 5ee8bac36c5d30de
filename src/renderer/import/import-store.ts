/** Adding reports, as the window shows it: how far it is, and what came of it until that is put away. */
import type { ImportOutcome, ImportProgress, ReaderBridge, ReaderEvent } from '../../shared/contract.ts';

export interface ImportState {
  readonly progress: ImportProgress | null;
  readonly outcome: ImportOutcome | null;
}

export interface ImportStore {
  readonly get: () => ImportState;
  readonly receive: (
    event: Extract<ReaderEvent, { readonly kind: 'import-progress' | 'import-finished' }>,
  ) => void;
  /** The engine stopped: what was under way will not be heard of again. */
  readonly interrupt: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const NOTHING: ImportState = { progress: null, outcome: null };

export function createImportStore(bridge: Pick<ReaderBridge, 'call'>): ImportStore {
  let state = NOTHING;
  const listeners = new Set<() => void>();
  const put = (changed: ImportState) => {
    state = changed;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    receive: (event) => {
      if (event.kind === 'import-progress') put({ progress: event, outcome: null });
      else put({ progress: null, outcome: event.outcome });
    },
    interrupt: () => {
      if (state.progress !== null) put(NOTHING);
    },
    cancel: () => void bridge.call('library.cancel-import', {}),
    dismiss: () => put({ ...state, outcome: null }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
