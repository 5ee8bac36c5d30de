/** What is kept of the notes beside their journal, out of which those come back that the disk has lost of it. */
import { z } from 'zod';
import type { Note } from '../../shared/notes/note.ts';
import { readRegular } from '../support/files/regular-file.ts';
import type { NoteRecord } from './note-record.ts';
import { readAnnotations } from './read-annotations.ts';

const LARGEST_BYTES = 512 * 2 ** 20;

const listed = z.object({
  first: z.object({ items: z.array(z.object({ id: z.string(), modified: z.string().catch('') })) }),
});

/** What the journal tells: notes, and ids of those that were removed. */
export interface NotesOfJournal {
  readonly notes: ReadonlyMap<string, Note>;
  readonly removed: ReadonlySet<string>;
}

/**
 * Notes of which the readable copy, or what was written since it was made, knows, or knows something later, and the journal does
 * not. Both are always written after the journal, so that there are none unless the journal has come to harm. Nothing of a
 * copy that cannot be read.
 *
 * @param path of the readable copy
 * @param since what was written since it was made, in order
 */
export async function onlyBeside(
  path: string,
  since: readonly NoteRecord[],
  journal: NotesOfJournal,
): Promise<readonly Note[]> {
  const isLost = ({ id, modified }: Pick<Note, 'id' | 'modified'>): boolean => {
    const known = journal.notes.get(id);
    return known === undefined ? !journal.removed.has(id) : known.modified < modified;
  };
  const lost = new Map((await ofCopy(path, isLost)).map((note) => [note.id, note]));
  for (const record of since) {
    if (record.op === 'remove') lost.delete(record.id);
    else if (isLost(record.note)) lost.set(record.note.id, record.note);
  }
  return [...lost.values()];
}

async function ofCopy(
  path: string,
  isLost: (note: Pick<Note, 'id' | 'modified'>) => boolean,
): Promise<readonly Note[]> {
  try {
    const text = new TextDecoder().decode(await readRegular(path, LARGEST_BYTES));
    const { items } = listed.parse(JSON.parse(text)).first;
    if (!items.some(({ id, modified }) => isLost({ id: id.replace(/^urn:uuid:/u, ''), modified }))) return [];
    const { notes } = await readAnnotations(text, 'notes.json', () => Promise.resolve(null));
    return notes.filter(isLost);
  } catch {
    return [];
  }
}
