/**
 * Originals of what was removed. They move to `removed/<hash>.<when>.<program>`, so that a removal is remembered by
 * where a file stands as well as by the journal, and can be taken back. They are deleted once the program that
 * removed them has ended; an empty file `removed/<hash>` remembers them then. The caller holds the library's lock.
 */
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { livenessOf, MARK_PATTERN, ownMark } from '../../support/files/program-mark.ts';
import { makeFolder, syncFolder, writeWhole } from '../../support/files/write-whole.ts';
import { hasErrorCode } from '../../support/files/file-errors.ts';
import { namesIn } from './library-files.ts';
import type { LibraryFiles } from './library-files.ts';

const REMOVED = new RegExp(`^([0-9a-f]{64})(?:\\.(\\d{4})(\\d\\d)(\\d\\d)T\\d{6}Z\\.(${MARK_PATTERN}))?$`);
/** Where the system cannot tell whether a program still runs, its removals can be taken back for so long. */
const LONGEST_UNDO_MS = 7 * 24 * 60 * 60 * 1000;

export interface RemovedFile {
  readonly sha256: string;
  readonly path: string;
  /** Mark of the program that removed it; `null` where only the memory of it is left. */
  readonly by: string | null;
  /** Day of the removal, as a time; 0 where only the memory of it is left. */
  readonly on: number;
}

/** What was removed. */
export async function removedIn(files: LibraryFiles): Promise<readonly RemovedFile[]> {
  return (await namesIn(files.removed)).flatMap((name) => {
    const [, sha256, year, month, day, by] = REMOVED.exec(name) ?? [];
    if (sha256 === undefined) return [];
    const on = by === undefined ? 0 : Date.UTC(Number(year), Number(month) - 1, Number(day));
    return { sha256, path: join(files.removed, name), by: by ?? null, on };
  });
}

/** Move an original away. Nothing to do where there is none. */
export async function moveToRemoved(files: LibraryFiles, sha256: string): Promise<void> {
  await makeFolder(files.removed);
  const when = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const original = files.original(sha256);
  try {
    await rename(original, join(files.removed, `${sha256}.${when}.${ownMark}`));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return;
    throw error;
  }
  await syncFolder(files.removed);
  await syncFolder(dirname(original));
}

/** Move an original to its place again; gives whether it is there now. */
export async function bringBack(files: LibraryFiles, sha256: string): Promise<boolean> {
  const original = files.original(sha256);
  for (const { path, by } of (await removedIn(files)).filter((file) => file.sha256 === sha256)) {
    if (by === null) continue;
    await makeFolder(dirname(original));
    await rename(path, original);
    await syncFolder(dirname(original));
  }
  return (await stat(original).catch(() => null)) !== null;
}

/** It is of the library again, and its original stands in its place. */
export async function forgetRemoval(files: LibraryFiles, sha256: string): Promise<void> {
  for (const file of await removedIn(files)) {
    if (file.sha256 === sha256) await rm(file.path, { force: true });
  }
}

/**
 * What can no longer be taken back.
 *
 * @param named hashes that the journal holds; of these nothing is ever given up
 */
export async function pastUndo(
  files: LibraryFiles,
  named: { readonly has: (sha256: string) => boolean },
): Promise<readonly RemovedFile[]> {
  return (await removedIn(files)).filter(({ sha256, by, on }) => {
    if (by === null || named.has(sha256)) return false;
    const liveness = livenessOf(by);
    return liveness === 'gone' || (liveness === 'unknown' && Date.now() - on > LONGEST_UNDO_MS);
  });
}

/** Delete these for good, parsed forms too. */
export async function deleteRemoved(files: LibraryFiles, past: readonly RemovedFile[]): Promise<void> {
  for (const { sha256, path } of past) {
    await writeWhole(join(files.removed, sha256), '');
    await rm(files.parsed(sha256), { force: true });
    await rm(path, { force: true });
  }
}
