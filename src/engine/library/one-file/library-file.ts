/** A library file on the disk: whether it is one, and which files are to be had from it. */
import type { FileHandle } from 'node:fs/promises';
import type { LibraryProblem } from '../../../shared/contract/contract.ts';
import type { Separation } from '../../../shared/sources.ts';
import { encodingNamed } from '../../formats/text/decode-text.ts';
import { readAt } from '../../support/files/read-at.ts';
import { LARGEST_FILE_BYTES } from '../../formats/read-reports.ts';
import type { FilePath } from '../../support/files/file-path.ts';
import { openRegularFile } from '../../support/files/regular-file.ts';
import { bareName, MANIFEST_NAME, manifestOf, parseOriginalName } from './manifest.ts';
import type { LibraryManifest } from './manifest.ts';
import { fromDirectory, zipContent } from './zip-entries.ts';
import { readEntry } from './zip-data.ts';
import { isPlausible, LOCAL_BYTES, LOCAL_MARK_BYTES } from './zip-records.ts';
import type { ZipEntry } from './zip-records.ts';

/** A file inside a library file. */
export interface LibraryFilePart {
  readonly entry: ZipEntry;
  /** That its bytes must have. */
  readonly sha256: string;
  /** The library file it stands in, for messages. */
  readonly inside: string;
}

export interface PartToImport {
  readonly name: string;
  readonly part: LibraryFilePart;
  /** When it was added to the library it comes from. */
  readonly added?: string;
  /** How its user has said there that its characters are written (a name of the Encoding Standard). */
  readonly encoding?: string;
  /** Hashes of the parts of a volume that are wanted, where not all are. */
  readonly parts?: readonly string[];
}

export interface LibraryFileContent {
  readonly parts: readonly PartToImport[];
  readonly problems: readonly LibraryProblem[];
  /** What was not even tried, in sentences. */
  readonly leftOut: readonly string[];
  /** Hashes of the files that were chosen to be shown. */
  readonly chosen: readonly string[];
  /** Entries of lists that are kept apart there. */
  readonly separations: readonly Separation[];
  /** Notes made there, as they stand in the file. */
  readonly notes: readonly unknown[];
}

/** Its usual ending; what it is its bytes tell. */
const ENDING = /\.findings-library$/i;
const LARGEST_MANIFEST_BYTES = 64 * 1024 * 1024;
/** Texts deflate to a tenth; what unpacks to more than this many times the file was made to fill a disk. */
const MOST_UNPACKED = 64;
const ALWAYS_UNPACKED_BYTES = 64 * 1024 * 1024;

/**
 * What is to be had from a library file; `null` where the file is none. Damage costs what it struck and no more.
 *
 * @param name what the file is called in messages
 * @throws the file system's errors
 */
export async function openLibraryFile(path: FilePath, name: string): Promise<LibraryFileContent | null> {
  const file = await openRegularFile(path);
  try {
    const { size } = await file.stat();
    if (!(await isLibraryFile(file, size)) && !ENDING.test(name)) return null;
    return await contentOf(file, size, name);
  } finally {
    await file.close();
  }
}

/** Whether a file means to be a library file: by its first entry, or by its directory where another program has packed it anew. */
export async function isLibraryFile(file: FileHandle, size: number): Promise<boolean> {
  const head = await readAt(file, 0, LOCAL_BYTES + MANIFEST_NAME.length);
  if (!head.subarray(0, LOCAL_MARK_BYTES.length).equals(LOCAL_MARK_BYTES)) return false;
  if (head.toString('latin1', LOCAL_BYTES) === MANIFEST_NAME) return true;
  return (await fromDirectory(file, size))?.some(({ name }) => name === MANIFEST_NAME) === true;
}

async function contentOf(file: FileHandle, size: number, name: string): Promise<LibraryFileContent> {
  const { entries, whole } = await zipContent(file, size);
  const manifest = await readManifest(file, entries);
  if (manifest === 'newer')
    return nothing(name, 'was saved by a newer version of the reader: update this one.');
  const found = originals(entries);
  if (manifest === null && found.size === 0)
    return nothing(name, 'is no library file, or nothing of it is left.');
  const claimed = Array.from(found.values(), (entry) => (isPlausible(entry) ? entry.size : 0));
  if (claimed.reduce((sum, part) => sum + part, 0) > Math.max(ALWAYS_UNPACKED_BYTES, size * MOST_UNPACKED))
    return nothing(name, 'unpacks to far more than a library can hold, and is not opened.');

  const copies = new Map(manifest?.copies.map((copy) => [copy.sha256, copy]));
  const missing = [...copies.values()].filter(({ sha256 }) => !found.has(sha256));
  const problems: string[] = [];
  if (manifest === null) {
    problems.push(
      `${name} is damaged, its list too: what else it held besides ${found.size} files is not known.`,
    );
  } else if (!whole) problems.push(cutShort(name, missing.length, copies.size));
  else for (const copy of missing) problems.push(`${bareName(copy.file)} is named in ${name} but not in it.`);

  const parts: PartToImport[] = [];
  for (const [sha256, entry] of found) {
    const copy = copies.get(sha256);
    const partName = bareName(copy?.file ?? parseOriginalName(entry.name)?.file ?? '') || sha256;
    if (!isPlausible(entry))
      problems.push(`${partName} is damaged in ${name}: it cannot be as long as it claims.`);
    else if (entry.size > LARGEST_FILE_BYTES)
      problems.push(`${partName} in ${name} is larger than any report.`);
    else {
      // A name that this reader does not know says nothing.
      const encoding = copy?.encoding === undefined ? null : encodingNamed(copy.encoding);
      parts.push({
        name: partName,
        part: { entry, sha256, inside: name },
        ...(copy?.added === undefined ? {} : { added: copy.added }),
        ...(encoding === null ? {} : { encoding }),
        ...(copy?.parts === undefined ? {} : { parts: copy.parts }),
      });
    }
  }
  const others = entries.filter((entry) => entry.name !== MANIFEST_NAME && !parseOriginalName(entry.name));
  return {
    parts,
    problems: problems.map((message) => ({ file: name, message })),
    leftOut:
      others.length === 0 || !whole ? [] : [`${name}: ${others.length} other files in it were left out.`],
    chosen: manifest?.chosen ?? [],
    separations: manifest?.separations ?? [],
    notes: manifest?.notes ?? [],
  };
}

/** `null` where there is none that can be read. */
export async function readManifest(
  file: FileHandle,
  entries: readonly ZipEntry[],
): Promise<LibraryManifest | 'newer' | null> {
  const entry = entries.find(({ name }) => name === MANIFEST_NAME);
  if (entry === undefined || Math.max(entry.size, entry.packed) > LARGEST_MANIFEST_BYTES) return null;
  const bytes = await readEntry(file, entry);
  return bytes === null ? null : manifestOf(bytes);
}

/** By hash; of several entries that claim the same, the first. */
function originals(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const found = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const named = parseOriginalName(entry.name);
    if (named !== null && !found.has(named.sha256)) found.set(named.sha256, entry);
  }
  return found;
}

function cutShort(name: string, missing: number, all: number): string {
  const what = `${name} is cut short or damaged`;
  const again = 'copy it again from where it came from';
  if (missing === 0) return `${what}; all that its list names is there all the same.`;
  return `${what}: ${missing} of its ${all} files ${missing === 1 ? 'is' : 'are'} missing; ${again}.`;
}

function nothing(name: string, why: string): LibraryFileContent {
  return {
    parts: [],
    problems: [{ file: name, message: `${name} ${why}` }],
    leftOut: [],
    chosen: [],
    separations: [],
    notes: [],
  };
}
