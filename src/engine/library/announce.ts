/** Tells the window that reports changed: at once, then no more often than it can follow. */
import type { ReaderEvent } from '../../shared/contract/contract.ts';

/** While many reports come in, a list that changed with each of them could not be read. */
const SHORTEST_MS = 300;
const LONGEST_MS = 4_000;

export interface Announcer {
  readonly changed: (ids: Iterable<string>) => void;
  /** Other entries are one source than before. */
  readonly separated: () => void;
  /** Say now what is still to be said. */
  readonly flush: () => void;
}

export function createAnnouncer(emit: (event: ReaderEvent) => void): Announcer {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let pause = SHORTEST_MS;

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.size === 0) {
      pause = SHORTEST_MS;
      return;
    }
    emit({ kind: 'library-changed', reports: [...waiting] });
    waiting.clear();
    pause = Math.min(pause * 2, LONGEST_MS);
  }

  return {
    changed: (ids) => {
      for (const id of ids) waiting.add(id);
      if (waiting.size > 0) timer ??= setTimeout(flush, pause);
      timer?.unref();
    },
    separated: () => emit({ kind: 'sources-changed' }),
    flush: () => {
      flush();
      pause = SHORTEST_MS;
    },
  };
}
