/** The library that a command works on: the built-in reports, and with `--library` those of a folder too. */
import { stat } from 'node:fs/promises';
import { openLibrary } from '../../engine/library/library.ts';
import type { Library } from '../../engine/library/library.ts';
import type { ReaderEvent } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';
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

/**
 * Open it and tell its problems on standard error.
 *
 * @throws ReaderError `not-found` where the folder is none
 */
export async function openFor(
  terminal: Terminal,
  { folder, mayBeNew = false, onEvent }: OpenOptions,
): Promise<Library> {
  if (folder !== undefined) {
    const found = await stat(folder).catch(() => null);
    if (found !== null && !found.isDirectory())
      throw new ReaderError('not-found', `${folder} is a file, and a library is a folder: name another one.`);
    if (found === null && !mayBeNew)
      throw new ReaderError('not-found', `There is no library in ${folder}: name a folder made by import.`);
  }
  const emit = (event: ReaderEvent): void => {
    if (event.kind === 'notice') terminal.complain(event.message);
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
  await library.changes.mend();
  for (const { message } of library.listing.problems) terminal.complain(message);
  return library;
}
