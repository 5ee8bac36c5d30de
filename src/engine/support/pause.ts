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

/** What work that yields between its steps comes to; other work of the thread goes first between them. */
export async function inSteps<Value>(
  steps: Generator<unknown, Value>,
  pause = createPause(),
): Promise<Value> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await pause();
  }
}
