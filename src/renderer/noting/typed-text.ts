/** What is being typed into a note: brought to the disk as it is typed, and kept here where that fails. */
import type { Result } from '../../shared/result.ts';
import { createStore } from '../services/store.ts';
import type { Readable } from '../services/store.ts';

export interface TypedText {
  readonly text: string;
  /** Why it is not kept yet, a sentence; empty where nothing is wrong. */
  readonly problem: string;
}

export interface TypedTextStore extends Readable<TypedText> {
  readonly type: (text: string) => void;
  /** Keep now what is not kept yet. */
  readonly flush: () => void;
  readonly isKept: () => boolean;
}

/** Longer than between two letters, and far less than anybody's patience. */
const PAUSE_MS = 250;
/** Never later than this, however fast somebody types. */
const LONGEST_MS = 700;
const TRY_AGAIN_MS = 3_000;

/** @param save one at a time, and the last one last */
export function createTypedText(
  start: string,
  save: (text: string) => Promise<Result<unknown>>,
): TypedTextStore {
  const { get, set, subscribe } = createStore<TypedText>({ text: start, problem: '' });
  let kept = start;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving = false;

  async function keep(): Promise<void> {
    clearTimeout(timer);
    if (saving || get().text === kept) return;
    saving = true;
    const { text } = get();
    const result = await save(text);
    saving = false;
    since = 0;
    if (result.ok) {
      kept = text;
      if (get().problem !== '') set({ problem: '' });
      if (get().text !== kept) later(PAUSE_MS);
    } else {
      set({ problem: result.error.isTold === true ? 'This is not kept yet.' : result.error.message });
      later(TRY_AGAIN_MS);
    }
  }

  function later(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), pause);
  }

  return {
    get,
    subscribe,
    type(text) {
      set({ text });
      const now = performance.now();
      if (since === 0) since = now;
      if (now - since > LONGEST_MS) void keep();
      else later(PAUSE_MS);
    },
    flush: () => void keep(),
    isKept: () => get().text === kept,
  };
}
