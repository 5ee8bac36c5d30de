/** A command of the terminal in the installed program: no window, no display, nothing of Chromium. */
import { Worker } from 'node:worker_threads';
import { removedIfKilled } from '../../engine/support/files/removed-if-killed.ts';
import { answerCommand, memoryOfCommand, waitForCommand } from '../../engine/support/first-thread.ts';

/**
 * Run a command to its end, in a thread, while this one waits. Electron reads the program's first file before it
 * looks for a display and goes on when that file returns; a command is done by then, so that it works where there is none.
 *
 * @param thread path of the bundle of `src/cli/thread.ts`
 * @param words of the command
 * @returns the exit status
 */
export function runCommandLine(thread: string, words: readonly string[]): number {
  const memory = memoryOfCommand();
  const worker = new Worker(thread, { argv: [...words], workerData: memory });
  worker.on('error', () => undefined);
  for (;;) {
    const told = waitForCommand(memory);
    if (told.kind === 'ended') return told.status;
    // Here and not in that thread: the program aborts when a thread ends that has started another program.
    removedIfKilled(told.path);
    answerCommand(memory);
  }
}
