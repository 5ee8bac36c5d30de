/** An archive (ZIP) of reports: which files in it may be some, and in words what else there is. Nothing is unpacked to the disk. */
import type { LibraryProblem } from '../../shared/contract/contract.ts';
import { endingOf } from '../../shared/formats/report-formats.ts';
import { ARCHIVE_ENDING, isReportFile } from '../../shared/formats/report-files.ts';
import { LARGEST_FILE_BYTES } from '../formats/read-reports.ts';
import { isArchiveOfFiles } from '../formats/unusable-kinds.ts';
import { bareName } from '../library/one-file/manifest.ts';
import { readEntry } from '../library/one-file/zip-data.ts';
import { zipContent } from '../library/one-file/zip-entries.ts';
import { isPlausible, LOCAL_MARK_BYTES } from '../library/one-file/zip-records.ts';
import type { ZipEntry } from '../library/one-file/zip-records.ts';
import { readAt } from '../support/files/read-at.ts';
import type { FilePath } from '../support/files/file-path.ts';
import { openRegularFile } from '../support/files/regular-file.ts';
import { ReaderError } from '../../shared/result.ts';

/** A file inside an archive. */
export interface ArchivedFile {
  readonly entry: ZipEntry;
  /** The archive, for messages. */
  readonly inside: string;
}

export interface ArchiveContent {
  readonly files: readonly { readonly name: string; readonly archived: ArchivedFile }[];
  readonly problems: readonly LibraryProblem[];
  /** What was not tried, in sentences. */
  readonly leftOut: readonly string[];
}

/** What unpacks to more than this many times the file was made to fill a memory. */
const MOST_UNPACKED = 64;
const ALWAYS_UNPACKED_BYTES = 64 * 1024 * 1024;
/** What systems put beside the files that somebody packs. */
const KEPT_BY_PROGRAMS = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * What is to be had from an archive; `null` where the file is none, or one of a kind of its own (a Word file, an e-book).
 *
 * @param name what the file is called in messages
 * @throws the file system's errors
 */
export async function openArchive(path: FilePath, name: string): Promise<ArchiveContent | null> {
  const file = await openRegularFile(path);
  try {
    const head = await readAt(file, 0, LOCAL_MARK_BYTES.length);
    if (!head.equals(LOCAL_MARK_BYTES)) return null;
    const { size } = await file.stat();
    const { entries, whole } = await zipContent(file, size);
    if (!isArchiveOfFiles(entries.map((entry) => entry.name))) return null;
    return contentOf(entries, { name, size, whole });
  } finally {
    await file.close();
  }
}

interface Archive {
  readonly name: string;
  readonly size: number;
  readonly whole: boolean;
}

function contentOf(entries: readonly ZipEntry[], { name, size, whole }: Archive): ArchiveContent {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > Math.max(ALWAYS_UNPACKED_BYTES, size * MOST_UNPACKED))
    return nothing(name, `${name} unpacks to far more than reports take, and is not opened.`);
  const problems: string[] = [];
  if (!whole)
    problems.push(
      `${name} is cut short or damaged: what is missing of it is not known. Get a fresh copy of it.`,
    );
  const files: ArchiveContent['files'][number][] = [];
  let others = 0;
  for (const entry of entries) {
    if (entry.name.endsWith('/') || KEPT_BY_PROGRAMS.test(entry.name)) continue;
    const called = bareName(entry.name) || 'a file without a name';
    if (endingOf(called) === ARCHIVE_ENDING)
      problems.push(
        `${called} in ${name} is an archive in an archive: unpack ${name} and add what comes of it.`,
      );
    else if (!isReportFile(called)) others += 1;
    else if (!isPlausible(entry) || entry.size > LARGEST_FILE_BYTES)
      problems.push(`${called} in ${name} is larger than any report, or claims to be.`);
    else files.push({ name: called, archived: { entry, inside: name } });
  }
  if (files.length === 0 && problems.length === 0)
    return nothing(name, `${name} is an archive (ZIP) with no report in it: choose another file.`);
  const were = others === 1 ? '1 file of another kind was' : `${others} files of other kinds were`;
  return {
    files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    problems: problems.map((message) => ({ file: name, message })),
    leftOut: others === 0 ? [] : [`${name}: ${were} left out.`],
  };
}

function nothing(name: string, message: string): ArchiveContent {
  return { files: [], problems: [{ file: name, message }], leftOut: [] };
}

/**
 * @param path of the archive
 * @param name what the file in it is called in messages
 * @throws ReaderError `unusable-file`, one sentence; the file system's errors
 */
export async function readArchived(
  path: FilePath,
  name: string,
  { entry, inside }: ArchivedFile,
): Promise<Uint8Array> {
  const file = await openRegularFile(path);
  try {
    const bytes = await readEntry(file, entry);
    if (bytes !== null) return bytes;
  } finally {
    await file.close();
  }
  throw new ReaderError(
    'unusable-file',
    `${name} cannot be unpacked from ${inside}, because it is damaged there or protected by a password: unpack it with another program and add it.`,
  );
}
