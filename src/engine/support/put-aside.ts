/** Room for a file where something else has come to stand. */
import { rename, stat } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * A folder in a file's place gets another name, so that the file can be written again; nothing in it is touched. Files, and
 * places where nothing stands, stay as they are.
 *
 * @returns its new name, where there was one
 * @throws the file system's errors
 */
export async function putFolderAside(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() !== true) return null;
  const aside = `${path}.folder-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  await rename(path, aside);
  return basename(aside);
}
