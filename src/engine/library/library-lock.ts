/**
 * One program at a time changes a library. The lock is a file that names its holder; a holder that no
 * longer runs holds nothing.
 */
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ReaderError } from '../../shared/result.ts';
import { hasErrorCode } from '../file-errors.ts';
import { isRunning } from '../is-running.ts';

/** Locks that engines of this very process hold: after a crash of one, its file still names this process. */
const heldHere = new Set<string>();

/** A change takes milliseconds; one that takes this long has gone wrong. */
const PATIENCE_MS = 10_000;
const TRY_AGAIN_MS = 50;

/**
 * Take the lock, waiting for another program that holds it; the result gives it back.
 *
 * @param patience how long to wait, in milliseconds
 * @throws ReaderError `disk` where another program holds it all the time
 */
export async function lockLibrary(path: string, patience = PATIENCE_MS): Promise<() => Promise<void>> {
  const began = performance.now();
  for (;;) {
    if (await createLock(path)) {
      heldHere.add(path);
      return async () => {
        heldHere.delete(path);
        await rm(path, { force: true });
      };
    }
    const holder = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10);
    const isHeld = isRunning(holder) && (holder !== process.pid || heldHere.has(path));
    if (!isHeld) await rm(path, { force: true });
    else if (performance.now() - began < patience) await setTimeout(TRY_AGAIN_MS);
    else {
      throw new ReaderError(
        'disk',
        `Another window or command is changing this library: try again when it is done (${path}).`,
      );
    }
  }
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
