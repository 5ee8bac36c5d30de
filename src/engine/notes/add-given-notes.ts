/** Notes out of a library file, each proved before it is taken in. */
import type { NotesImported } from '../../shared/contract/notes.ts';
import type { Notes } from './notes.ts';
import { noteOf } from './note-record.ts';

/** @throws ReaderError `disk`; then none is kept */
export async function addGivenNotes(
  given: readonly unknown[],
  merge: Notes['merge'],
): Promise<NotesImported> {
  const notes = given.flatMap((one) => noteOf(one) ?? []);
  const damaged = given.length - notes.length;
  const counts = await merge(notes);
  const problem = damaged === 1 ? 'One note of the library file' : `${damaged} notes of the library file`;
  return { ...counts, problems: damaged === 0 ? [] : [`${problem} could not be read and was left out.`] };
}
