/**
 * A file that goes when its program does, whatever ends it. Nobody hears of a kill; so a shell holds the other end of a pipe,
 * which the system closes with the program. Only where the program's first thread does the work: the installed program
 * (`main/start/run-command-line.ts`) aborts when a thread of it ends that has started another program.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/** Waits for a word; where the pipe ends without one, the file goes. Its name is no part of what the shell reads. */
const WAIT_AND_REMOVE = 'read -r word || rm -f -- "$1"';

/**
 * @param path of a name that nothing else will ever have
 * @returns what is called once the file has got its name, or is gone. On systems without a shell, in other threads, and
 *   where it cannot be started, the file stays for the next program to remove
 */
export function removedIfKilled(path: string): () => void {
  if (process.platform === 'win32' || !isMainThread) return () => undefined;
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
