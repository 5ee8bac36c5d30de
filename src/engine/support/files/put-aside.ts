/** Room for a file where something else has come to stand. */
import type { Stats } from 'node:fs';
import { lstat, rename, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { hasErrorCode } from './file-errors.ts';

/**
 * A folder in a file's place gets another name, so that the file can be written again; nothing in it is touched. Files, and
 * places where nothing stands, stay as they are.
 *
 * @returns its new name, where there was one
 * @throws the file system's errors
 */
export async function putFolderAside(path: string): Promise<string | null> {
  const aside = await putAside(path, (found) => (found.isDirectory() ? 'folder' : null));
  return aside?.name ?? null;
}

/**
 * What cannot be used in a file's place gets another name, of a link the link itself; nothing in it is touched.
 *
 * @param wrongWith what is wrong with what stands there, as a part of its new name; `null` where it can be used
 * @returns what was wrong and the new name; `null` where it can be used, or nothing stands there
 * @throws the file system's errors
 */
export async function putAside<Wrong extends string>(
  path: string,
  wrongWith: (found: Stats) => Wrong | null,
): Promise<{ readonly wrong: Wrong; readonly name: string } | null> {
  const wrong = await whatIsWrong(path, wrongWith);
  if (wrong === null) return null;
  const aside = `${path}.${wrong}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  await rename(path, aside);
  return { wrong, name: basename(aside) };
}

/** What is wrong with what stands in a file's place; `null` where it can be used, or nothing stands there. */
export async function whatIsWrong<Wrong extends string>(
  path: string,
  wrongWith: (found: Stats) => Wrong | null,
): Promise<Wrong | null> {
  // Links that lead in circles are looked at themselves.
  const found = await stat(path).catch((error: unknown) =>
    hasErrorCode(error, 'ELOOP') ? lstat(path) : null,
  );
  return found === null ? null : wrongWith(found);
}
