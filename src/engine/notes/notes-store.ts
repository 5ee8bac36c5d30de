/**
 * Notes in their folder: `journal`, one record for each change, on the disk before it is acknowledged; `notes.json`,
 * the same for people and other programs to read; and `newest`, what that does not have yet. Other programs' notes are seen when
 * the journal has grown.
 */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toAnnotations } from '../../core/notes/exchange/web-annotation.ts';
import type { Note } from '../../shared/notes/note.ts';
import { ReaderError } from '../../shared/result.ts';
import { laterRecords } from '../library/store/later-records.ts';
import { appendRecords, readJournal, rewriteJournal } from '../library/store/journal.ts';
import { putJournalAside } from '../library/store/journal-aside.ts';
import { lockFolder } from '../support/files/folder-lock.ts';
import { withTrouble } from '../support/files/folder-trouble.ts';
import { makeFolder, removeLeftovers, writeWhole } from '../support/files/write-whole.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { noteRecordOf } from './note-record.ts';
import { newestNotes } from './newest-notes.ts';
import { onlyBeside } from './notes-copy.ts';
import type { NoteRecord } from './note-record.ts';

export interface NotesStore {
  /** As they were read last, in the order in which they were made. */
  readonly notes: ReadonlyMap<string, Note>;
  /**
   * Writes changes and returns when they are on the disk, all of them.
   *
   * @throws ReaderError `disk`; then nothing is changed
   */
  readonly change: (make: () => readonly NoteRecord[]) => Promise<void>;
  /** Takes in what other programs have written; whether there was any. */
  readonly catchUp: () => Promise<boolean>;
  /** Writes what is still to be written for people to read. */
  readonly keep: () => Promise<void>;
}

export interface NotesStoreOptions {
  /** Made when the first note is written. */
  readonly folder: string;
  /** Tells once what became of damaged records. */
  readonly tell: (message: string) => void;
}

/** So long after the last change the readable copy is made; of many notes later. */
const COPY_AFTER_MS = 1_500;
const COPY_MS_FOR_EACH = 1;
/** So many records for each note are worth a shorter journal. */
const LONG_JOURNAL = 8;
const SHORT_JOURNAL = 200;

