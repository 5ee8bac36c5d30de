import { setImmediate } from 'node:timers/promises';

/** Other work of the thread waits no longer than this, in milliseconds. */
const SLICE_MS = 30;

/** To be called between the steps of long work: lets other work go first, once the steps have taken their share. */
export function createPause(slice = SLICE_MS): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < slice) return;
    await setImmediate();
    began = performance.now();
  };
}
