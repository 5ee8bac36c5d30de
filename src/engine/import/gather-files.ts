/** From what was chosen or dropped to single files. */
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ImportSource, LibraryProblem } from '../../shared/contract.ts';
import { isReportFile } from '../../shared/report-files.ts';
import { readableError } from '../file-errors.ts';
import { openLibraryFile } from '../library/one-file/library-file.ts';
import type { LibraryFilePart } from '../library/one-file/library-file.ts';
import { appendAll } from '../../shared/lists.ts';

export interface FileToImport {
  readonly path: string;
  /** For messages and for the library. */
  readonly name: string;
  /** Where `path` is a library file: which of the files in it. */
  readonly part?: LibraryFilePart;
  /** When it was added to the library that it comes from (ISO 8601). */
  readonly added?: string;
}

export interface GatheredFiles {
  readonly files: readonly FileToImport[];
  readonly problems: readonly LibraryProblem[];
  /** What was not even tried, in sentences. */
  readonly leftOut: readonly string[];
  /** Hashes of the files that were chosen to be shown in the libraries that they come from. */
  readonly chosen: readonly string[];
}

/** Deeper folders hold no reports, but a link that leads in circles might. */
const DEEPEST = 20;

/** All files to be read, folders and library files opened, in the order of their names. Links inside folders are not followed. */
export async function gatherFiles(sources: readonly ImportSource[]): Promise<GatheredFiles> {
  const files = new Map<string, FileToImport>();
  const problems: LibraryProblem[] = [];
  const sentences: string[] = [];
  const chosen: string[] = [];

  /** A file as it is, or all that is in it where it is a library. */
  async function take(path: string, name: string): Promise<void> {
    // One that cannot be opened is left to the thread that reads it, which says why.
    const library = await openLibraryFile(path, name).catch(() => null);
    if (library === null) {
      files.set(path, { path, name });
      return;
    }
    for (const part of library.parts) files.set(`${path} ${part.part.sha256}`, { path, ...part });
    appendAll(problems, library.problems);
    appendAll(sentences, library.leftOut);
    appendAll(chosen, library.chosen);
  }

  for (const { path, name = basename(path) } of sources) {
    try {
      const found = await stat(path);
      if (!found.isDirectory()) await take(path, name);
      else {
        const { inside, leftOut } = await filesOf(path);
        for (const file of inside) await take(file, basename(file));
        if (inside.length === 0 && leftOut.size === 0)
          problems.push({ file: name, message: `${name} holds no file.` });
        if (leftOut.size > 0) sentences.push(leftOutMessage(name, leftOut));
      }
    } catch (error) {
      problems.push({ file: name, message: `${name} cannot be read: ${readableError(error)}.` });
    }
  }
  return { files: [...files.values()], problems, leftOut: sentences, chosen };
}

interface FolderContent {
  readonly inside: readonly string[];
  /** How many files of each other ending. */
  readonly leftOut: ReadonlyMap<string, number>;
}

async function filesOf(folder: string): Promise<FolderContent> {
  const inside: string[] = [];
  const leftOut = new Map<string, number>();
  async function visit(below: string, depth: number): Promise<void> {
    const entries = await readdir(below, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const ending = extname(entry.name).toLowerCase();
      if (entry.isDirectory() && depth < DEEPEST) await visit(join(below, entry.name), depth + 1);
      else if (entry.isFile() && isReportFile(entry.name)) inside.push(join(below, entry.name));
      else if (entry.isFile()) leftOut.set(ending, (leftOut.get(ending) ?? 0) + 1);
    }
  }
  await visit(folder, 0);
  return { inside, leftOut };
}

function leftOutMessage(folder: string, leftOut: ReadonlyMap<string, number>): string {
  const kinds = Array.from(
    leftOut,
    ([ending, count]) => `${count} ${ending === '' ? 'without ending' : ending}`,
  );
  return `${folder}: files of other kinds were left out (${kinds.join(', ')}). Add one by itself if it is a report.`;
}
