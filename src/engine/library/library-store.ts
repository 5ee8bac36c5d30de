/** The imported part of a library: its records in memory, its files on disk, one transaction per change. */
import { access, stat } from 'node:fs/promises';
import type { Report } from '../../shared/model.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { changeOf } from './copy-record.ts';
import type { CopyChoice, CopyRecord, LibraryChange } from './copy-record.ts';
import { appendRecord, readJournal, rewriteJournal } from './journal.ts';
import { libraryFiles, readParsed, sweep } from './library-files.ts';
import type { LibraryFiles } from './library-files.ts';
import { lockLibrary } from './library-lock.ts';

export interface LibraryStore {
  readonly files: LibraryFiles;
  /** By hash, in the order in which they were added. */
  readonly copies: ReadonlyMap<string, CopyRecord>;
  /** Hashes of the files that somebody has chosen to be shown; also of files that ship with the reader. */
  readonly chosen: ReadonlySet<string>;
  /** Lines of the journal that the disk has damaged. */
  readonly damaged: number;
  /** Do something that changes the library, as the only program that does. Changes of others are seen by then. */
  readonly change: <T>(work: (writer: LibraryWriter) => Promise<T>) => Promise<T>;
  /** A file's parsed form. Throws where it is missing or damaged. */
  readonly report: (sha256: string) => Report;
}

export interface LibraryWriter {
  /** The file is of the library once this resolves; its original and parsed form were kept before. */
  readonly put: (copy: CopyRecord) => Promise<void>;
  readonly remove: (sha256: string) => Promise<void>;
  readonly choose: (choice: Omit<CopyChoice, 'op'>) => Promise<void>;
  /** Delete the files that belong to no record, and shorten the journal where it has grown long. */
  readonly tidy: () => Promise<void>;
}

/** So many records for each file are worth a shorter journal. */
const LONG_JOURNAL = 3;

/** Open the library in `folder`; the folder is made when something is first added. */
export async function openStore(folder: string): Promise<LibraryStore> {
  const files = libraryFiles(folder);
  const copies = new Map<string, CopyRecord>();
  const chosen = new Set<string>();
  let damaged = 0;
  let records = 0;
  let bytes = 0;

  async function read(): Promise<void> {
    const content = await readJournal(files.journal);
    copies.clear();
    chosen.clear();
    ({ damaged, bytes } = content);
    records = content.records.length;
    for (const record of content.records) {
      const change = changeOf(record);
      if (change === null) damaged += 1;
      else apply(change);
    }
  }

  function apply(change: LibraryChange): void {
    switch (change.op) {
      case 'put':
        copies.set(change.copy.source.sha256, change.copy);
        break;
      case 'remove':
        copies.delete(change.sha256);
        break;
      case 'choose':
        for (const sha256 of change.over) chosen.delete(sha256);
        if (change.sha256 !== null) chosen.add(change.sha256);
    }
  }

  async function commit(change: LibraryChange): Promise<void> {
    await appendRecord(files.journal, change);
    apply(change);
    records += 1;
    ({ size: bytes } = await stat(files.journal));
  }

  async function tidy(): Promise<void> {
    // A record that cannot be read may name a file that is here: then nothing is thrown away.
    if (damaged > 0) return;
    if (records > LONG_JOURNAL * (copies.size + 10)) {
      await rewriteJournal(files.journal, [
        ...Array.from(copies.values(), (copy) => ({ op: 'put', copy }) satisfies LibraryChange),
        ...Array.from(chosen, (sha256) => ({ op: 'choose', sha256, over: [] }) satisfies LibraryChange),
      ]);
      await read();
    }
    await sweep(files, new Set(copies.keys()));
  }

  const writer: LibraryWriter = {
    put: async (copy) => {
      const { sha256 } = copy.source;
      for (const path of [files.original(sha256), files.parsed(sha256)]) await access(path);
      await commit({ op: 'put', copy });
    },
    remove: (sha256) => commit({ op: 'remove', sha256 }),
    choose: (choice) => commit({ op: 'choose', ...choice }),
    tidy,
  };

  const inTurn = oneAtATime();

  async function change<T>(work: (given: LibraryWriter) => Promise<T>): Promise<T> {
    const unlock = await lockLibrary(files.lock);
    try {
      const now = await stat(files.journal).catch(() => null);
      if ((now?.size ?? 0) !== bytes) await read();
      return await work(writer);
    } finally {
      await unlock();
    }
  }

  await read();
  return {
    files,
    copies,
    chosen,
    get damaged() {
      return damaged;
    },
    // One after the other inside this program; the lock keeps out the others.
    change: (work) => inTurn(() => change(work)),
    report: (sha256) => readParsed(files, sha256),
  };
}
