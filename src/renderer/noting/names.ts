/** What colours of notes are called, and how a mark says what it is. */
import type { PlacedNote } from '../../shared/contract/notes.ts';
import type { NoteColour } from '../../shared/notes/note.ts';

export const COLOUR_NAMES: Readonly<Record<NoteColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
};

/** So that nobody has to see colours. */
export const COLOUR_SIGNS: Readonly<Record<NoteColour, string>> = {
  yellow: '●',
  green: '▲',
  blue: '■',
  pink: '◆',
};

const LONGEST_NAME = 80;

/** "Note, yellow: How many were there?"; "Highlight, green". */
export function nameOfNote({ note, certainty }: Pick<PlacedNote, 'note' | 'certainty'>): string {
  const { colour, text, tags } = note;
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const what = `${line === '' ? 'Highlight' : 'Note'}, ${COLOUR_NAMES[colour].toLowerCase()}`;
  const said = line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
  return [
    said === '' ? what : `${what}: ${said}`,
    ...(tags.length === 0 ? [] : [`tags: ${tags.join(', ')}`]),
    ...(certainty === 'certain' ? [] : ['its place is uncertain']),
  ].join('; ');
}
