/** From what was chosen or dropped to single files. */
import { basename } from 'node:path';
import type { FileOrigin, ImportSource, LibraryProblem } from '../../shared/contract/contract.ts';
import type { Separation } from '../../shared/sources.ts';
import { withReason } from '../support/files/with-reason.ts';
import { openLibraryFile } from '../library/one-file/library-file.ts';
import type { LibraryFilePart } from '../library/one-file/library-file.ts';
import { keyOfPath, shownPath } from '../support/files/file-path.ts';
import type { FilePath } from '../support/files/file-path.ts';
import { statNamed } from '../support/files/regular-file.ts';
import { openArchive } from './archive.ts';
import type { ArchiveContent, ArchivedFile } from './archive.ts';
import { folderFiles } from './folder-files.ts';
import { appendAll } from '../../shared/lists.ts';

export interface FileToImport {
  readonly path: FilePath;
  /** For messages and for the library. */
  readonly name: string;
  /** Where `path` is a library file: which of the files in it. */
  readonly part?: LibraryFilePart;
  /** Where `path` is an archive: which of the files in it. */
  readonly archived?: ArchivedFile;
  /** Where it is, for its user; absent where nothing tells. */
  readonly origin?: FileOrigin;
  /** When it was added to the library that it comes from (ISO 8601). */
  readonly added?: string;
  /** How its characters are written, where the user says it. */
  readonly encoding?: string;
  /** Hashes of the parts of a volume that are wanted, where not all are. */
  readonly parts?: readonly string[];
  /** Its name is lost: the report in it gives it one. */
  readonly isNameless?: true;
}

export interface GatheredFiles {
  readonly files: readonly FileToImport[];
  readonly problems: readonly LibraryProblem[];
  /** What was not even tried, in sentences. */
  readonly leftOut: readonly string[];
  /** Hashes of the files that were chosen to be shown in the libraries that they come from. */
  readonly chosen: readonly string[];
  /** Entries of lists that are kept apart in these libraries. */
  readonly separations: readonly Separation[];
  /** What is noted in them. */
  readonly notes: readonly unknown[];
}

/** All files to be read, folders, archives and library files opened, in the order of their names. Links inside folders are not followed. */
export async function gatherFiles(sources: readonly ImportSource[]): Promise<GatheredFiles> {
  const files = new Map<string, FileToImport>();
  const problems: LibraryProblem[] = [];
  const sentences: string[] = [];
  const chosen: string[] = [];
  const separations: Separation[] = [];
  const notes: unknown[] = [];

  /** A file as it is, or all that is in it where it is a library or an archive. */
  async function take(path: FilePath, name: string, { encoding, isSent }: Told): Promise<void> {
    const place: FileOrigin = isSent ? {} : { path: shownPath(path) };
    // One that cannot be opened is left to the thread that reads it, which says why.
    const library = await openLibraryFile(path, name).catch(() => null);
    if (library === null) {
      const told = encoding === undefined ? {} : { encoding };
      const origin = isSent ? {} : { origin: place };
      const archive = await openArchive(path, name).catch(() => null);
      if (archive === null) files.set(keyOfPath(path), { path, name, ...told, ...origin });
      else takeArchive(path, archive, { told, place });
      return;
    }
    for (const part of library.parts)
      files.set(`${keyOfPath(path)} ${part.part.sha256}`, {
        path,
        ...part,
        origin: { ...place, inside: name },
      });
    appendAll(problems, library.problems);
    appendAll(sentences, library.leftOut);
    appendAll(chosen, library.chosen);
    appendAll(separations, library.separations);
    appendAll(notes, library.notes);
  }

  function takeArchive(path: FilePath, archive: ArchiveContent, { told, place }: InArchive): void {
    for (const file of archive.files) {
      const { entry, inside } = file.archived;
      const origin = { ...place, inside, member: entry.name };
      files.set(`${keyOfPath(path)} ${entry.offset}`, { path, ...file, ...told, origin });
    }
    appendAll(problems, archive.problems);
    appendAll(sentences, archive.leftOut);
  }

  for (const { path, name = basename(path), encoding, ...given } of sources) {
    try {
      const found = await statNamed(path);
      if (!found.isDirectory()) await take(path, name, { encoding, isSent: given.isSent === true });
      else {
        const folder = await folderFiles(path, name);
        for (const file of folder.files) await take(file.path, file.name, { encoding, isSent: false });
        for (const problem of folder.problems) problems.push(problem);
        if (folder.leftOut !== null) sentences.push(folder.leftOut);
      }
    } catch (error) {
      problems.push({ file: name, message: withReason(`${name} cannot be read`, error) });
    }
  }
  return { files: [...files.values()], problems, leftOut: sentences, chosen, separations, notes };
}

/** What is known of a file that was given. */
interface Told {
  readonly encoding: string | undefined;
  /** A browser has sent it: where it stands now is none of its user's places. */
  readonly isSent: boolean;
}

interface InArchive {
  readonly told: Pick<FileToImport, 'encoding'>;
  /** Of the archive. */
  readonly place: FileOrigin;
}
