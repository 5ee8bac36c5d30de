/** Everything that changes the library: adding, removing, reading again with a newer parser. */
import type { ImportOutcome, ImportSource, ReaderEvent } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';
import type { Background, BackgroundTask } from '../support/background.ts';
import { encodingNamed } from '../formats/text/decode-text.ts';
import { createImporter } from '../import/importer.ts';
import { ensureWritable } from '../support/files/writable-folder.ts';
import { createImportPool } from '../import/import-pool.ts';
import type { ImportPool } from '../import/import-pool.ts';
import { createCopyChooser } from './shelf/choose-copy.ts';
import type { Arrivals } from './shelf/choose-copy.ts';
import type { CopyRecord } from './store/copy-record.ts';
import { discardStaged } from './store/library-files.ts';
import type { StagedFiles } from './store/library-files.ts';
import type { LibraryStore } from './store/library-store.ts';
import { readAgain } from './read-again.ts';
import { mendAndTell } from './mend-and-tell.ts';
import type { Shelf } from './shelf/shelf.ts';

export interface LibraryChanges {
  readonly import: (sources: readonly ImportSource[]) => Promise<ImportOutcome>;
  readonly cancelImport: () => void;
  /** Take a report with all its imported files away; gives how many those were. */
  readonly remove: (id: string) => Promise<number>;
  /** Put back what the last removal of this report took. */
  readonly restore: (id: string) => Promise<number>;
  /**
   * Read a file anew, its characters written as its user says.
   *
   * @throws ReaderError `bad-argument` for what ships with the reader and for an encoding that nobody knows, `unusable-file` where it cannot be read so
   */
  readonly readAs: (id: string, sha256: string, encoding: string) => Promise<void>;
  /** Show this file of a report from now on. */
  readonly choose: (id: string, sha256: string) => Promise<void>;
  /** Parse a file anew whose parsed form is damaged; others are told when it is there. */
  readonly readAgain: (sha256: string) => void;
  /**
   * Make the library's list and its files say the same again, where the disk has damaged one of them. What was done
   * is told as a notice; where nothing can be done, why.
   */
  readonly mend: () => Promise<void>;
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
  /** A file's parsed form in memory is no longer current. */
  readonly forget: (sha256: string) => void;
  /** The shown copies of these reports changed. */
  readonly follow: (ids: readonly string[]) => Promise<void>;
  /** What the list says of these reports changed. */
  readonly relist: (ids: readonly string[]) => void;
  /** Nothing more changes for now. */
  readonly settle: () => Promise<void>;
  /** A single change was made; others may follow. */
  readonly settleSoon: () => void;
  readonly background: Background;
  /** A file cannot be parsed anew; true where that was told, because nothing of it can be shown. */
  readonly failed: (sha256: string, message: string) => boolean;
}

const READING: BackgroundTask = {
  name: 'reading damaged reports again',
  failed: 'A damaged report cannot be read again',
  meanwhile: 'the other reports are not affected',
};

