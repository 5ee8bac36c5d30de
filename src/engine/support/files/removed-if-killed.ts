/**
 * A file that goes when its program does, whatever ends it. Nobody hears of a kill; so a shell holds the other end of a pipe,
 * which the system closes with the program. The program's first thread starts it: the installed program aborts when a
 * thread of it ends that has started another program (`main/start/run-command-line.ts`).
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/** Waits for a word; where the pipe ends without one, the file goes. Its name is no part of what the shell reads. */
const WAIT_AND_REMOVE = 'read -r word || rm -f -- "$1"';

/** How a thread that is not the first has the first one do it. */
let askFirst: ((path: string) => void) | null = null;

/** From here on this thread has the program's first thread see to its files. */
export function removedByFirstThread(ask: (path: string) => void): void {
  askFirst = ask;
}

/**
 * @param path of a name that nothing else will ever have
 * @returns what is called once the file has got its name, or is gone. On systems without a shell, in other threads that
 *   have nobody to ask, and where it cannot be started, the file stays for the next program to remove
 */
export function removedIfKilled(path: string): () => void {
  if (process.platform === 'win32') return () => undefined;
  if (!isMainThread) {
    askFirst?.(resolve(path));
    // Nothing has its name once it is done: what is removed at the end is not there.
    return () => undefined;
  }
  // A session of its own: what ends the group of the program must not end this first. No folder is held by it.
  const keeper = spawn('/bin/sh', ['-c', WAIT_AND_REMOVE, 'sh', resolve(path)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  keeper.on('error', () => undefined);
  keeper.stdin.on('error', () => undefined);
  keeper.unref();
  return () => void keeper.stdin.end('done\n');
}
