/** What stands where a journal belongs and can be none. */
import type { Stats } from 'node:fs';
import type { lockFolder } from '../../support/files/folder-lock.ts';
import { putAside, whatIsWrong } from '../../support/files/put-aside.ts';

/** A list of ten thousand files has 10 MB. */
const LARGEST_JOURNAL_BYTES = 256 * 2 ** 20;

export type WrongJournal = 'folder' | 'no-file' | 'too-long';

/**
 * Room for a journal, where something else has come to stand. Under the lock: of two programs that come at once the second
 * would take the list made anew for the wrong one.
 *
 * @returns what was wrong and its new name; `null` where it can be used, or nothing stands there
 * @throws ReaderError `disk` where another program holds the lock; the file system's errors
 */
export async function putJournalAside(
  journal: string,
  lock: () => ReturnType<typeof lockFolder>,
): Promise<{ readonly wrong: WrongJournal; readonly name: string } | null> {
  if ((await whatIsWrong(journal, wrongWithJournal)) === null) return null;
  const unlock = await lock();
  try {
    return await putAside(journal, wrongWithJournal);
  } finally {
    await unlock();
  }
}

/** What is no file may never end, and what is too long for one string cannot be read as one. */
function wrongWithJournal(found: Stats): WrongJournal | null {
  if (found.isDirectory()) return 'folder';
  if (!found.isFile()) return 'no-file';
  return found.size > LARGEST_JOURNAL_BYTES ? 'too-long' : null;
}
