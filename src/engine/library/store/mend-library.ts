/**
 * Makes journal and originals say the same again, where the journal has lost lines or is gone. An original that it
 * does not name is taken in again and never deleted, unless it is known to have been removed. The caller holds the
 * library's lock, under which alone originals come to their places: so none of them is work in hand.
 */
import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { originalHash } from '../../../shared/formats/original-hash.ts';
import { hasErrorCode } from '../../support/files/file-errors.ts';
import { readRegular } from '../../support/files/regular-file.ts';
import { sha256 as hash } from '../../support/sha256-schema.ts';
import { makeFolder, writeWhole } from '../../support/files/write-whole.ts';
import { copyRecord, originalsOf, removal } from './copy-record.ts';
import type { CopyRecord, LibraryChange } from './copy-record.ts';
import { isWholeOriginal, originalsIn } from './library-files.ts';
import { readingParsedAt } from './read-parsed.ts';
import type { LibraryFiles } from './library-files.ts';
import { moveToRemoved, removedIn } from './removed-files.ts';
import { separation, separationKey } from './separation-record.ts';

export interface MendOptions {
  readonly files: LibraryFiles;
  readonly copies: ReadonlyMap<string, CopyRecord>;
  /** Hashes whose last record says that they were removed, with the volume of a part. */
  readonly gone: ReadonlyMap<string, string | null>;
  readonly chosen: ReadonlySet<string>;
  /** Hashes of which a choice was ever recorded. */
  readonly decided: ReadonlySet<string>;
  /** What is kept apart, and what is no longer, by `separationKey`. */
  readonly separations: ReadonlyMap<string, unknown>;
  readonly takenBack: ReadonlyMap<string, unknown>;
  /** What of the journal is no record. */
  readonly damaged: readonly Buffer[];
  /** The copy under the id that it has among the others, which it then belongs to. */
  readonly named: (copy: CopyRecord) => CopyRecord;
  readonly commit: (changes: readonly LibraryChange[]) => Promise<void>;
  readonly rewrite: () => Promise<void>;
}

export interface MendedLibrary {
  /** Taken in again by their parsed forms. */
  readonly copies: readonly CopyRecord[];
  /** Hashes of originals to be parsed anew before they can be taken in. */
  readonly unread: readonly string[];
  /** Hashes that the journal named although they had been removed. */
  readonly removed: readonly string[];
  /** Names in the library's folder of what could not be used and is kept there. */
  readonly setAside: readonly string[];
  /** The choices are others than before. */
  readonly isRearranged: boolean;
  /** More is kept apart than before. */
  readonly isSeparated: boolean;
}

/** No version of the parser: what was read by it is read anew as soon as there is time. */
const UNKNOWN_PARSER = 'unknown';

/** Whether there may be something to mend: to be asked without the lock, so that most starts need none. */
export async function looksDamaged({
  files,
  copies,
  separations,
  takenBack,
  damaged,
}: Pick<MendOptions, 'files' | 'copies' | 'separations' | 'takenBack' | 'damaged'>): Promise<boolean> {
  if (damaged.length > 0) return true;
  // A list that is gone names no separation; who added no file has nothing else to lose.
  if (separations.size + takenBack.size === 0 && (await remembered(files.separations, separation)).length > 0)
    return true;
  const originals = await originalsIn(files);
  const held = originalsOf(copies);
  for (const sha256 of originals) if (!held.has(sha256)) return true;
  return (await removedIn(files)).some(({ sha256 }) => held.has(sha256) && !originals.has(sha256));
}

