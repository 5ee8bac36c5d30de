/**
 * Work of the engine that takes a while, as the window shows it: how far it is, and what came of it until that is
 * put away. One each for adding reports and for saving the library.
 */
import type { ImportOutcome, ImportProgress, SavedLibrary } from '../../../shared/contract/contract.ts';
import { service } from '../../services/service.ts';
import { createStore } from '../../services/store.ts';
import type { Readable } from '../../services/store.ts';

export interface TaskState<Outcome> {
  readonly progress: ImportProgress | null;
  readonly outcome: Outcome | null;
}

export interface TaskStore<Outcome> extends Readable<TaskState<Outcome>> {
  readonly goesOn: (progress: ImportProgress) => void;
  /** `null` where there is nothing to tell of it. */
  readonly ended: (outcome: Outcome | null) => void;
  /** The engine stopped: what was under way will not be heard of again. */
  readonly interrupt: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Reports being added. */
export const importService = service(({ bridge }) =>
  createTaskStore<ImportOutcome>(() => void bridge.call('library.cancel-import', {})),
);

/** The library being saved as one file. */
export const savingService = service(({ bridge }) =>
  createTaskStore<SavedLibrary>(() => void bridge.call('library.cancel-save', {})),
);

/** @param cancel asks the engine to stop; what came of it is told as ever */
function createTaskStore<Outcome>(cancel: () => void): TaskStore<Outcome> {
  const nothing: TaskState<Outcome> = { progress: null, outcome: null };
  const { get, put, set, subscribe } = createStore(nothing);
  return {
    get,
    subscribe,
    goesOn: (progress) => put({ progress, outcome: null }),
    ended: (outcome) => put({ progress: null, outcome }),
    interrupt: () => {
      if (get().progress !== null) put(nothing);
    },
    cancel,
    dismiss: () => set({ outcome: null }),
  };
}
