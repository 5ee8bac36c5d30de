/** The imported part of a library: its records in memory, its files on disk, one transaction per change. */
import { rm, stat } from 'node:fs/promises';
import type { Report } from '../../../shared/model.ts';
import { originalHash } from '../../../shared/formats/original-hash.ts';
import { ReaderError } from '../../../shared/result.ts';
import type { Separation } from '../../../shared/sources.ts';
import { oneAtATime } from '../../support/one-at-a-time.ts';
import { withTrouble } from '../../support/files/folder-trouble.ts';
import { removeLeftovers, writeWhole } from '../../support/files/write-whole.ts';
import { changeOf, originalsOf, removal } from './copy-record.ts';
import type { CopyChoice, CopyRecord, LibraryChange, SeparationChange } from './copy-record.ts';
import { appendRecords, readJournal, rewriteJournal } from './journal.ts';
import { dateOriginal, libraryFiles, namesIn, placeFiles, readParsed } from './library-files.ts';
import type { LibraryFiles, StagedFiles } from './library-files.ts';
import { lockFolder } from '../../support/files/folder-lock.ts';
import { looksDamaged, mendLibrary } from './mend-library.ts';
import type { MendedLibrary } from './mend-library.ts';
import { readingJsonOf, readingParsedAt } from './read-parsed.ts';
import { separationKey } from './separation-record.ts';
import { bringBack, deleteRemoved, forgetRemoval, moveToRemoved, pastUndo } from './removed-files.ts';

export interface LibraryStore {
  readonly files: LibraryFiles;
  /** By hash, in the order in which they were added. */
  readonly copies: ReadonlyMap<string, CopyRecord>;
  /** What was read from a file: one copy, or the parts of a volume; none where the library does not have it. */
  readonly copiesOf: (original: string) => readonly CopyRecord[];
  /** Whether somebody has removed a part of a volume of which the library still has others. */
  readonly isRemovedPart: (sha256: string) => boolean;
  /** Hashes of the files that somebody has chosen to be shown; also of files that ship with the reader. */
  readonly chosen: ReadonlySet<string>;
  /** Entries of lists that somebody keeps apart, by `separationKey`; also of reports that ship with the reader. */
  readonly separations: ReadonlyMap<string, Separation>;
  /** Keys of those that were kept apart here and are no longer. */
  readonly takenBack: ReadonlySet<string>;
  /**
   * Do something that changes the library, as the only program that does. Changes of others are seen by then.
   *
   * @throws ReaderError `disk` where another program holds the library, or the disk refuses; what `work` throws
   */
  readonly change: <T>(work: (writer: LibraryWriter) => Promise<T>) => Promise<T>;
  /** How many changes of the journal this version does not know: a later one made them. */
  readonly laterRecords: () => number;
  /** Whether journal and files say different things, as far as can be told without the lock. */
  readonly looksDamaged: () => Promise<boolean>;
  /** Whether there is something to tidy up, as far as can be told without the lock. */
  readonly looksUntidy: () => Promise<boolean>;
  /** A file's parsed form. Throws where it is missing or damaged. */
  readonly report: (sha256: string) => Report;
  /** The same; none of it holds anybody up. */
  readonly reading: (sha256: string) => Promise<Report>;
  /** The same as JSON, unread. */
  readonly json: (sha256: string) => Promise<string>;
}

