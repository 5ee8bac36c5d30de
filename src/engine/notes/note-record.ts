/** What the journal of notes holds, a record a line. */
import { z } from 'zod';
import { note, noteId } from '../../shared/contract/note-methods.ts';
import type { Note } from '../../shared/notes/note.ts';

export type NoteRecord =
  { readonly op: 'put'; readonly note: Note } | { readonly op: 'remove'; readonly id: string };

const noteSchema: z.ZodType<Note> = note(z);

const record = z.discriminatedUnion('op', [
  z.object({ op: z.literal('put'), note: noteSchema }),
  z.object({ op: z.literal('remove'), id: noteId(z) }),
]);

/**
 * `null` for what another version of the reader may have written. What a later one adds to a note stays in it, whatever this
 * one does to the note or to the journal.
 */
export function noteRecordOf(value: unknown): NoteRecord | null {
  return isNoteRecord(value) ? value : null;
}

const isNoteRecord = (value: unknown): value is NoteRecord => record.safeParse(value).success;

/** `null` where it is none. */
export function noteOf(value: unknown): Note | null {
  const parsed = noteSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
