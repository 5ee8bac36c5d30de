/**
 * Work of the engine that takes a while, as the window shows it: how far it is, and what came of it until that is
 * put away. One each for adding reports and for saving the library.
 */
import type { ImportProgress } from '../../../shared/contract/contract.ts';

export interface TaskState<Outcome> {
  readonly progress: ImportProgress | null;
  readonly outcome: Outcome | null;
}

export interface TaskStore<Outcome> {
  readonly get: () => TaskState<Outcome>;
  readonly goesOn: (progress: ImportProgress) => void;
  /** `null` where there is nothing to tell of it. */
  readonly ended: (outcome: Outcome | null) => void;
  /** The engine stopped: what was under way will not be heard of again. */
  readonly interrupt: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param cancel asks the engine to stop; what came of it is told as ever */
export function createTaskStore<Outcome>(cancel: () => void): TaskStore<Outcome> {
  const nothing: TaskState<Outcome> = { progress: null, outcome: null };
  let state = nothing;
  const listeners = new Set<() => void>();
  const put = (changed: TaskState<Outcome>) => {
    state = changed;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    goesOn: (progress) => put({ progress, outcome: null }),
    ended: (outcome) => put({ progress: null, outcome }),
    interrupt: () => {
      if (state.progress !== null) put(nothing);
    },
    cancel,
    dismiss: () => put({ ...state, outcome: null }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
