/** Saving the library as one file: one at a time, told of as it goes, given up when somebody asks for it. */
import type { ReaderEvent, SavedLibrary } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import { createProgress } from '../../support/progress.ts';
import { oneAtATime } from '../../support/one-at-a-time.ts';
import type { Note } from '../../../shared/notes/note.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { originalFiles, saveLibrary } from './save-library.ts';
import type { ReplaceOptions } from './save-library.ts';

export interface LibrarySaver {
  /**
   * All that was added to the library, as it is now.
   *
   * @param path where the file is to stand; a saved library that stands there is replaced where nothing is lost by that
   * @throws ReaderError `not-found` where nothing was added, `disk` where it cannot or must not be written
   */
  readonly save: (path: string, replace?: ReplaceOptions) => Promise<SavedLibrary>;
  /** Leave nothing behind of what is being written. */
  readonly cancel: () => void;
}

export interface LibrarySaverOptions {
  readonly store: LibraryStore | null;
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
  whyNoStore,
  version,
  emit,
  notes: allNotes,
}: LibrarySaverOptions): LibrarySaver {
  const inTurn = oneAtATime();
  let cancelled = false;

  async function save(path: string, replace?: ReplaceOptions): Promise<SavedLibrary> {
    cancelled = false;
    if (store === null) throw new ReaderError('disk', whyNoStore);
    const notes = await allNotes();
    if (store.copies.size === 0 && store.separations.size === 0 && notes.length === 0) {
      throw new ReaderError(
        'not-found',
        'There is nothing to save: the library holds only the reports that ship with the reader.',
      );
    }
    // What is added or removed from now on is not of it.
    const copies = [...store.copies.values()];
    const progress = createProgress((value) => emit({ kind: 'save-progress', ...value }));
    let isBegun = false;
    // A place that is refused is refused before anything is counted or read.
    const begin = (file: string): void => {
      if (!isBegun) progress.expect(originalFiles(copies).length);
      isBegun = true;
      progress.begin(file);
    };
    let saved: SavedLibrary | null = null;
    try {
      saved = await saveLibrary(
        path,
        {
          files: store.files,
          copies,
          chosen: [...store.chosen],
          separations: [...store.separations.values()],
          notes,
          version,
        },
        { begin, finish: progress.finish, isCancelled: () => cancelled },
        replace,
      );
      return saved;
    } finally {
      emit({ kind: 'save-finished', saved });
    }
  }

  return {
    save: (path, replace) => inTurn(() => save(path, replace)),
    cancel: () => {
      cancelled = true;
    },
  };
}