export function createLibraryChanges(options: LibraryChangesOptions): LibraryChanges {
  const { shelf, parser, importWorker, emit, forget, follow, relist, settle, settleSoon } = options;
  /** By report id, what its last removal took. */
  const removed = new Map<string, readonly CopyRecord[]>();
  const waiting = new Set<string>();
  let reading: Promise<void> | null = null;

  function store(): LibraryStore {
    if (options.store !== null) return options.store;
    throw new ReaderError('disk', options.whyNoStore);
  }

  function openPool(): ImportPool {
    if (importWorker === null) throw new ReaderError('internal', 'This engine was started without import.');
    return createImportPool({ worker: importWorker, libraryFolder: store().files.folder, parser });
  }

  /**
   * What was shown of a report stays shown, whatever comes in or is read anew, until its reader chooses. Only
   * files that come in together with their report are ranked among each other.
   *
   * @param isIfNew what the library has of the very file by then holds, and nothing is put
   */
  async function put(
    given: CopyRecord,
    staged: StagedFiles,
    arrivals: Arrivals = { reports: new Set(), files: new Set() },
    isIfNew = false,
  ): Promise<{ copy: CopyRecord; isNew: boolean; isPut: boolean }> {
    try {
      const { copy, isNew, isPut, changed } = await store().change(async (writer) => {
        // Named and put in one go: two files that come in together must not get the same id.
        const before = store().copies.get(given.source.sha256);
        if (before !== undefined && isIfNew) {
          const known = shelf.named(before);
          return { copy: known, isNew: false, isPut: false, changed: shelf.put(known) };
        }
        const added = given.added ?? before?.added ?? new Date().toISOString();
        const named = { ...shelf.named(given), added };
        const { id } = named.entry;
        const others = shelf.copies(id);
        const first = others.length === 0;
        if (first) arrivals.reports.add(id);
        if (before === undefined) arrivals.files.add(named.source.sha256);
        const displaced = arrivals.reports.has(id) ? null : shelf.displacedBy(named);
        if (displaced !== null) {
          const over = [...others, named].map(({ source }) => source.sha256);
          await writer.choose({ sha256: displaced.source.sha256, over });
        }
        await writer.put(named, staged);
        forget(named.source.sha256);
        return { copy: named, isNew: first, isPut: true, changed: shelf.put(named) };
      });
      await follow(changed);
      relist([copy.entry.id]);
      return { copy, isNew, isPut };
    } finally {
      await discardStaged(staged);
    }
  }

  const chooser = createCopyChooser({ store, shelf, follow, relist });

  const importer = createImporter({
    target: {
      entryOfFile: shelf.entryOfFile,
      kept: (sha256) => store().copies.get(sha256),
      add: async (given, staged, arrivals) => {
        const { copy, isNew } = await put(given, staged, arrivals);
        return { entry: shelf.entry(copy.entry.id) ?? copy.entry, isNew };
      },
      settleCopies: chooser.settle,
      settle,
    },
    openPool,
    emit,
  });

  async function takeAway(id: string, copies: readonly CopyRecord[]): Promise<void> {
    await store().change((writer) => writer.remove(copies.map(({ source }) => source.sha256)));
    const changed = new Set<string>();
    for (const { source } of copies) {
      for (const one of shelf.remove(source.sha256)) changed.add(one);
      forget(source.sha256);
    }
    // Also where the shown copy stays: the list tells how many there are.
    await follow([...changed.add(id)]);
    settleSoon();
  }

  async function putBack(copies: readonly CopyRecord[]): Promise<void> {
    const changed = await store().change(async (writer) => {
      const named = copies.map((copy) => shelf.named(copy));
      await writer.restore(named);
      return named.flatMap((copy) => {
        forget(copy.source.sha256);
        return shelf.put(copy);
      });
    });
    await follow(changed);
    relist(copies.map(({ entry }) => entry.id));
  }

  /** Parse all that waits for it, unless that is under way. */
  function readWaiting(): Promise<void> {
    reading ??= readAgain({ store: store(), waiting, openPool, put, emit, failed: options.failed })
      .then(settle)
      .finally(() => (reading = null));
    return reading;
  }

  async function mend(): Promise<void> {
    if (options.store === null) return;
    await mendAndTell({
      store: options.store,
      shelf,
      openPool: importWorker === null ? null : openPool,
      takeIn: async (copy, staged) => (await put(copy, staged, undefined, true)).isPut,
      follow,
      relist,
      emit,
    });
  }

  return {
    import: async (sources) => {
      await ensureWritable(store().files.folder);
      return importer.import(sources);
    },
    cancelImport: importer.cancel,
    remove: async (id) => {
      const copies = shelf.copies(id);
      if (copies.length === 0)
        throw new ReaderError('not-found', `There is no report "${id}" in the library.`);
      const imported = copies.filter(({ entry }) => !entry.builtIn);
      if (imported.length === 0)
        throw new ReaderError('bad-argument', 'This report ships with the reader and cannot be removed.');
      await takeAway(id, imported);
      removed.set(id, imported);
      return imported.length;
    },
    restore: async (id) => {
      const copies = removed.get(id);
      if (copies === undefined)
        throw new ReaderError('not-found', 'This report was not removed since the reader was opened.');
      // As it was: nobody is shown anything that was not shown before.
      await putBack(copies);
      removed.delete(id);
      settleSoon();
      return copies.length;
    },
    readAs: async (id, sha256, encoding) => {
      if (encodingNamed(encoding) === null)
        throw new ReaderError('bad-argument', `No encoding is called "${encoding}".`);
      const copy = shelf.copies(id).find(({ source, entry }) => source.sha256 === sha256 && !entry.builtIn);
      if (copy === undefined)
        throw new ReaderError(
          'bad-argument',
          'This file ships with the reader and is read as it was written.',
        );
      const file = { path: store().files.original(sha256), name: copy.source.file, encoding };
      const pool = openPool();
      try {
        const result = await pool.read(file, (hash) => (hash === sha256 ? 'yes' : 'no'));
        if (result.kind === 'read') await put(result.copy, result.staged);
        else
          throw new ReaderError(
            'unusable-file',
            result.kind === 'failed' ? result.message : `${file.name} is damaged on disk: add it once more.`,
          );
      } finally {
        await pool.close();
      }
      settleSoon();
    },
    choose: async (id, sha256) => {
      await chooser.choose(id, sha256);
      settleSoon();
    },
    readAgain: (sha256) => {
      if (options.store === null || importWorker === null || !options.store.copies.has(sha256)) return;
      waiting.add(sha256);
      void options.background.run(READING, readWaiting);
    },
    mend,
    catchUp: async () => {
      if (options.store === null) return;
      await mend();
      // A folder that cannot be written to stays untidy, and nothing else comes of it.
      if (await options.store.looksUntidy())
        await options.store.change((writer) => writer.tidy()).catch(() => undefined);
      if (importWorker === null) return;
      for (const [sha256, copy] of options.store.copies) if (copy.parser !== parser) waiting.add(sha256);
      if (waiting.size > 0) await readWaiting();
    },
  };
}
