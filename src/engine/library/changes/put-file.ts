/** Making a file that was read part of the library: on disk, on the shelf, and for all that follow. */
import { originalHash } from '../../../shared/formats/original-hash.ts';
import type { PreparedReport } from '../../import/prepare-report.ts';
import { discardStaged } from '../store/library-files.ts';
import type { StagedFiles } from '../store/library-files.ts';
import type { CopyChoice, CopyRecord } from '../store/copy-record.ts';
import type { LibraryWriter } from '../store/library-store.ts';
import type { Arrivals } from '../shelf/arrivals.ts';
import type { ChangeContext } from './library-change.ts';

export interface PutOptions {
  /** Of the run that the file came with; what it brings is added to it. */
  readonly arrivals?: Arrivals;
  /** What the library has of the very file by then holds, and nothing is put. */
  readonly onlyIfNew?: boolean;
  /** Which parts of a volume are wanted, where not all are. */
  readonly isWanted?: (copy: CopyRecord) => boolean;
  /** The file is read anew: parts of it that somebody has removed stay removed. */
  readonly isReadAnew?: boolean;
  /** What was made of the reports by whoever read them. */
  readonly prepared?: readonly PreparedReport[];
}

/** What became of what was read from a file: of one report, or of a part of a volume. */
export interface PutCopy {
  readonly copy: CopyRecord;
  /** Whether its report was not there before. */
  readonly isNew: boolean;
  /** Whether the library had this very file, or part, before. */
  readonly isKnown: boolean;
}

export interface PutFile {
  readonly copies: readonly PutCopy[];
  readonly isPut: boolean;
}

/** The staged files are used up, whatever comes of it. `given` is what was read from one file. */
export type Put = (
  given: readonly CopyRecord[],
  staged: StagedFiles,
  options?: PutOptions,
) => Promise<PutFile>;

/**
 * What was shown of a report stays shown, whatever comes in or is read anew, until its reader chooses. Only
 * files that come in together with their report are ranked among each other.
 */
// Long because naming, choosing and putting are one step under the lock.
export function createPut({ store, shelf, tell }: ChangeContext): Put {
  /** The file's copies under their ids, and which other files stay shown in their places. */
  function placed(given: readonly CopyRecord[], arrivals: Arrivals) {
    const seen = new Set<string>();
    const choices: Omit<CopyChoice, 'op'>[] = [];
    const copies = given.map((read): PutCopy => {
      const before = store().copies.get(read.source.sha256);
      const added = read.added ?? before?.added ?? new Date().toISOString();
      // One that is read anew came from where it came from at first.
      const origin = before?.origin ?? read.origin;
      const copy = { ...shelf.named(read), added, ...(origin !== undefined && { origin }) };
      const { id } = copy.entry;
      const others = shelf.copies(id);
      const isNew = others.length === 0 && !seen.has(id);
      seen.add(id);
      if (isNew) arrivals.reports.add(id);
      if (before === undefined) arrivals.files.add(copy.source.sha256);
      const displaced = arrivals.reports.has(id) ? null : shelf.displacedBy(copy);
      if (displaced !== null) {
        const over = [...others, copy].map(({ source }) => source.sha256);
        choices.push({ sha256: displaced.source.sha256, over });
      }
      return { copy, isNew, isKnown: before !== undefined };
    });
    return { copies, choices };
  }

  /** What is on the shelf of this file by another program, or by one that was quicker. */
  function known(original: string): PutFile & { readonly changed: readonly string[] } {
    const copies = store()
      .copiesOf(original)
      .map((copy) => ({ copy: shelf.named(copy), isNew: false, isKnown: true }));
    return { copies, isPut: false, changed: copies.flatMap(({ copy }) => shelf.put(copy)) };
  }

  /** Named and put in one go: two files that come in together must not get the same id. */
  async function putUnderLock(
    writer: LibraryWriter,
    read: readonly CopyRecord[],
    staged: StagedFiles,
    {
      arrivals = { reports: new Set(), files: new Set() },
      onlyIfNew = false,
      isReadAnew = false,
      isWanted = () => true,
    }: PutOptions,
  ): Promise<PutFile & { readonly changed: readonly string[] }> {
    const [first] = read;
    if (first === undefined) return { copies: [], isPut: false, changed: [] };
    const original = originalHash(first.source);
    if (onlyIfNew) {
      const held = known(original);
      if (held.copies.length > 0) return held;
    }
    const isTaken = (copy: CopyRecord): boolean =>
      isWanted(copy) && !(isReadAnew && store().isRemovedPart(copy.source.sha256));
    const given = read.filter(isTaken);
    const without = read.filter((copy) => !isTaken(copy)).map(({ source }) => source.sha256);
    const gone = partsNoLonger(original, given);
    const { copies, choices } = placed(given, arrivals);
    await writer.choose(choices);
    await writer.put(
      copies.map(({ copy }) => copy),
      staged,
      without,
    );
    for (const sha256 of [...gone, ...copies.map(({ copy }) => copy.source.sha256)])
      await tell({ kind: 'file', sha256 });
    const changed = new Set(gone.flatMap((sha256) => shelf.remove(sha256)));
    for (const { copy } of copies) for (const id of shelf.put(copy)) changed.add(id);
    return { copies, isPut: true, changed: [...changed] };
  }

  /** Parts of the file that it is no longer read to have. */
  function partsNoLonger(original: string, given: readonly CopyRecord[]): readonly string[] {
    const now = new Set(given.map(({ source }) => source.sha256));
    const before = store()
      .copiesOf(original)
      .map(({ source }) => source.sha256);
    return before.filter((sha256) => !now.has(sha256));
  }

  return async (given, staged, options = {}) => {
    try {
      const { changed, ...put } = await store().change((writer) =>
        putUnderLock(writer, given, staged, options),
      );
      const prepared = new Map(options.prepared?.map((made) => [made.sha256, made]));
      await tell({ kind: 'shown', ids: changed, prepared });
      await tell({ kind: 'listed', ids: put.copies.map(({ copy }) => copy.entry.id) });
      return put;
    } finally {
      await discardStaged(staged);
    }
  };
}
