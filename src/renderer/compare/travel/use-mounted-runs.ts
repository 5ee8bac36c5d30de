import { startTransition, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePaper, usePrinting } from '../../printing/use-paper.ts';

/** On the page at once; the others follow while nothing else is to be done. */
const FIRST_RUNS = 3;

interface MountedRuns {
  readonly isMounted: (run: number) => boolean;
  /** Puts a run and its neighbours on the page now, so that they can be scrolled to. */
  readonly mount: (run: number) => void;
  /** The same with the next drawing of the page. */
  readonly want: (run: number) => void;
}

/**
 * Which groups of rows are on the page. A long comparison comes onto it little by little, so that the
 * window never waits; before it is printed, all of it is there.
 *
 * @param key names what is shown: another key begins anew
 */
export function useMountedRuns(count: number, key: string): MountedRuns {
  const [state, setState] = useState<{ readonly key: string; readonly runs: ReadonlySet<number> }>(() => ({
    key,
    runs: firstRuns(),
  }));
  const runs = state.key === key ? state.runs : firstRuns();
  const add = useCallback(
    (more: readonly number[]) =>
      setState((before) => {
        const old = before.key === key ? before.runs : firstRuns();
        return more.every((run) => old.has(run)) ? before : { key, runs: new Set([...old, ...more]) };
      }),
    [key],
  );

  const next = firstMissing(runs, count);
  const phase = usePrinting();
  useEffect(() => {
    if (next < 0) return;
    const more = () => startTransition(() => add([next]));
    // Whoever prints waits for it.
    if (phase !== 'preparing') return whenIdle(more);
    const frame = requestAnimationFrame(more);
    return () => cancelAnimationFrame(frame);
  }, [next, add, phase]);
  usePaper({ title: '', made: next < 0 ? count : next, of: count, what: 'parts' });

  return {
    isMounted: (run) => phase === 'paper' || runs.has(run),
    mount: useCallback((run) => flushSync(() => add([run - 1, run, run + 1])), [add]),
    want: useCallback((run) => add([run - 1, run, run + 1]), [add]),
  };
}

function firstRuns(): ReadonlySet<number> {
  return new Set(Array.from({ length: FIRST_RUNS }, (_, run) => run));
}

function firstMissing(runs: ReadonlySet<number>, count: number): number {
  for (let run = 0; run < count; run += 1) if (!runs.has(run)) return run;
  return -1;
}

function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const request = requestIdleCallback(act, { timeout: 500 });
    return () => cancelIdleCallback(request);
  }
  const timer = setTimeout(act, 16);
  return () => clearTimeout(timer);
}
