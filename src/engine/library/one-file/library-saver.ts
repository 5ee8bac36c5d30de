/** Saving the library as one file: one at a time, told of as it goes, given up when somebody asks for it. */
import type { ReaderEvent, SavedLibrary } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import { createProgress } from '../../support/progress.ts';
import { oneAtATime } from '../../support/one-at-a-time.ts';
import type { Note } from '../../../shared/notes/note.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { chosenPart } from './chosen-part.ts';
import type { SavedPart } from './chosen-part.ts';
import { originalFiles, saveLibrary } from './save-library.ts';
import type { ReplaceOptions } from './save-library.ts';

export interface LibrarySaver {
  /**
   * All that was added to the library, or to some of its reports, as it is now.
   *
   * @param path where the file is to stand; a saved library that stands there is replaced where nothing is lost by that
   * @throws ReaderError `not-found` where nothing was added, or there is no such report, `disk` where it cannot or must not be written
   */
  readonly save: (path: string, options?: SaveOptions) => Promise<SavedLibrary>;
  /** Leave nothing behind of what is being written. */
  readonly cancel: () => void;
}

export interface SaveOptions extends ReplaceOptions {
  /** Ids of the reports that are saved; all where they are not given. */
  readonly reports?: readonly string[];
}

export interface LibrarySaverOptions {
  readonly store: LibraryStore | null;
  readonly shelf: Pick<Shelf, 'copies' | 'entryOfFile'>;
  /** Why there is none, and what to do. */
  readonly whyNoStore: string;
  /** Of the reader. */
  readonly version: string;
  readonly emit: (event: ReaderEvent) => void;
  /** What its user has noted. */
  readonly notes: () => Promise<readonly Note[]>;
}

export function createLibrarySaver({
  store,
  shelf,
  whyNoStore,
  version,
  emit,
  notes,
}: LibrarySaverOptions): LibrarySaver {
  const inTurn = oneAtATime();
  let cancelled = false;

  async function save(path: string, { reports, ...replace }: SaveOptions = {}): Promise<SavedLibrary> {
    cancelled = false;
    if (store === null) throw new ReaderError('disk', whyNoStore);
    const part = await partToSave(store, { shelf, notes }, reports);
    if (part.copies.length === 0 && part.separations.length === 0 && part.notes.length === 0) {
      throw new ReaderError('not-found', reports === undefined ? NOTHING_ADDED : NOTHING_CHOSEN);
    }
    const progress = createProgress((value) => emit({ kind: 'save-progress', ...value }));
    let isBegun = false;
    // A place that is refused is refused before anything is counted or read.
    const begin = (file: string): void => {
      if (!isBegun) progress.expect(originalFiles(part.copies).length);
      isBegun = true;
      progress.begin(file);
    };
    let saved: SavedLibrary | null = null;
    try {
      saved = await saveLibrary(
        path,
        { files: store.files, ...part, version },
        { begin, finish: progress.finish, isCancelled: () => cancelled },
        replace,
      );
      return saved;
    } finally {
      emit({ kind: 'save-finished', saved });
    }
  }

  return {
    save: (path, options) => inTurn(() => save(path, options)),
    cancel: () => {
      cancelled = true;
    },
  };
}

const NOTHING_ADDED =
  'There is nothing to save: the library holds only the reports that ship with the reader.';
const NOTHING_CHOSEN =
  'There is nothing to save: the chosen reports ship with the reader, and nothing is noted on them.';

/** @throws ReaderError `not-found` where there is no such report */
async function partToSave(
  kept: LibraryStore,
  { shelf, notes }: Pick<LibrarySaverOptions, 'shelf' | 'notes'>,
  reports: readonly string[] | undefined,
): Promise<SavedPart> {
  // What is added or removed from now on is not of it.
  const all: SavedPart = {
    copies: [...kept.copies.values()],
    chosen: [...kept.chosen],
    separations: [...kept.separations.values()],
    notes: await notes(),
  };
  if (reports === undefined) return all;
  const unknown = reports.find((id) => shelf.copies(id).length === 0);
  if (unknown !== undefined)
    throw new ReaderError('not-found', `There is no report "${unknown}" in the library.`);
  return chosenPart(all, reports, (sha256) => shelf.entryOfFile(sha256)?.id ?? null);
}
