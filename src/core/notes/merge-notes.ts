/** Notes that come in beside those that are there: both are kept, and the same twice is one. Pure. */
import { digest } from '../text/digest.ts';
import type { Note } from '../../shared/notes/note.ts';

export interface MergedNotes {
  /** To be added, under the ids that they have here. */
  readonly added: readonly Note[];
  /** How many were here already. */
  readonly known: number;
}

/**
 * A note with the words, text, tags and colour of one that is there is that one, whatever its id. One with the id of
 * another comes in beside it, under an id that is the same each time.
 */
export function mergeNotes(there: Iterable<Note>, coming: readonly Note[]): MergedNotes {
  const ids = new Set<string>();
  const contents = new Set<string>();
  for (const note of there) {
    ids.add(note.id);
    contents.add(contentOf(note));
  }
  const added: Note[] = [];
  for (const note of coming) {
    const content = contentOf(note);
    if (contents.has(content)) continue;
    const id = ids.has(note.id) ? `${note.id.slice(0, LONGEST_ID)}-${digest(content)}` : note.id;
    contents.add(content);
    ids.add(id);
    added.push(id === note.id ? note : { ...note, id });
  }
  return { added, known: coming.length - added.length };
}

const LONGEST_ID = 250;

function contentOf({ passages, text, tags, colour }: Note): string {
  return JSON.stringify([
    passages.map(({ label, exact, prefix, suffix }) => [
      label,
      exact,
      prefix.slice(-20),
      suffix.slice(0, 20),
    ]),
    text,
    [...tags].sort(),
    colour,
  ]);
}
