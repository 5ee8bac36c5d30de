/** The files of a folder that may hold reports, and in words what else lies in it. */
import { readdir } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import type { LibraryProblem } from '../../shared/contract/contract.ts';
import { isReportFile } from '../../shared/formats/report-files.ts';
import { withReason } from '../support/files/with-reason.ts';
import { forSystem, pathBelow, shownName } from '../support/files/file-path.ts';
import type { FilePath } from '../support/files/file-path.ts';

export interface FolderFile {
  readonly path: FilePath;
  /** For messages and for the library. */
  readonly name: string;
}

export interface FolderFiles {
  /** In the order of their names. */
  readonly files: readonly FolderFile[];
  /** Folders in it that cannot be opened. */
  readonly problems: readonly LibraryProblem[];
  /** What was not tried, in one sentence; `null` where all of it was. */
  readonly leftOut: string | null;
}

/** Deeper folders hold no reports. */
const DEEPEST = 20;
/** What systems and programs keep for themselves: previews, settings, the lock files of office programs. */
const KEPT_BY_PROGRAMS =
  /^(?:\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|~\$.*|\.~lock\..*#)$/i;

interface LeftOut {
  /** How many files of each other ending. */
  readonly others: Map<string, number>;
  links: number;
  hidden: number;
  deep: number;
  special: number;
  programs: number;
}

/**
 * All files of a folder and of the folders in it. Links are not followed: they may lead out of what was chosen,
 * and in circles.
 *
 * @param name what the folder is called in messages
 */
export async function folderFiles(folder: string, name: string): Promise<FolderFiles> {
  const files: FolderFile[] = [];
  const problems: LibraryProblem[] = [];
  const leftOut: LeftOut = { others: new Map(), links: 0, hidden: 0, deep: 0, special: 0, programs: 0 };

  async function visit(below: FilePath, shown: string, depth: number): Promise<void> {
    const entries = (await entriesOf(below, shown)).map((entry) => ({
      entry,
      called: shownName(entry.name),
    }));
    entries.sort((a, b) => (a.called < b.called ? -1 : 1));
    for (const { entry, called } of entries) {
      const path = pathBelow(below, entry.name);
      if (KEPT_BY_PROGRAMS.test(called)) leftOut.programs += 1;
      else if (called.startsWith('.')) leftOut.hidden += 1;
      else if (entry.isSymbolicLink()) leftOut.links += 1;
      else if (entry.isDirectory()) {
        if (depth < DEEPEST) await visit(path, join(shown, called), depth + 1);
        else leftOut.deep += 1;
      } else if (!entry.isFile()) leftOut.special += 1;
      else if (isReportFile(called)) files.push({ path, name: called });
      else {
        const ending = extname(called).toLowerCase();
        leftOut.others.set(ending, (leftOut.others.get(ending) ?? 0) + 1);
      }
    }
  }

  async function entriesOf(below: FilePath, shown: string): Promise<Dirent<Buffer>[]> {
    try {
      return await readdir(forSystem(below), { withFileTypes: true, encoding: 'buffer' });
    } catch (error) {
      problems.push({ file: shown, message: withReason(`The folder ${shown} cannot be read`, error) });
      return [];
    }
  }

  await visit(folder, name, 0);
  const sentence = sentenceOf(name, leftOut);
  if (files.length === 0 && problems.length === 0 && sentence === null)
    problems.push({ file: name, message: `The folder ${name} holds no file: choose another one.` });
  return { files, problems, leftOut: sentence };
}

function sentenceOf(
  folder: string,
  { others, links, hidden, deep, special, programs }: LeftOut,
): string | null {
  const kinds = Array.from(
    others,
    ([ending, count]) => `${count} ${ending === '' ? 'without ending' : ending}`,
  );
  const parts = [
    kinds.length === 0 ? '' : `files of other kinds (${kinds.join(', ')})`,
    counted(links, 'link', 'links'),
    counted(hidden, 'hidden file or folder', 'hidden files or folders'),
    counted(deep, `folder more than ${DEEPEST} levels deep`, `folders more than ${DEEPEST} levels deep`),
    counted(special, 'pipe, socket or device', 'pipes, sockets or devices'),
    counted(programs, 'file that a program keeps for itself', 'files that programs keep for themselves'),
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  const isOne = kinds.length === 0 && links + hidden + deep + special + programs === 1;
  // Nothing is to be done about what programs keep.
  const advice = parts.length === 1 && programs > 0 ? '' : ' Add a report among them by itself.';
  return `${folder}: ${listed(parts)} ${isOne ? 'was' : 'were'} left out.${advice}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