/** @throws the file system's errors; what was mended by then stays so */
export async function mendLibrary(options: MendOptions): Promise<MendedLibrary> {
  const { files, copies, gone, damaged, named, commit, rewrite } = options;
  const setAside: string[] = [];
  if (damaged.length > 0) {
    setAside.push(await keepDamagedLines(files, damaged));
    await rewrite();
  }

  const originals = await originalsIn(files);
  const memory = new Set((await removedIn(files)).map(({ sha256 }) => sha256));
  const removed = Array.from(copies.values())
    .filter(({ source }) => memory.has(originalHash(source)) && !originals.has(originalHash(source)))
    .map(({ source }) => source.sha256);
  await commit(removed.map((sha256) => removal(sha256, copies.get(sha256)?.source.volume?.sha256 ?? null)));
  const held = originalsOf(copies);
  const given = new Set(Array.from(gone, ([sha256, of]) => of ?? sha256));

  const again: CopyRecord[] = [];
  const unread: string[] = [];
  for (const sha256 of originals) {
    if (held.has(sha256)) continue;
    if (given.has(sha256)) await moveToRemoved(files, sha256);
    else {
      const copy = await copyByParsedForm(files, sha256);
      if (copy !== null) again.push(named(copy));
      else if (await isWholeOriginal(files, sha256)) unread.push(sha256);
      else {
        const name = await setOriginalAside(files, sha256);
        if (name !== null) setAside.push(name);
      }
    }
  }
  await commit(again.map((copy) => ({ op: 'put', copy })));
  const isRearranged = again.length + setAside.length > 0 && (await chooseAgain(options));
  const isSeparated = await separateAgain(options);
  return { copies: again, unread, removed, setAside, isRearranged, isSeparated };
}

/**
 * Keep an original where the library does not look for any; gives its name in the library's folder, or `null` where it
 * is in its place no longer, because another program was quicker. The caller holds the library's lock.
 */
export async function setOriginalAside(files: LibraryFiles, sha256: string): Promise<string | null> {
  await makeFolder(files.setAside);
  try {
    await rename(files.original(sha256), join(files.setAside, sha256));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
  return `set-aside/${sha256}`;
}

/** The record of an original as its parsed form tells it; `null` where that is missing or damaged. */
async function copyByParsedForm(files: LibraryFiles, sha256: string): Promise<CopyRecord | null> {
  try {
    const added = await dayAdded(files, sha256);
    return { ...copyRecord(await readingParsedAt(files.parsed(sha256), sha256), UNKNOWN_PARSER), added };
  } catch {
    return null;
  }
}

/** When an original was added, as its file's date tells it (ISO 8601). */
export async function dayAdded(files: LibraryFiles, sha256: string): Promise<string> {
  return (await stat(files.original(sha256))).mtime.toISOString();
}

async function keepDamagedLines(files: LibraryFiles, damaged: readonly Buffer[]): Promise<string> {
  const name = `journal.damaged-${new Date().toISOString().replaceAll(':', '-')}`;
  const lines = damaged.flatMap((line) => [line, Buffer.from('\n')]);
  await writeWhole(join(files.folder, name), Buffer.concat(lines));
  return name;
}

/** What was chosen, by the file that remembers it, where the journal has lost it. */
async function chooseAgain({ files, decided, commit }: MendOptions): Promise<boolean> {
  const lost = (await remembered(files.choices, hash)).filter((sha256) => !decided.has(sha256));
  await commit(lost.map((sha256) => ({ op: 'choose', sha256, over: [] })));
  return lost.length > 0;
}

/** The same of what was kept apart. */
async function separateAgain({ files, separations, takenBack, commit }: MendOptions): Promise<boolean> {
  const known = await remembered(files.separations, separation);
  const lost = known.filter(
    (entries) => !separations.has(separationKey(entries)) && !takenBack.has(separationKey(entries)),
  );
  await commit(lost.map((entries) => ({ op: 'keep-apart', entries })));
  return lost.length > 0;
}

/** Ten thousand choices or separations have some megabytes. */
const LARGEST_MEMORY_BYTES = 64 * 2 ** 20;

/** What a file beside the journal remembers; nothing where it is not there, or damaged as well. */
async function remembered<Item>(path: string, item: z.ZodType<Item>): Promise<readonly Item[]> {
  try {
    return z
      .array(item)
      .parse(JSON.parse(Buffer.from(await readRegular(path, LARGEST_MEMORY_BYTES)).toString('utf8')));
  } catch {
    return [];
  }
}
