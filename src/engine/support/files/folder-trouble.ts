/** What is the matter with a folder that must hold something, and what to do about it. */
import { stat } from 'node:fs/promises';
import { readableError, systemErrorCode } from './file-errors.ts';

const PLACE_IS_TAKEN = 'Move away or rename what stands in its place';
const NO_RIGHTS = 'Give yourself the right to read and write in it';
const NO_ROOM = 'Make room for it';

const REMEDIES: Readonly<Record<string, string>> = {
  ENOTDIR: PLACE_IS_TAKEN,
  EEXIST: PLACE_IS_TAKEN,
  ELOOP: PLACE_IS_TAKEN,
  EACCES: NO_RIGHTS,
  EPERM: NO_RIGHTS,
  EROFS: 'Make that disk writable',
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  ENODEV: 'Connect that disk again',
  ETIMEDOUT: 'Connect to that network again',
};

/** "permission is refused. Give yourself the right to read and write in it, or use another folder." */
export function troubleOf(error: unknown, why = readableError(error)): string {
  const remedy = REMEDIES[systemErrorCode(error) ?? ''];
  return remedy === undefined ? `${why}.` : `${why}. ${remedy}, or use another folder.`;
}

/** Why nothing can be added to a library that could not be opened because of `error`, and what to do. */
export async function unusableLibrary(folder: string, error: unknown): Promise<string> {
  const found = await stat(folder).catch(() => null);
  const why = found?.isDirectory() === false ? 'it is not a folder' : readableError(error);
  return `Reports cannot be added, removed or saved, because the library folder ${folder} cannot be used: ${troubleOf(error, why)} Then open the reader again.`;
}
