/** The library's list and files, whatever stands where they belong. */
import type { LibraryProblem } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import { unreadableLibrary, unusableLibrary } from '../../support/files/folder-trouble.ts';
import { putJournalAside } from './journal-aside.ts';
import { libraryFiles } from './library-files.ts';
import { lockFolder } from '../../support/files/folder-lock.ts';
import { laterRecords } from './later-records.ts';
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
    const { journal, lock } = libraryFiles(folder);
    const aside = await putJournalAside(journal, () => lockFolder(lock));
    if (aside !== null) {
      const message = `${WRONG_LISTS[aside.wrong]} It is kept as ${aside.name}, and the list is made anew from the files.`;
      problems.push({ file: folder, message });
    }
    const store = await openStore(folder);
    const later = store.laterRecords();
    if (later > 0) problems.push({ file: folder, message: laterRecords('The library holds', later) });
    return { store, why: '', unreadable: null };
  } catch (error) {
    const cause = error instanceof ReaderError ? (error.cause ?? error) : error;
    const unreadable = await unreadableLibrary(folder, cause);
    const message = `${unreadable} The reports that ship with the reader can be read, and nothing in that folder is changed.`;
    problems.push({ file: folder, message });
    return { store: null, why: await unusableLibrary(folder, cause), unreadable };
  }
}

const WRONG_LISTS = {
  folder: "A folder stood where the library's list belongs.",
  'no-file': "Something that is no file stood where the library's list belongs.",
  'too-long': "The library's list was far too long to be read.",
} as const;