export interface LibraryWriter {
  /**
   * The file is of the library once this resolves.
   *
   * @param copies what was read from it: one, or all parts of a volume that the library is to have
   * @param staged its original and parsed forms, which come to their places; `null` where they stand there
   * @param without hashes of parts of a volume that are not wanted, as if somebody had removed them
   */
  readonly put: (
    copies: readonly CopyRecord[],
    staged: StagedFiles | null,
    without?: readonly string[],
  ) => Promise<void>;
  /**
   * These go together or not at all. Their originals are kept until it can no longer be taken back, and that of a volume as
   * long as the library has a part of it.
   */
  readonly remove: (hashes: readonly string[]) => Promise<void>;
  /** @throws ReaderError `disk` where an original is not to be had any more; then none comes back */
  readonly restore: (copies: readonly CopyRecord[]) => Promise<void>;
  /** All or none of these. */
  readonly choose: (choices: readonly Omit<CopyChoice, 'op'>[]) => Promise<void>;
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
  /** Hashes whose last record says that they were removed, with the volume of a part; and those of which a choice was ever recorded. */
  const gone = new Map<string, string | null>();
  const decided = new Set<string>();
  /** Hashes of the parts that there were of a volume, by that of the volume. */
  const parts = new Map<string, Set<string>>();
  const separations = new Map<string, Separation>();
  const takenBack = new Map<string, Separation>();
  /** Records of a later version of the reader: kept, as they are no damage. */
  let foreign: unknown[] = [];
  let damaged: readonly Buffer[] = [];
  let records = 0;
  let state = '';

