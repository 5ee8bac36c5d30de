import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { hasErrorCode } from './file-errors.ts';

/**
 * Makes a folder with those above it that are missing. Node's own `recursive` asks again for ever, in a thread that
 * nothing can stop, where the system says ENOENT of a folder whose parent is there: in `/proc`, and under places
 * that an automounter serves.
 *
 * @returns the uppermost folder that was made; `undefined` where it was there
 * @throws the system's own error, of the first folder that could not be made
 */
export async function makeFolderTree(folder: string): Promise<string | undefined> {
  const target = resolve(folder);
  const missing: string[] = [];
  for (let at = target; (await statOrNull(at)) === null && dirname(at) !== at; at = dirname(at))
    missing.push(at);
  // What is there but no folder is said by the system itself.
  if (missing.length === 0) await makeOne(target);
  let first: string | undefined;
  for (const path of missing.toReversed()) if (await makeOne(path)) first ??= path;
  return first;
}

/** Whether it was made by this call: another program can be making the same folder. */
async function makeOne(path: string): Promise<boolean> {
  if ((await statOrNull(path))?.isDirectory() === true) return false;
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST') && (await statOrNull(path))?.isDirectory() === true) return false;
    throw error;
  }
}

function statOrNull(path: string) {
  return stat(path).catch(() => null);
}
