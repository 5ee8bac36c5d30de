/** The file of the session: read, written, and set aside where it is damaged. */
import { constants } from 'node:fs';
import { copyFile, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Session } from '../../shared/contract/contract.ts';
import { session } from '../../shared/contract/argument-schemas.ts';
import { ReaderError } from '../../shared/result.ts';
import { hasErrorCode } from '../support/files/file-errors.ts';
import { lockFolder } from '../support/files/folder-lock.ts';
import { withReason } from '../support/files/with-reason.ts';
import { writeWhole } from '../support/files/write-whole.ts';

/** A session has some thousand bytes. */
const LARGEST_BYTES = 4 * 2 ** 20;

/** The session of a file; `null` where it is damaged, no file, or far longer than any session. */
export async function readSession(file: string): Promise<Session | null> {
  const found = await stat(file);
  if (!found.isFile() || found.size > LARGEST_BYTES) return null;
  try {
    return session(z).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) throw error;
    return null;
  }
}

/** @throws ReaderError `disk` */
export async function writeSession(file: string, saved: Session): Promise<void> {
  try {
    await writeWhole(file, `${JSON.stringify(saved)}\n`);
  } catch (error) {
    throw new ReaderError('disk', withReason('The session cannot be saved', error), { cause: error });
  }
}

/**
 * Move a damaged session to a name beside it, or give the good one that another program has saved since.
 *
 * Under the lock, and looked at once more: of two programs that come at once the second finds what the first has
 * saved. Saving waits for no lock, so what was moved is looked at again, and a good one is put back.
 */
export async function setAside(file: string, name: string): Promise<Session | null> {
  const unlock = await lockFolder(join(dirname(file), 'locks'), { thing: 'session' });
  try {
    const since = await readSession(file);
    if (since !== null) return since;
    const aside = join(dirname(file), name);
    await rename(file, aside);
    const moved = await readSession(aside);
    if (moved !== null) await putBack(aside, file);
    return moved;
  } finally {
    await unlock();
  }
}

/** Unless a newer one stands there by now. */
async function putBack(aside: string, file: string): Promise<void> {
  try {
    await copyFile(aside, file, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  }
  await rm(aside);
}
