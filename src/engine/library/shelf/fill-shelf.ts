import type { LibraryProblem } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/model.ts';
import { copyRecord } from '../store/copy-record.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Shelf } from './shelf.ts';

export interface ToShelve {
  /** That ship with the reader. */
  readonly builtIn: readonly Report[];
  readonly store: LibraryStore | null;
  /** Of the program, whose parser has read those that ship. */
  readonly version: string;
}

/**
 * Both kinds of reports onto the shelf; gives those that ship by their hash.
 *
 * @param problems what is left out is added to these
 */
export function fillShelf(
  shelf: Shelf,
  { builtIn, store, version }: ToShelve,
  problems: LibraryProblem[],
): ReadonlyMap<string, Report> {
  const shipped = new Map<string, Report>();
  for (const report of builtIn) {
    const [twin] = shelf.copies(report.id);
    if (twin === undefined) {
      shelf.put(copyRecord(report, version, true));
      shipped.set(report.source.sha256, report);
    } else {
      const message = `${report.source.file} holds the same report as ${twin.source.file}; the second is left out.`;
      problems.push({ file: report.source.file, message });
    }
  }
  for (const copy of store?.copies.values() ?? []) {
    if (!shipped.has(copy.source.sha256)) shelf.put(shelf.named(copy));
  }
  return shipped;
}
