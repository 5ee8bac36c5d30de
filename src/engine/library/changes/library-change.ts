/** What changes in a library: one event, told to all that keep something made from it. */
import type { ImportPool } from '../../import/import-pool.ts';
import type { PreparedReport } from '../../import/prepare-report.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { LibraryStore } from '../store/library-store.ts';

export type LibraryChange =
  /** A file came, went or was parsed anew: what is in memory of it is no longer current. */
  | { readonly kind: 'file'; readonly sha256: string }
  /** A file can be neither read nor parsed anew; the sentence says why. */
  | { readonly kind: 'unreadable'; readonly sha256: string; readonly message: string }
  /** Another text is shown of these reports, or none any more. */
  | {
      readonly kind: 'shown';
      readonly ids: readonly string[];
      /** What was made of files already, by their hashes. */
      readonly prepared?: ReadonlyMap<string, PreparedReport>;
    }
  /** The list says something else of these reports. */
  | { readonly kind: 'listed'; readonly ids: readonly string[] }
  /** Entries are kept apart, or no longer. */
  | { readonly kind: 'separated' }
  /** A single change was made; others may follow. */
  | { readonly kind: 'paused' }
  /** All changes of a run are made, and nothing more changes for now. */
  | { readonly kind: 'settled' };

/** Resolves when everything has followed. */
export type TellChange = (change: LibraryChange) => Promise<void>;

/** What every change works with. */
export interface ChangeContext {
  /** @throws ReaderError `disk` where nothing can be kept, with what to do */
  readonly store: () => LibraryStore;
  readonly shelf: Shelf;
  /**
   * Threads that read files, to be closed by whoever opened them.
   *
   * @throws ReaderError where nothing can be read or kept
   */
  readonly openPool: () => ImportPool;
  readonly tell: TellChange;
}
