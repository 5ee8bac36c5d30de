/** The library that a command works on: the built-in reports, and with `--library` those of a folder too. */
import { readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { openLibrary } from '../../engine/library/library.ts';
import type { Library } from '../../engine/library/library.ts';
import { libraryFiles } from '../../engine/library/store/library-files.ts';
import { hasErrorCode } from '../../engine/support/files/file-errors.ts';
import { NOT_TEXT, UNNAMEABLE } from '../../engine/support/files/file-path.ts';
import { unreadableLibrary } from '../../engine/support/files/folder-trouble.ts';
import { withReason } from '../../engine/support/files/with-reason.ts';
import type { ReaderEvent } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';
import { DONE, UNUSABLE_INPUT } from './command.ts';
import type { Terminal } from './command.ts';

/** For `parseWords`. */
export const LIBRARY_OPTION = { library: { type: 'string' } } as const;

export interface OpenOptions {
  /** The value of `--library`. */
  readonly folder: string | undefined;
  /** The folder may be a new one: it is made when something is added. */
  readonly mayBeNew?: boolean;
  readonly onEvent?: (event: ReaderEvent) => void;
}

export interface Opened {
  readonly library: Library;
  /** That of a command which is done: `UNUSABLE_INPUT` where a part of the library could not be read, which was told. */
  readonly status: () => number;
}

/**
 * Open it and tell its problems on standard error. What can be read is used; where nothing can that was asked for,
 * nothing is answered.
 *
 * @throws ReaderError `not-found` where the folder is no library, `disk` where nothing of it can be read
 */
export async function openFor(
  terminal: Terminal,
  { folder, mayBeNew = false, onEvent }: OpenOptions,
): Promise<Opened> {
  if (folder !== undefined) await checkFolder(folder, mayBeNew);
  const told = new Set<string>();
  const emit = (event: ReaderEvent): void => {
    if (event.kind === 'notice') {
      told.add(event.message);
      terminal.complain(event.message);
    }
    onEvent?.(event);
  };
  const library = await openLibrary(
    {
      reportsFolder: terminal.reportsFolder,
      dataFolder: null,
      version: terminal.version,
      importWorker: terminal.importWorker,
      ...(folder === undefined ? {} : { libraryFolder: folder }),
    },
    { emit, onDefect: terminal.complain },
  );
  if (library.unreadableFolder !== null) throw new ReaderError('disk', library.unreadableFolder);
  const isWhole = await library.changes.mend();
  // What is listed as a problem while the library is opened was told as a notice.
  for (const { message } of library.listing.problems) if (!told.has(message)) terminal.complain(message);
  return {
    library,
    status: () => (isWhole && library.listing.problems.length === 0 ? DONE : UNUSABLE_INPUT),
  };
}

async function checkFolder(folder: string, mayBeNew: boolean): Promise<void> {
  if (folder.includes(NOT_TEXT))
    throw new ReaderError(
      'not-found',
      withReason(`The library ${folder} cannot be used`, UNNAMEABLE, 'Rename that folder.'),
    );
  let names: readonly string[];
  try {
    if (!(await stat(folder)).isDirectory())
      throw new ReaderError('not-found', `${folder} is a file, and a library is a folder: name another one.`);
    names = await readdir(folder);
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    if (!hasErrorCode(error, 'ENOENT')) throw new ReaderError('disk', await unreadableLibrary(folder, error));
    if (mayBeNew) return;
    throw new ReaderError('not-found', `There is no library in ${folder}: name a folder made by import.`);
  }
  // An empty folder is a library to which nothing was added yet; one of something else is a mistake.
  if (mayBeNew || names.length === 0 || names.some((name) => isOfLibrary(folder, name))) return;
  throw new ReaderError(
    'not-found',
    `There is no library in ${folder}, but other files: name a folder made by import.`,
  );
}

function isOfLibrary(folder: string, name: string): boolean {
  const { journal, choices, lock, incoming, removed, setAside } = libraryFiles(folder);
  const own = [journal, choices, lock, incoming, removed, setAside].map((path) => basename(path));
  return (
    [...own, 'originals', 'parsed', 'search-index', 'facts', 'notes'].includes(name) ||
    name.startsWith('journal.')
  );
}