// Long because reading and changing share the notes in memory and their place in the journal.
export async function openNotesStore({ folder, tell }: NotesStoreOptions): Promise<NotesStore> {
  const journal = join(folder, 'journal');
  const copy = join(folder, 'notes.json');
  const newest = newestNotes(join(folder, 'newest'));
  const lock = join(folder, 'locks');
  /** The folder that their user knows. */
  const library = dirname(folder);
  const notes = new Map<string, Note>();
  /** Records of a later version of the reader: kept, as they are no damage. */
  let foreign: readonly unknown[] = [];
  const removed = new Set<string>();
  const inTurn = oneAtATime();
  let damaged: readonly Buffer[] = [];
  /** A crash cut the last record short, which nobody was told is kept. */
  let isCut = false;
  let records = 0;
  let state = '';
  let timer: NodeJS.Timeout | null = null;

  function apply(record: NoteRecord): void {
    if (record.op === 'put') {
      notes.set(record.note.id, record.note);
      removed.delete(record.note.id);
    } else {
      notes.delete(record.id);
      removed.add(record.id);
    }
  }

  async function read(): Promise<void> {
    // Before the content: what comes in meanwhile is read again.
    const seen = await stateOf(journal);
    const content = await readJournal(journal).catch(cannotRead);
    notes.clear();
    removed.clear();
    const unknown: unknown[] = [];
    for (const value of content.records) {
      const record = noteRecordOf(value);
      if (record === null) unknown.push(value);
      else apply(record);
    }
    foreign = unknown;
    damaged = content.damaged;
    isCut = content.cut.length > 0;
    records = content.records.length;
    state = seen;
  }

  /** What stands in the journal's place and is none would be read without end, or never. */
  async function makeRoom(): Promise<void> {
    try {
      const aside = await putJournalAside(journal, () => lockFolder(lock, { thing: 'notes', library }));
      if (aside === null) return;
      tell(
        `Something that can be no list of notes stood in ${folder} where that belongs. It is kept there as ${aside.name}, and notes.json beside it may still have your notes.`,
      );
    } catch (error) {
      cannotRead(error);
    }
  }

  /** A file in the place of their folder, one without rights, a disk that fails. */
  function cannotRead(error: unknown): never {
    if (error instanceof ReaderError) throw error;
    throw new ReaderError('disk', withTrouble(`The notes cannot be read (${library})`, error), {
      cause: error,
    });
  }

  async function catchUp(): Promise<boolean> {
    if ((await stateOf(journal)) === state) return false;
    await read();
    return true;
  }

  function copySoon(): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void keep(), COPY_AFTER_MS + notes.size * COPY_MS_FOR_EACH);
    timer.unref();
  }

  async function keep(): Promise<void> {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    // The journal is what counts; a copy that cannot be written is written with the next change.
    await inTurn(() => locked(writeCopy)).catch(() => undefined);
  }

  /** Under the lock, so that what others write meanwhile is not thrown away as if it were in it. */
  async function writeCopy(): Promise<void> {
    await writeWhole(copy, `${JSON.stringify(toAnnotations([...notes.values()]), null, 1)}\n`);
    await newest.clear();
  }

  const lostOfJournal = async () => onlyBeside(copy, await newest.read(), { notes, removed });

  async function mend(): Promise<void> {
    const name = `journal.damaged-${new Date().toISOString().replaceAll(':', '-')}`;
    const count = damaged.length;
    await writeWhole(join(folder, name), Buffer.concat(damaged.flatMap((line) => [line, Buffer.from('\n')])));
    await rewrite();
    const what = count === 1 ? 'One record of a note was' : `${count} records of notes were`;
    tell(
      `${what} damaged on the disk and left out. What is left of it is kept as ${name} in ${folder}; what is kept beside it still had is taken from there.`,
    );
  }

  /** What the disk has lost of the journal, out of what is kept beside it. */
  async function takeBack(): Promise<void> {
    const lost = await lostOfJournal();
    if (lost.length === 0) return;
    await appendRecords(
      journal,
      lost.map((note) => ({ op: 'put', note }) satisfies NoteRecord),
    );
    await read();
    const what = lost.length === 1 ? 'One note was' : `${lost.length} notes were`;
    tell(
      `${what} missing from the list of notes on the disk, or older there, and taken again from what is kept beside it (${folder}).`,
    );
  }

  async function rewrite(): Promise<void> {
    const kept = Array.from(notes.values(), (note) => ({ op: 'put', note }) satisfies NoteRecord);
    await rewriteJournal(journal, [...kept, ...foreign]);
    await read();
  }

  const isLong = () => records > LONG_JOURNAL * notes.size + SHORT_JOURNAL;

  async function locked<T>(work: () => Promise<T>): Promise<T> {
    try {
      await makeFolder(folder);
      const unlock = await lockFolder(lock, { thing: 'notes', library });
      try {
        await catchUp();
        return await work();
      } finally {
        await unlock();
      }
    } catch (error) {
      if (error instanceof ReaderError) throw error;
      if (!(error instanceof Error) || !('code' in error)) throw error;
      throw new ReaderError('disk', withTrouble(`The note cannot be kept (${library})`, error), {
        cause: error,
      });
    }
  }

  await makeRoom();
  await read();
  if (foreign.length > 0) tell(laterRecords('The notes hold', foreign.length));
  // What can be mended is; a folder that cannot be written to is read as it is.
  const isHarmed = damaged.length > 0 || isCut || (await lostOfJournal()).length > 0;
  if (isHarmed || isLong())
    await locked(async () => {
      await removeLeftovers(folder);
      await takeBack();
      // Before the journal is written anew, in which what was removed stands no longer.
      await writeCopy();
      if (damaged.length > 0) await mend();
      else if (isCut || isLong()) await rewrite();
    }).catch(() => undefined);
  // A program that was killed, or closed at once, has left it to the next.
  if ((await isBehind(copy, journal)) || (await newest.read()).length > 0) copySoon();

  return {
    notes,
    change: (make) =>
      inTurn(() =>
        locked(async () => {
          const changes = make();
          if (changes.length === 0) return;
          await appendRecords(journal, changes);
          await newest.add(changes);
          for (const change of changes) apply(change);
          records += changes.length;
          state = await stateOf(journal);
          copySoon();
        }),
      ),
    catchUp: () => inTurn(catchUp),
    keep,
  };
}

/** Whether the journal was written after the readable copy was, or has none. */
async function isBehind(copy: string, journal: string): Promise<boolean> {
  const [made, written] = await Promise.all([copy, journal].map((path) => stat(path).catch(() => null)));
  if (written == null) return false;
  return made == null || made.mtimeMs < written.mtimeMs;
}

/** Which content the journal has: length, place on the disk and time. */
async function stateOf(journal: string): Promise<string> {
  const found = await stat(journal).catch(() => null);
  return found === null ? '' : `${found.size} ${found.ino} ${found.mtimeMs}`;
}
