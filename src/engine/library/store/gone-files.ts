/** Files of the library of which nothing is left on the disk: neither the original nor what was read of it. */
import { stat } from 'node:fs/promises';
import { originalHash } from '../../../shared/formats/original-hash.ts';
import { hasErrorCode } from '../../support/files/file-errors.ts';
import { originalsIn } from './library-files.ts';
import type { LibraryStore } from './library-store.ts';

/** The sentence for a person. */
export function goneMessage(name: string): string {
  return `${name} is gone from the library's folder: add it once more.`;
}

/** Whether nothing stands there; what is only out of reach is not gone. */
export async function isGone(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    return hasErrorCode(error, 'ENOENT');
  }
}

/**
 * Hashes of what the library lists and has nothing of, with their sentences. Reads no file.
 *
 * @throws the file system's errors
 */
export async function goneFiles({
  copies,
  files,
}: Pick<LibraryStore, 'copies' | 'files'>): Promise<readonly { sha256: string; message: string }[]> {
  const originals = await originalsIn(files);
  const gone: { sha256: string; message: string }[] = [];
  for (const [sha256, { source }] of copies) {
    const original = originalHash(source);
    if (originals.has(original)) continue;
    if ((await isGone(files.original(original))) && (await isGone(files.parsed(sha256))))
      gone.push({ sha256, message: goneMessage(source.file) });
  }
  return gone;
}
