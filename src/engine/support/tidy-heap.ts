/**
 * Gives memory back to the system. Work that reads a thousand reports leaves what stays and what goes side by side
 * on the same pages, and V8 keeps such pages: 95 MB of the search over 1,200 chapters took 230 MB.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So much may pile up. To tidy holds the thread up for some tenths of a second, so a small library never comes to it. */
const MOST_GROWTH_BYTES = 48 * 2 ** 20;

interface Collection {
  readonly type: 'major';
  readonly execution: 'sync';
  /** All that can be had, and the pages packed anew. */
  readonly flavor: 'last-resort';
}

/**
 * A function to be called between the steps of long work and after it: packs the thread's heap where that has
 * grown much since it was last packed. Does nothing where the runtime does not let a program ask for it.
 */
export function createHeapTidier(mostGrowth = MOST_GROWTH_BYTES): () => void {
  let packed = getHeapStatistics().total_heap_size;
  return () => {
    if (getHeapStatistics().total_heap_size - packed <= mostGrowth) return;
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    packed = getHeapStatistics().total_heap_size;
  };
}

let collector: ((what: Collection) => void) | undefined;

function collect(what: Collection): void {
  collector ??= collectorOfRuntime();
  collector(what);
}

/** V8 has the function in contexts that are made while the flag is set. */
function collectorOfRuntime(): (what: Collection) => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  return typeof found === 'function'
    ? (what) => void Reflect.apply(found, undefined, [what])
    : () => undefined;
}
