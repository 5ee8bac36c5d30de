/** A command of the terminal in the installed program: no window, no display, nothing of Chromium. */
import { Worker } from 'node:worker_threads';

/**
 * Run a command to its end, in a thread, while this one waits. Electron reads the program's first file before it
 * looks for a display and goes on when that file returns; a command is done by then, so that it works where there is none.
 *
 * @param thread path of the bundle of `src/cli/thread.ts`
 * @param words of the command
 * @returns the exit status
 */
export function runCommandLine(thread: string, words: readonly string[]): number {
  const memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const end = new Int32Array(memory);
  const worker = new Worker(thread, { argv: [...words], workerData: memory });
  worker.on('error', () => undefined);
  Atomics.wait(end, 0, 0);
  return Atomics.load(end, 1);
}
