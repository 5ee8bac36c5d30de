/** A file where the user wants it: through links, beside its place, and said in a sentence where it cannot be. */
import { constants } from 'node:fs';
import { access, lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ReaderError } from '../../../shared/result.ts';
import { hasErrorCode } from './file-errors.ts';
import { notWritten } from './with-reason.ts';
import { NOT_TEXT, UNNAMEABLE } from './file-path.ts';
import { removeLeftovers, writeWhole } from './write-whole.ts';
import type { FileSystem } from './write-whole.ts';

/**
 * @param path as the user named it; a link is followed, and what stands there is replaced
 * @throws ReaderError `disk`; what stood there is untouched then
 */
export async function saveWhole(path: string, data: string | Uint8Array, system?: FileSystem): Promise<void> {
  try {
    const place = await placeOf(path);
    await removeLeftovers(dirname(place), place);
    await writeWhole(place, data, system === undefined ? {} : { system });
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw notWritten(path, error);
  }
}

/**
 * Where a file named so stands or would stand, links followed.
 *
 * @throws Error where something else than a file stands there; the file system's errors
 */
export async function placeOf(path: string): Promise<string> {
  let place: string;
  if (path.includes(NOT_TEXT)) throw new Error(UNNAMEABLE);
  try {
    place = await realpath(path);
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error;
    if ((await lstat(path).catch(() => null)) !== null)
      throw new Error('it is a link that leads nowhere', { cause: error });
    return join(await folderOf(path), basename(path));
  }
  const found = await lstat(place);
  if (found.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  if (!found.isFile()) throw new Error('it is no file');
  // Renaming asks for no right to write to what it replaces; who has taken that right away did it for a reason.
  if ((found.mode & OWNER_WRITES) === 0 || !(await isWritable(place)))
    throw new Error('it is write-protected');
  return place;
}

/** Of a file's rights, as in `chmod`. The administrator of a machine may write to files that nobody else may. */
const OWNER_WRITES = 0o200;

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch (error) {
    if (WRITE_PROTECTED.some((code) => hasErrorCode(error, code))) return false;
    throw error;
  }
}

const WRITE_PROTECTED = ['EACCES', 'EPERM'];

async function folderOf(path: string): Promise<string> {
  try {
    return await realpath(dirname(path));
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error;
    throw new Error('its folder is not there', { cause: error });
  }
}
