/** The notes of a library: opened when they are first asked for, changed one after the other, followed as others change them. */
import { randomUUID } from 'node:crypto';
import type { ReaderEvent } from '../../shared/contract/contract.ts';
import type { NotesImported } from '../../shared/contract/notes.ts';
import { mergeNotes } from '../../core/notes/merge-notes.ts';
import type { Note } from '../../shared/notes/note.ts';
import { ReaderError } from '../../shared/result.ts';
import { openNotesStore } from './notes-store.ts';
import type { NotesStore } from './notes-store.ts';

export interface Notes {
  /** @throws ReaderError `disk` where they cannot be read */
  readonly all: () => Promise<readonly Note[]>;
  /** @throws ReaderError `disk`; then nothing is kept */
  readonly add: (note: Omit<Note, 'id' | 'created' | 'modified'>) => Promise<Note>;
  /** @throws ReaderError `not-found`, `disk` */
  readonly change: (id: string, change: NoteChange) => Promise<Note>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** Puts notes back as they were. */
  readonly restore: (notes: readonly Note[]) => Promise<void>;
  /** Adds those that are not there. */
  readonly merge: (notes: readonly Note[]) => Promise<Pick<NotesImported, 'added' | 'known'>>;
  /** Opens them, so that the readable copy is made which an earlier program was ended without. Never rejects: whoever asks for them is told. */
  readonly ready: () => Promise<void>;
  /** Writes the readable copy, where it is behind. */
  readonly keep: () => Promise<void>;
}

export type NoteChange = Partial<Pick<Note, 'colour' | 'text' | 'tags' | 'passages'>>;

export interface NotesOptions {
  /** `null` where nothing can be kept. */
  readonly folder: string | null;
  /** Why there is none. */
  readonly whyNone: string;
  readonly emit: (event: ReaderEvent) => void;
  /** Looks for what other programs have written; a command that is over soon does not. */
  readonly follows: boolean;
}

/** Another window's notes are seen within a second. */
const LOOK_EVERY_MS = 600;

// Long because what opens the notes, follows and changes them shares one store.
export function createNotes({ folder, whyNone, emit, follows }: NotesOptions): Notes {
  let opening: Promise<NotesStore> | null = null;

  function open(): Promise<NotesStore> {
    if (folder === null) throw new ReaderError('disk', whyNone);
    opening ??= openNotesStore({ folder, tell: (message) => emit({ kind: 'notice', message }) }).then(
      (store) => {
        if (follows) follow(store);
        return store;
      },
    );
    // What could not be read may be readable the next time.
    opening.catch(() => (opening = null));
    return opening;
  }

  function follow(store: NotesStore): void {
    const look = async (): Promise<void> => {
      if (await store.catchUp().catch(() => false)) emit({ kind: 'notes-changed' });
      setTimeout(() => void look(), LOOK_EVERY_MS).unref();
    };
    setTimeout(() => void look(), LOOK_EVERY_MS).unref();
  }

  async function write(make: (store: NotesStore) => Parameters<NotesStore['change']>[0]): Promise<void> {
    const store = await open();
    await store.change(make(store));
    emit({ kind: 'notes-changed' });
  }

  return {
    all: async () => (folder === null ? [] : [...(await open()).notes.values()]),
    add: async (given) => {
      const now = new Date().toISOString();
      const note: Note = { ...given, id: randomUUID(), created: now, modified: now };
      await write(() => () => [{ op: 'put', note }]);
      return note;
    },
    change: async (id, change) => {
      let changed: Note | null = null;
      await write((store) => () => {
        const note = store.notes.get(id);
        if (note === undefined) throw new ReaderError('not-found', 'This note is not there any more.');
        changed = { ...note, ...change, modified: new Date().toISOString() };
        return [{ op: 'put', note: changed }];
      });
      if (changed === null) throw new ReaderError('not-found', 'This note is not there any more.');
      return changed;
    },
    remove: (ids) =>
      write((store) => () => ids.filter((id) => store.notes.has(id)).map((id) => ({ op: 'remove', id }))),
    restore: (notes) => write(() => () => notes.map((note) => ({ op: 'put', note }))),
    merge: async (coming) => {
      let merged: Pick<NotesImported, 'added' | 'known'> = { added: 0, known: coming.length };
      await write((store) => () => {
        const { added, known } = mergeNotes(store.notes.values(), coming);
        merged = { added: added.length, known };
        return added.map((note) => ({ op: 'put', note }));
      });
      return merged;
    },
    ready: async () => {
      if (folder !== null) await open().catch(() => undefined);
    },
    keep: async () => {
      if (opening !== null) await (await opening).keep();
    },
  };
}
