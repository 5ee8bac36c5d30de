/** Which of several files of a report is shown, where somebody wants another than the reader would show. */
import { ReaderError } from '../../shared/result.ts';
import type { LibraryStore } from './library-store.ts';
import type { Shelf } from './shelf.ts';

export interface CopyChooser {
  /**
   * Show this file of a report; choosing the one that the reader would show by itself takes a choice back.
   *
   * @throws ReaderError `not-found` where the report has no such file
   */
  readonly choose: (id: string, sha256: string) => Promise<void>;
  /** Choices of another library: each counts where its file is here and nothing was chosen of its report. */
  readonly adopt: (hashes: readonly string[]) => Promise<void>;
}

export interface CopyChooserOptions {
  /** @throws ReaderError where nothing can be kept */
  readonly store: () => LibraryStore;
  readonly shelf: Shelf;
  /** The shown copies of these reports changed. */
  readonly follow: (ids: readonly string[]) => Promise<void>;
  /** What the list says of these reports changed. */
  readonly relist: (ids: readonly string[]) => void;
}

export function createCopyChooser({ store, shelf, follow, relist }: CopyChooserOptions): CopyChooser {
  async function choose(id: string, sha256: string): Promise<void> {
    const hashes = shelf.copies(id).map(({ source }) => source.sha256);
    if (!hashes.includes(sha256)) {
      const what = hashes.length === 0 ? `There is no report "${id}"` : `The report "${id}" has no such file`;
      throw new ReaderError('not-found', `${what} in the library.`);
    }
    const changed = await store().change(async (writer) => {
      const isBest = shelf.best(id)?.source.sha256 === sha256;
      await writer.choose({ sha256: isBest ? null : sha256, over: hashes });
      return shelf.rearrange(id);
    });
    await follow(changed);
    relist([id]);
  }

  return {
    choose,
    adopt: async (hashes) => {
      for (const sha256 of hashes) {
        const id = shelf.entryOfFile(sha256)?.id;
        const others = id === undefined ? [] : shelf.copies(id);
        const isOpen = !others.some(({ source }) => store().chosen.has(source.sha256));
        if (id !== undefined && others.length > 1 && isOpen) await choose(id, sha256);
      }
    },
  };
}
