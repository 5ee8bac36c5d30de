import type { LibraryProblem } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/model.ts';
import type { CopyRecord } from '../store/copy-record.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Shelf } from './shelf.ts';

export interface ToShelve {
  /** That ship with the reader. */
  readonly builtIn: readonly { readonly copy: CopyRecord; readonly load: () => Report }[];
  readonly store: LibraryStore | null;
}

/**
 * Both kinds of reports onto the shelf; gives those that ship by their hash, to be read when they are asked for.
 *
 * @param problems what is left out is added to these
 */
export function fillShelf(
  shelf: Shelf,
  { builtIn, store }: ToShelve,
  problems: LibraryProblem[],
): ReadonlyMap<string, () => Report> {
  const shipped = new Map<string, () => Report>();
  for (const { copy, load } of builtIn) {
    const { sha256, file } = copy.source;
    const [twin] = shelf.copies(copy.entry.id);
    if (twin === undefined) {
      shelf.put(copy);
      shipped.set(sha256, load);
    } else {
      const message = `${file} holds the same report as ${twin.source.file}; the second is left out.`;
      problems.push({ file, message });
    }
  }
  for (const copy of store?.copies.values() ?? []) {
    if (!shipped.has(copy.source.sha256)) shelf.put(shelf.named(copy));
  }
  return shipped;
}
