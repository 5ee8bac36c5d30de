/**
 * The library's folder: `journal`, `originals/ab/<hash>` as they were added, `parsed/ab/<hash>.json.gz`. Where a file
 * stands follows from its content; nothing in it names a path. What is being added stands in `incoming/` under names
 * of the program that adds it, and comes to its place by renaming, as a part of the change that makes it known.
 */
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Report } from '../../../shared/model.ts';
import { hasErrorCode } from '../../support/files/file-errors.ts';
import { hashOf, LARGEST_FILE_BYTES } from '../../formats/read-reports.ts';
import { putFolderAside } from '../../support/files/put-aside.ts';
import { readRegular } from '../../support/files/regular-file.ts';
import { besideName, makeFolder, syncFolder, writeWhole } from '../../support/files/write-whole.ts';
import { readParsedAt } from './read-parsed.ts';

export interface LibraryFiles {
  readonly folder: string;
  readonly journal: string;
  /** The choices of copies once more, for the day on which the journal is damaged. */
  readonly choices: string;
  /** The same of what is kept apart. */
  readonly separations: string;
  readonly lock: string;
  readonly incoming: string;
  /** Originals of what was removed, until that cannot be taken back any more; then empty files of their names. */
  readonly removed: string;
  /** What the library can neither use nor throw away. */
  readonly setAside: string;
  readonly original: (sha256: string) => string;
  readonly parsed: (sha256: string) => string;
}

export function libraryFiles(folder: string): LibraryFiles {
  const place = (kind: string, sha256: string, ending: string) =>
    join(folder, kind, sha256.slice(0, 2), `${sha256}${ending}`);
  return {
    folder,
    journal: join(folder, 'journal'),
    choices: join(folder, 'choices.json'),
    separations: join(folder, 'kept-apart.json'),
    lock: join(folder, 'locks'),
    incoming: join(folder, 'incoming'),
    removed: join(folder, 'removed'),
    setAside: join(folder, 'set-aside'),
    original: (sha256) => place('originals', sha256, ''),
    parsed: (sha256) => place('parsed', sha256, '.json.gz'),
  };
}

/** Packed once, by a thread of its own, and as quick to unpack as what is packed less: a tenth smaller than at level 2. */
const PACKING_LEVEL = 6;

/** Paths of files that are on the disk, whole, and not yet of the library. */
export interface StagedFiles {
  /** `null` where the library has it already. */
  readonly original: string | null;
  /** One, or those of the parts of a volume, under the hashes that they get. */
  readonly parsed: readonly StagedForm[];
}

export interface StagedForm {
  readonly sha256: string;
  readonly path: string;
}

/**
 * A parsed form of this length is opened in about a second, and a window that holds it still answers. A whole yearly
 * volume of 1,200 pages has some 20 MB.
 */
export const LARGEST_PARSED_BYTES = 24 * 2 ** 20;

/**
 * Bring a file to the disk, for `placeFiles`; gives where it stands.
 *
 * @throws the file system's errors
 */
export async function stageOriginal(files: LibraryFiles, sha256: string, bytes: Uint8Array): Promise<string> {
  return staged(files, sha256, bytes);
}

/**
 * The same of a parsed form.
 *
 * @throws the file system's errors
 */
export async function stageParsed(
  files: LibraryFiles,
  sha256: string,
  json: Uint8Array,
): Promise<StagedForm> {
  return { sha256, path: await staged(files, sha256, gzipSync(json, { level: PACKING_LEVEL })) };
}

async function staged(files: LibraryFiles, sha256: string, bytes: Uint8Array): Promise<string> {
  await makeFolder(files.incoming);
  const path = besideName(join(files.incoming, sha256));
  try {
    await writeWhole(path, bytes);
    return path;
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Nothing becomes of these; those that came to their places stay there. */
export async function discardStaged({ original, parsed }: StagedFiles): Promise<void> {
  for (const path of [original, ...parsed.map((form) => form.path)]) {
    if (path !== null) await rm(path, { force: true }).catch(() => undefined);
  }
}

/**
 * Move staged files to their places, in place of what stands there. The caller holds the library's lock.
 *
 * @param sha256 of the original
 * @returns takes it back where that left no trace of the original before
 * @throws the file system's errors
 */
export async function placeFiles(
  files: LibraryFiles,
  sha256: string,
  staged: StagedFiles,
): Promise<() => Promise<void>> {
  const original = files.original(sha256);
  const isNew = staged.original !== null && (await stat(original).catch(() => null)) === null;
  const takeBack = async (): Promise<void> => {
    if (isNew && staged.original !== null) await rename(original, staged.original);
  };
  if (staged.original !== null) {
    await makeFolder(dirname(original));
    await putFolderAside(original);
    await rename(staged.original, original);
  }
  try {
    const folders = new Set<string>();
    for (const form of staged.parsed) {
      const parsed = files.parsed(form.sha256);
      await makeFolder(dirname(parsed));
      await putFolderAside(parsed);
      await rename(form.path, parsed);
      folders.add(dirname(parsed));
    }
    if (staged.original !== null) await syncFolder(dirname(original));
    for (const folder of folders) await syncFolder(folder);
  } catch (error) {
    await takeBack();
    throw error;
  }
  return takeBack;
}

/** The day on which a file was added is also that of its original, in case that the journal is lost. */
export async function dateOriginal(files: LibraryFiles, sha256: string, added: string): Promise<void> {
  const date = new Date(added);
  await utimes(files.original(sha256), date, date).catch(() => undefined);
}

/** The parsed form of a file. Throws where it is missing or damaged: then the original is read anew. */
export function readParsed(files: LibraryFiles, sha256: string): Report {
  return readParsedAt(files.parsed(sha256), sha256);
}

/** Whether a file's original is as it was added. */
export async function isWholeOriginal(files: LibraryFiles, sha256: string): Promise<boolean> {
  const bytes = await readRegular(files.original(sha256), LARGEST_FILE_BYTES).catch(() => null);
  return bytes !== null && hashOf(bytes) === sha256;
}

/**
 * Whether original and parsed forms are as they were made.
 *
 * @param parsed hashes of the parsed forms: that of the original, or those of its parts
 */
export async function isWholeCopy(
  files: LibraryFiles,
  sha256: string,
  parsed: readonly string[],
): Promise<boolean> {
  try {
    for (const form of parsed) readParsed(files, form);
  } catch {
    return false;
  }
  return isWholeOriginal(files, sha256);
}

const HASH = /^[0-9a-f]{64}$/;

/** Hashes of the originals that are there. */
export async function originalsIn(files: LibraryFiles): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const folder = join(files.folder, 'originals');
  for (const part of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const name of await namesIn(join(folder, part))) {
      if (HASH.test(name) && name.startsWith(part)) found.add(name);
    }
  }
  return found;
}

/** Names in a folder; none where it is not there. Throws where it is there and cannot be read. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT') || hasErrorCode(error, 'ENOTDIR')) return [];
    throw error;
  }
}
