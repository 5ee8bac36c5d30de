/**
 * One program at a time changes a library. The lock is a file that names its holder; a holder that no
 * longer runs holds nothing.
 */
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ReaderError } from '../../shared/result.ts';
import { hasErrorCode } from '../file-errors.ts';

/** Locks that engines of this very process hold: after a crash of one, its file still names this process. */
const heldHere = new Set<string>();

const TRIES = 3;

/**
 * Take the lock; the result gives it back.
 *
 * @throws ReaderError `disk` where another program holds it, or the folder cannot be written to
 */
export async function lockLibrary(path: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (await createLock(path)) {
      heldHere.add(path);
      return async () => {
        heldHere.delete(path);
        await rm(path, { force: true });
      };
    }
    const holder = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10);
    if (isRunning(holder) && (holder !== process.pid || heldHere.has(path))) {
      throw new ReaderError(
        'disk',
        'Another window or command is changing this library now: wait until it is done, and try again.',
      );
    }
    await rm(path, { force: true });
  }
  throw new ReaderError('disk', `The library cannot be locked (${path}): try again.`);
}

async function createLock(path: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx');
    await file.writeFile(`${process.pid}\n`);
    await file.close();
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Whether a process of this number runs; one that may not be signalled runs as well. */
function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
}
