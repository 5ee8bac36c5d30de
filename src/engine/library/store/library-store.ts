/** The imported part of a library: its records in memory, its files on disk, one transaction per change. */
import { stat } from 'node:fs/promises';
import type { Report } from '../../../shared/model.ts';
import { ReaderError } from '../../../shared/result.ts';
import type { Separation } from '../../../shared/sources.ts';
import { oneAtATime } from '../../support/one-at-a-time.ts';
import { withTrouble } from '../../support/files/folder-trouble.ts';
import { removeLeftovers, writeWhole } from '../../support/files/write-whole.ts';
import { changeOf } from './copy-record.ts';
import type { CopyChoice, CopyRecord, LibraryChange, SeparationChange } from './copy-record.ts';
import { appendRecords, readJournal, rewriteJournal } from './journal.ts';
import { dateOriginal, libraryFiles, namesIn, placeFiles, readParsed } from './library-files.ts';
import type { LibraryFiles, StagedFiles } from './library-files.ts';
import { lockFolder } from '../../support/files/folder-lock.ts';
import { looksDamaged, mendLibrary } from './mend-library.ts';
import type { MendedLibrary } from './mend-library.ts';
import { readingParsedAt } from './read-parsed.ts';
import { separationKey } from './separation-record.ts';
import { bringBack, deleteRemoved, forgetRemoval, moveToRemoved, pastUndo } from './removed-files.ts';

export interface LibraryStore {
  readonly files: LibraryFiles;
  /** By hash, in the order in which they were added. */
  readonly copies: ReadonlyMap<string, CopyRecord>;
  /** Hashes of the files that somebody has chosen to be shown; also of files that ship with the reader. */
  readonly chosen: ReadonlySet<string>;
  /** Entries of lists that somebody keeps apart, by `separationKey`; also of reports that ship with the reader. */
  readonly separations: ReadonlyMap<string, Separation>;
  /**
   * Do something that changes the library, as the only program that does. Changes of others are seen by then.
   *
   * @throws ReaderError `disk` where another program holds the library, or the disk refuses; what `work` throws
   */
  readonly change: <T>(work: (writer: LibraryWriter) => Promise<T>) => Promise<T>;
  /** Whether journal and files say different things, as far as can be told without the lock. */
  readonly looksDamaged: () => Promise<boolean>;
  /** Whether there is something to tidy up, as far as can be told without the lock. */
  readonly looksUntidy: () => Promise<boolean>;
  /** A file's parsed form. Throws where it is missing or damaged. */
  readonly report: (sha256: string) => Report;
  /** The same; reading and unpacking hold nobody up. */
  readonly reading: (sha256: string) => Promise<Report>;
}

export interface LibraryWriter {
  /**
   * The file is of the library once this resolves.
   *
   * @param staged its original and parsed form, which come to their places; `null` where they stand there
   */
  readonly put: (copy: CopyRecord, staged: StagedFiles | null) => Promise<void>;
  /** These go together or not at all; their originals are kept until it can no longer be taken back. */
  readonly remove: (hashes: readonly string[]) => Promise<void>;
  /** @throws ReaderError `disk` where an original is not to be had any more; then none comes back */
  readonly restore: (copies: readonly CopyRecord[]) => Promise<void>;
  readonly choose: (choice: Omit<CopyChoice, 'op'>) => Promise<void>;
  /** All or none of these. */
  readonly separate: (changes: readonly SeparationChange[]) => Promise<void>;
  /** Make journal and files say the same again. */
  readonly mend: (options: Pick<MendOptionsOfStore, 'named'>) => Promise<MendedLibrary>;
  /** Delete what nobody can want any more, and shorten the journal where it has grown long. */
  readonly tidy: () => Promise<void>;
}

interface MendOptionsOfStore {
  /** The copy under the id that it has among the others. */
  readonly named: (copy: CopyRecord) => CopyRecord;
}

/** So many records for each file are worth a shorter journal. */
const LONG_JOURNAL = 3;

