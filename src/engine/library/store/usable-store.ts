/** The library's list and files, whatever stands where they belong. */
import type { Stats } from 'node:fs';
import type { LibraryProblem } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import { unreadableLibrary, unusableLibrary } from '../../support/files/folder-trouble.ts';
import { putAside, whatIsWrong } from '../../support/files/put-aside.ts';
import { libraryFiles } from './library-files.ts';
import type { LibraryFiles } from './library-files.ts';
import { lockFolder } from '../../support/files/folder-lock.ts';
import { openStore } from './library-store.ts';
import type { LibraryStore } from './library-store.ts';

export interface UsableStore {
  /** `null` where the folder cannot be read, because the reports that ship can. */
  readonly store: LibraryStore | null;
  /** Why nothing can be changed, and what to do; empty where there is one. */
  readonly why: string;
  /** Why nothing of a folder can be read, and what to do; `null` where it can, or none was asked for. */
  readonly unreadable: string | null;
}

/**
 * Never rejects for what the disk says.
 *
 * @param problems what was wrong is added to these
 */
export async function usableStore(folder: string, problems: LibraryProblem[]): Promise<UsableStore> {
  try {
    const aside = await putListAside(libraryFiles(folder));
    if (aside !== null) {
      const message = `${WRONG_LISTS[aside.wrong]} It is kept as ${aside.name}, and the list is made anew from the files.`;
      problems.push({ file: folder, message });
    }
    return { store: await openStore(folder), why: '', unreadable: null };
  } catch (error) {
    const cause = error instanceof ReaderError ? (error.cause ?? error) : error;
    const unreadable = await unreadableLibrary(folder, cause);
    const message = `${unreadable} The reports that ship with the reader can be read, and nothing in that folder is changed.`;
    problems.push({ file: folder, message });
    return { store: null, why: await unusableLibrary(folder, cause), unreadable };
  }
}

/** Under the lock: of two programs that come at once the second would take the list made anew for the wrong one. */
async function putListAside({ journal, lock }: LibraryFiles) {
  if ((await whatIsWrong(journal, wrongWithList)) === null) return null;
  const unlock = await lockFolder(lock);
  try {
    return await putAside(journal, wrongWithList);
  } finally {
    await unlock();
  }
}

/** A list of ten thousand files has 10 MB. */
const LARGEST_JOURNAL_BYTES = 256 * 2 ** 20;

const WRONG_LISTS = {
  folder: "A folder stood where the library's list belongs.",
  'no-file': "Something that is no file stood where the library's list belongs.",
  'too-long': "The library's list was far too long to be read.",
} as const;

/** What is no file may never end, and what is too long for one string cannot be read as one. */
function wrongWithList(found: Stats): keyof typeof WRONG_LISTS | null {
  if (found.isDirectory()) return 'folder';
  if (!found.isFile()) return 'no-file';
  return found.size > LARGEST_JOURNAL_BYTES ? 'too-long' : null;
}
