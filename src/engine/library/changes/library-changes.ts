/** Everything that changes the library: adding, removing, reading again with a newer parser. */
import type { SourceIndex } from '../../../core/citations/source-index.ts';
import type { ImportOutcome, ImportSource, ReaderEvent } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import { createImporter } from '../../import/importer.ts';
import type { Importer } from '../../import/importer.ts';
import { createImportPool } from '../../import/import-pool.ts';
import type { DiskWatch } from '../../support/disk/disk-watch.ts';
import type { Background } from '../../support/background.ts';
import { ensureWritable } from '../../support/files/writable-folder.ts';
import type { NoteOffers } from '../../notes/offered-notes.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { goneFiles } from '../store/gone-files.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { createCopyChooser } from './choose-copy.ts';
import type { CopyChooser } from './choose-copy.ts';
import type { ChangeContext, TellChange } from './library-change.ts';
import { mendAndTell } from './mend-and-tell.ts';
import { createPut } from './put-file.ts';
import type { Put } from './put-file.ts';
import { createReadingAgain } from './read-again.ts';
import { readAs } from './read-as.ts';
import { createRemover } from './remove-reports.ts';
import type { Remover } from './remove-reports.ts';
import { createSeparator } from './separate-entries.ts';
import type { Separator } from './separate-entries.ts';

export interface LibraryChanges extends Remover {
  readonly import: (sources: readonly ImportSource[]) => Promise<ImportOutcome>;
  readonly cancelImport: () => void;
  /**
   * Read a file anew, its characters written as its user says.
   *
   * @throws ReaderError `bad-argument` for what ships with the reader and for an encoding that nobody knows, `unusable-file` where it cannot be read so
   */
  readonly readAs: (id: string, sha256: string, encoding: string) => Promise<void>;
  /** Show this file of a report from now on. */
  readonly choose: (id: string, sha256: string) => Promise<void>;
  /** Keep two entries of lists apart from now on, whatever makes them alike. */
  readonly keepApart: Separator['keepApart'];
  /** The same of pairs that were kept apart in another library. */
  readonly keepApartAsThere: Separator['add'];
  /** Take that back. */
  readonly putTogether: Separator['putTogether'];
  /** Parse a file anew whose parsed form is damaged; others are told when it is there. */
  readonly readAgain: (sha256: string) => void;
  /**
   * Make the library's list and its files say the same again, where the disk has damaged one of them. What was done
   * is told as a notice; where nothing can be done, why.
   *
   * @returns whether they say the same now
   */
  readonly mend: () => Promise<boolean>;
  /** Mend, throw away what nobody can want any more, and parse anew what an older parser has made. */
  readonly catchUp: () => Promise<void>;
}

export interface LibraryChangesOptions {
  readonly store: LibraryStore | null;
  /** Why there is none, and what to do: for whoever tries to change it. */
  readonly whyNoStore: string;
  readonly shelf: Shelf;
  /** Version of the parser. */
  readonly parser: string;
  readonly importWorker: URL | null;
  readonly emit: (event: ReaderEvent) => void;
  readonly tell: TellChange;
  readonly background: Background;
  readonly disk: DiskWatch;
  /** The references that are joined so far. */
  readonly sources: () => SourceIndex;
  /** Holds what is noted in a library file. */
  readonly offerNotes: NoteOffers['offer'];
}

// Long because it is a list of parts that share what is changed.
export function createLibraryChanges(options: LibraryChangesOptions): LibraryChanges {
  const { store: kept, shelf, parser, importWorker, emit, tell, background, disk } = options;
  const context = contextOf(options);
  const put = createPut(context);
  const chooser = createCopyChooser(context);
  const separator = createSeparator(context, options.sources);
  const importer = importerInto(
    context,
    put,
    { chooser, separator, offerNotes: options.offerNotes },
    options,
  );
  const again = createReadingAgain({
    store: importWorker === null ? null : kept,
    context,
    put,
    parser,
    emit,
    background,
    disk,
  });

  async function mend(): Promise<boolean> {
    if (kept === null) return true;
    const isWhole = await mendAndTell({
      store: kept,
      shelf,
      openPool: importWorker === null ? null : context.openPool,
      takeIn: async (copies, staged) => (await put(copies, staged, { onlyIfNew: true })).isPut,
      tell,
      emit,
      disk,
    });
    // What cannot be looked at is told by whoever reads it.
    for (const gone of await goneFiles(kept).catch(() => [])) await tell({ kind: 'unreadable', ...gone });
    return isWhole;
  }

  return {
    import: async (sources) => {
      await ensureWritable(context.store().files.folder);
      return importer.import(sources);
    },
    cancelImport: importer.cancel,
    ...createRemover(context),
    readAs: async (id, sha256, encoding) => {
      await readAs(context, put, { id, sha256, encoding });
      await tell({ kind: 'paused' });
    },
    choose: async (id, sha256) => {
      await chooser.choose(id, sha256);
      await tell({ kind: 'paused' });
    },
    keepApart: separator.keepApart,
    keepApartAsThere: separator.add,
    putTogether: separator.putTogether,
    readAgain: again.file,
    mend,
    catchUp: async () => {
      if (kept === null) return;
      await mend();
      // A folder that cannot be written to stays untidy, and nothing else comes of it.
      if (await kept.looksUntidy()) await kept.change((writer) => writer.tidy()).catch(() => undefined);
      await again.outdated();
    },
  };
}

function contextOf({
  store,
  whyNoStore,
  shelf,
  parser,
  importWorker,
  tell,
}: LibraryChangesOptions): ChangeContext {
  function openStore(): LibraryStore {
    if (store !== null) return store;
    throw new ReaderError('disk', whyNoStore);
  }
  return {
    store: openStore,
    shelf,
    openPool: () => {
      if (importWorker === null) throw new ReaderError('internal', 'This engine was started without import.');
      return createImportPool({ worker: importWorker, libraryFolder: openStore().files.folder, parser });
    },
    tell,
  };
}

function importerInto(
  { store, shelf, openPool, tell }: ChangeContext,
  put: Put,
  {
    chooser,
    separator,
    offerNotes,
  }: {
    readonly chooser: CopyChooser;
    readonly separator: Separator;
    readonly offerNotes: NoteOffers['offer'];
  },
  { emit, disk }: Pick<LibraryChangesOptions, 'emit' | 'disk'>,
): Importer {
  return createImporter({
    target: {
      entriesOfFile: (sha256) => {
        const kept = store().copiesOf(sha256);
        const hashes = kept.length === 0 ? [sha256] : kept.map(({ source }) => source.sha256);
        return hashes.flatMap((hash) => shelf.entryOfFile(hash) ?? []);
      },
      kept: (sha256) => store().copiesOf(sha256),
      add: async (given, staged, options) => {
        const { copies } = await put(given, staged, options);
        return copies.map(({ copy, isNew, isKnown }) => ({
          entry: shelf.entry(copy.entry.id) ?? copy.entry,
          isNew,
          isKnown,
        }));
      },
      settleCopies: chooser.settle,
      settleSeparations: separator.settle,
      offerNotes,
      settle: () => tell({ kind: 'settled' }),
    },
    openPool,
    emit,
    disk,
  });
}