  async function read(): Promise<void> {
    // Before the content: what comes in meanwhile is read again.
    const seen = await stateOf(files.journal);
    const content = await readJournal(files.journal);
    for (const known of [copies, chosen, gone, decided, parts, separations, takenBack]) known.clear();
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
        if (change.copy.source.volume === undefined) forgetFile(change.copy.source.sha256);
        put(change.copy);
        break;
      case 'put-parts':
        for (const { source } of change.copies.slice(0, 1)) forgetFile(originalHash(source));
        for (const copy of change.copies) put(copy);
        break;
      case 'remove':
        copies.delete(change.sha256);
        gone.set(change.sha256, change.of ?? null);
        break;
      case 'choose':
        for (const sha256 of change.over) chosen.delete(sha256);
        if (change.sha256 !== null) chosen.add(change.sha256);
        for (const sha256 of [...change.over, change.sha256 ?? '']) decided.add(sha256);
        break;
      case 'keep-apart':
        separations.set(separationKey(change.entries), change.entries);
        takenBack.delete(separationKey(change.entries));
        break;
      case 'put-together':
        separations.delete(separationKey(change.entries));
        takenBack.set(separationKey(change.entries), change.entries);
    }
  }

  function put(copy: CopyRecord): void {
    const { sha256, volume } = copy.source;
    copies.set(sha256, copy);
    gone.delete(sha256);
    if (volume !== undefined) parts.set(volume.sha256, (parts.get(volume.sha256) ?? new Set()).add(sha256));
  }

  /** A file is read as one report or as several, and now perhaps otherwise than before. */
  function forgetFile(original: string): void {
    copies.delete(original);
    for (const sha256 of parts.get(original) ?? []) copies.delete(sha256);
    parts.delete(original);
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
      ...Array.from(gone, ([sha256, of]) => removal(sha256, of)),
      ...Array.from(chosen, (sha256) => ({ op: 'choose', sha256, over: [] }) satisfies LibraryChange),
      ...Array.from(
        separations.values(),
        (entries) => ({ op: 'keep-apart', entries }) satisfies LibraryChange,
      ),
      ...Array.from(
        takenBack.values(),
        (entries) => ({ op: 'put-together', entries }) satisfies LibraryChange,
      ),
      ...foreign,
    ]);
    await read();
  }

  const isLong = (): boolean =>
    records > LONG_JOURNAL * (copies.size + separations.size + takenBack.size + 10);

  async function tidy(): Promise<void> {
    await removeLeftovers(files.folder);
    await removeLeftovers(files.incoming);
    await removeLeftovers(files.lock);
    const held = originalsOf(copies);
    const past = await pastUndo(files, held);
    await deleteRemoved(files, past);
    for (const [sha256, of] of gone) {
      if (of !== null && past.some((file) => file.sha256 === of))
        await rm(files.parsed(sha256), { force: true });
      // Whose original has gone to where removed ones are is remembered there.
      if (!held.has(of ?? sha256)) await moveToRemoved(files, of ?? sha256);
    }
    if (!isLong()) return;
    for (const [sha256, of] of gone) if (of === null || !held.has(of)) gone.delete(sha256);
    await rewrite();
  }

  async function choose(choices: readonly Omit<CopyChoice, 'op'>[]): Promise<void> {
    if (choices.length === 0) return;
    await commit(choices.map((choice) => ({ op: 'choose', ...choice })));
    // Needed only if the journal is lost; the choice itself is made.
    await writeWhole(files.choices, JSON.stringify([...chosen])).catch(() => undefined);
  }

  async function separate(changes: readonly SeparationChange[]): Promise<void> {
    await commit(changes);
    // Needed only if the journal is lost.
    await writeWhole(files.separations, JSON.stringify([...separations.values()])).catch(() => undefined);
  }

  const writer: LibraryWriter = {
    put: async (given, staged, without = []) => {
      const [copy] = given;
      if (copy === undefined) return;
      const original = originalHash(copy.source);
      const takeBack = staged === null ? null : await placeFiles(files, original, staged);
      try {
        await stat(files.original(original));
        for (const { source } of given) await stat(files.parsed(source.sha256));
        if (copy.added !== undefined) await dateOriginal(files, original, copy.added);
        // One line for a volume: it comes in whole or not at all.
        await commit([
          copy.source.volume === undefined ? { op: 'put', copy } : { op: 'put-parts', copies: given },
          ...without.map((sha256) => removal(sha256, original)),
        ]);
      } catch (error) {
        await takeBack?.();
        throw error;
      }
      await forgetRemoval(files, original).catch(() => undefined);
    },
    remove: async (hashes) => {
      const removals = hashes.map((sha256) =>
        removal(sha256, copies.get(sha256)?.source.volume?.sha256 ?? null),
      );
      await commit(removals);
      const held = originalsOf(copies);
      const originals = new Set(removals.map(({ sha256, of }) => of ?? sha256));
      // They are removed by now; one that cannot be moved yet is moved when the library is tidied up.
      for (const original of originals)
        if (!held.has(original)) await moveToRemoved(files, original).catch(() => undefined);
    },
    restore: async (given) => {
      const originals = new Map(given.map(({ source }) => [originalHash(source), source.file]));
      for (const [original, file] of originals) {
        if (!(await bringBack(files, original))) {
          const message = `${file} is no longer kept: add it once more.`;
          throw new ReaderError('disk', message);
        }
      }
      await commit(given.map((copy) => ({ op: 'put', copy })));
      for (const original of originals.keys()) await forgetRemoval(files, original).catch(() => undefined);
    },
    choose,
    separate,
    mend: ({ named }) =>
      mendLibrary({
        files,
        copies,
        gone,
        chosen,
        decided,
        separations,
        takenBack,
        damaged,
        named,
        commit,
        rewrite,
      }),
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
    copiesOf: (original) =>
      [original, ...(parts.get(original) ?? [])].flatMap((sha256) => copies.get(sha256) ?? []),
    isRemovedPart: (sha256) => typeof gone.get(sha256) === 'string',
    chosen,
    separations,
    get takenBack() {
      return new Set(takenBack.keys());
    },
    // One after the other inside this program; the lock keeps out the others.
    change: (work) => inTurn(() => change(work)),
    laterRecords: () => foreign.length,
    looksDamaged: () => looksDamaged({ files, copies, separations, takenBack, damaged }),
    looksUntidy: async () =>
      isLong() ||
      (await namesIn(files.incoming)).length > 0 ||
      (await pastUndo(files, originalsOf(copies))).length > 0,
    report: (sha256) => readParsed(files, sha256),
    reading: (sha256) => readingParsedAt(files.parsed(sha256), sha256),
    json: (sha256) => readingJsonOf(files.parsed(sha256), sha256),
  };
}

/** Which content the journal has: length, place on the disk and time. */
async function stateOf(journal: string): Promise<string> {
  const found = await stat(journal).catch(() => null);
  return found === null ? '' : `${found.size} ${found.ino} ${found.mtimeMs}`;
}