/** Open the library in `folder`; the folder is made when something is first added. */
// Long because reading and changing share the list in memory and its place in the journal.
export async function openStore(folder: string): Promise<LibraryStore> {
  const files = libraryFiles(folder);
  const copies = new Map<string, CopyRecord>();
  const chosen = new Set<string>();
  /** Hashes whose last record says that they were removed, and those of which a choice was ever recorded. */
  const gone = new Set<string>();
  const decided = new Set<string>();
  const separations = new Map<string, Separation>();
  /** Keys of which it was ever recorded that they are kept apart, or no longer. */
  const settled = new Set<string>();
  /** Records of a later version of the reader: kept, as they are no damage. */
  let foreign: unknown[] = [];
  let damaged: readonly Buffer[] = [];
  let records = 0;
  let state = '';

  async function read(): Promise<void> {
    // Before the content: what comes in meanwhile is read again.
    const seen = await stateOf(files.journal);
    const content = await readJournal(files.journal);
    for (const known of [copies, chosen, gone, decided, separations, settled]) known.clear();
    foreign = [];
    damaged = [...content.damaged, ...(content.cut.length > 0 ? [content.cut] : [])];
    records = content.records.length;
    for (const record of content.records) {
      const change = changeOf(record);
      if (change === null) foreign.push(record);
      else apply(change);
    }
    state = seen;
  }

  function apply(change: LibraryChange): void {
    switch (change.op) {
      case 'put':
        copies.set(change.copy.source.sha256, change.copy);
        gone.delete(change.copy.source.sha256);
        break;
      case 'remove':
        copies.delete(change.sha256);
        gone.add(change.sha256);
        break;
      case 'choose':
        for (const sha256 of change.over) chosen.delete(sha256);
        if (change.sha256 !== null) chosen.add(change.sha256);
        for (const sha256 of [...change.over, change.sha256 ?? '']) decided.add(sha256);
        break;
      case 'keep-apart':
        separations.set(separationKey(change.entries), change.entries);
        settled.add(separationKey(change.entries));
        break;
      case 'put-together':
        separations.delete(separationKey(change.entries));
        settled.add(separationKey(change.entries));
    }
  }

  async function commit(changes: readonly LibraryChange[]): Promise<void> {
    if (changes.length === 0) return;
    await appendRecords(files.journal, changes);
    for (const change of changes) apply(change);
    records += changes.length;
    state = await stateOf(files.journal);
  }

  /** The journal anew, without what no longer counts. */
  async function rewrite(): Promise<void> {
    await rewriteJournal(files.journal, [
      ...Array.from(copies.values(), (copy) => ({ op: 'put', copy }) satisfies LibraryChange),
      ...Array.from(gone, (sha256) => ({ op: 'remove', sha256 }) satisfies LibraryChange),
      ...Array.from(chosen, (sha256) => ({ op: 'choose', sha256, over: [] }) satisfies LibraryChange),
      ...Array.from(
        separations.values(),
        (entries) => ({ op: 'keep-apart', entries }) satisfies LibraryChange,
      ),
      ...foreign,
    ]);
    await read();
  }

  const isLong = (): boolean => records > LONG_JOURNAL * (copies.size + separations.size + 10);

  async function tidy(): Promise<void> {
    await removeLeftovers(files.folder);
    await removeLeftovers(files.incoming);
    await removeLeftovers(files.lock);
    await deleteRemoved(files, await pastUndo(files, copies));
    // Whose original has gone to where removed ones are is remembered there.
    for (const sha256 of gone) await moveToRemoved(files, sha256);
    if (!isLong()) return;
    gone.clear();
    await rewrite();
  }

  async function choose(choice: Omit<CopyChoice, 'op'>): Promise<void> {
    await commit([{ op: 'choose', ...choice }]);
    // Needed only if the journal is lost; the choice itself is made.
    await writeWhole(files.choices, JSON.stringify([...chosen])).catch(() => undefined);
  }

  async function separate(changes: readonly SeparationChange[]): Promise<void> {
    await commit(changes);
    // Needed only if the journal is lost.
    await writeWhole(files.separations, JSON.stringify([...separations.values()])).catch(() => undefined);
  }

  const writer: LibraryWriter = {
    put: async (copy, staged) => {
      const { sha256 } = copy.source;
      const takeBack = staged === null ? null : await placeFiles(files, sha256, staged);
      try {
        for (const path of [files.original(sha256), files.parsed(sha256)]) await stat(path);
        if (copy.added !== undefined) await dateOriginal(files, sha256, copy.added);
        await commit([{ op: 'put', copy }]);
      } catch (error) {
        await takeBack?.();
        throw error;
      }
      await forgetRemoval(files, sha256).catch(() => undefined);
    },
    remove: async (hashes) => {
      await commit(hashes.map((sha256) => ({ op: 'remove', sha256 })));
      // They are removed by now; one that cannot be moved yet is moved when the library is tidied up.
      for (const sha256 of hashes) await moveToRemoved(files, sha256).catch(() => undefined);
    },
    restore: async (given) => {
      for (const { source } of given) {
        if (!(await bringBack(files, source.sha256))) {
          const message = `${source.file} is no longer kept: add it once more.`;
          throw new ReaderError('disk', message);
        }
      }
      await commit(given.map((copy) => ({ op: 'put', copy })));
      for (const { source } of given) await forgetRemoval(files, source.sha256).catch(() => undefined);
    },
    choose,
    separate,
    mend: ({ named }) =>
      mendLibrary({ files, copies, gone, chosen, decided, settled, damaged, named, commit, rewrite }),
    tidy,
  };

  const inTurn = oneAtATime();

  async function change<T>(work: (given: LibraryWriter) => Promise<T>): Promise<T> {
    const unlock = await lockFolder(files.lock);
    try {
      if ((await stateOf(files.journal)) !== state) await read();
      return await work(writer);
    } catch (error) {
      if (error instanceof ReaderError || !(error instanceof Error) || !('code' in error)) throw error;
      const message = withTrouble(`The library cannot be changed (${folder})`, error);
      throw new ReaderError('disk', message, { cause: error });
    } finally {
      await unlock();
    }
  }

  await read();
  return {
    files,
    copies,
    chosen,
    separations,
    // One after the other inside this program; the lock keeps out the others.
    change: (work) => inTurn(() => change(work)),
    looksDamaged: () => looksDamaged({ files, copies, damaged }),
    looksUntidy: async () =>
      isLong() || (await namesIn(files.incoming)).length > 0 || (await pastUndo(files, copies)).length > 0,
    report: (sha256) => readParsed(files, sha256),
    reading: (sha256) => readingParsedAt(files.parsed(sha256), sha256),
  };
}

/** Which content the journal has: length, place on the disk and time. */
async function stateOf(journal: string): Promise<string> {
  const found = await stat(journal).catch(() => null);
  return found === null ? '' : `${found.size} ${found.ino} ${found.mtimeMs}`;
}
