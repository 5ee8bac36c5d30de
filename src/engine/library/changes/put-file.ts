/** Making a file that was read part of the library: on disk, on the shelf, and for all that follow. */
import { discardStaged } from '../store/library-files.ts';
import type { StagedFiles } from '../store/library-files.ts';
import type { CopyRecord } from '../store/copy-record.ts';
import type { LibraryWriter } from '../store/library-store.ts';
import type { Arrivals } from '../shelf/arrivals.ts';
import type { ChangeContext } from './library-change.ts';

export interface PutOptions {
  /** Of the run that the file came with; what it brings is added to it. */
  readonly arrivals?: Arrivals;
  /** What the library has of the very file by then holds, and nothing is put. */
  readonly onlyIfNew?: boolean;
}

export interface PutFile {
  readonly copy: CopyRecord;
  /** Whether its report was not there before. */
  readonly isNew: boolean;
  readonly isPut: boolean;
}

/** The staged files are used up, whatever comes of it. */
export type Put = (given: CopyRecord, staged: StagedFiles, options?: PutOptions) => Promise<PutFile>;

/**
 * What was shown of a report stays shown, whatever comes in or is read anew, until its reader chooses. Only
 * files that come in together with their report are ranked among each other.
 */
export function createPut({ store, shelf, tell }: ChangeContext): Put {
  /** Named and put in one go: two files that come in together must not get the same id. */
  async function putUnderLock(
    writer: LibraryWriter,
    given: CopyRecord,
    staged: StagedFiles,
    { arrivals = { reports: new Set(), files: new Set() }, onlyIfNew = false }: PutOptions,
  ): Promise<PutFile & { readonly changed: readonly string[] }> {
    const before = store().copies.get(given.source.sha256);
    if (before !== undefined && onlyIfNew) {
      const known = shelf.named(before);
      return { copy: known, isNew: false, isPut: false, changed: shelf.put(known) };
    }
    const added = given.added ?? before?.added ?? new Date().toISOString();
    const copy = { ...shelf.named(given), added };
    const { id } = copy.entry;
    const others = shelf.copies(id);
    const isNew = others.length === 0;
    if (isNew) arrivals.reports.add(id);
    if (before === undefined) arrivals.files.add(copy.source.sha256);
    const displaced = arrivals.reports.has(id) ? null : shelf.displacedBy(copy);
    if (displaced !== null) {
      const over = [...others, copy].map(({ source }) => source.sha256);
      await writer.choose({ sha256: displaced.source.sha256, over });
    }
    await writer.put(copy, staged);
    await tell({ kind: 'file', sha256: copy.source.sha256 });
    return { copy, isNew, isPut: true, changed: shelf.put(copy) };
  }

  return async (given, staged, options = {}) => {
    try {
      const { changed, ...put } = await store().change((writer) =>
        putUnderLock(writer, given, staged, options),
      );
      await tell({ kind: 'shown', ids: changed });
      await tell({ kind: 'listed', ids: [put.copy.entry.id] });
      return put;
    } finally {
      await discardStaged(staged);
    }
  };
}
