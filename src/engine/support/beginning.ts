/** When a window that has just begun shows what it opened with: what can wait until then takes nothing away from it. */
import { setTimeout } from 'node:timers/promises';

/** From the first question that is asked of a text on show until it is painted, in milliseconds. */
const PAINTED_MS = 400;
/** A window that has not asked by then is not going to. */
const LONGEST_MS = 10_000;

export interface Beginning {
  /** Something was asked for that a window asks once its texts have come, or later. */
  readonly over: () => void;
  /** Resolves a little after that, and at the latest after a few seconds. */
  readonly past: () => Promise<void>;
}

export function createBeginning(): Beginning {
  const heard = new AbortController();
  return {
    over: () => heard.abort(),
    past: async () => {
      // Cut short by what was heard.
      const isLate = await setTimeout(LONGEST_MS, true, { signal: heard.signal }).catch(() => false);
      if (!isLate) await setTimeout(PAINTED_MS);
    },
  };
}
