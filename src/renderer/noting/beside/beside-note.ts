/** Notes as they stand beside the lines of a report: those that say something. Pure. */
import type { OtherYearNote, PlacedNote } from '../../../shared/contract/notes.ts';
import type { Note } from '../../../shared/notes/note.ts';
import { nameOfOtherYear } from '../other-years.ts';
import { COLOUR_SIGNS, nameOfNote } from '../names.ts';

export interface BesideNote {
  /** Of all that stands beside the report. */
  readonly key: string;
  /** The text of the report that it stands beside, and the letter whose line it stands at. */
  readonly part: number;
  readonly offset: number;
  /** How it is drawn; one of another year is quieter than all. */
  readonly tone: string;
  /** Stands for it where there is no room for words. */
  readonly sign: string;
  readonly words: string;
  readonly tags: string;
  /** All of it, as a sentence: its accessible name, and what is shown under the pointer. */
  readonly label: string;
  readonly run: () => void;
}

/** More words than any column shows. */
const MOST_LETTERS = 320;

/** A mark alone is seen in the text; what is said of words is told beside them as well. */
export function besideNotes(
  placed: readonly PlacedNote[],
  open: (id: string) => void,
): readonly BesideNote[] {
  return placed.flatMap((one): BesideNote[] => {
    const { note, passage, stretches } = one;
    const { id, text, tags, colour } = note;
    const [first] = stretches;
    if (first === undefined || (text === '' && tags.length === 0)) return [];
    return [
      {
        key: `${id} ${passage}`,
        part: first.part,
        offset: first.start,
        tone: colour,
        sign: COLOUR_SIGNS[colour],
        words: wordsOf(text),
        tags: tags.join(', '),
        label: `Opens the note: ${nameOfNote(one)}`,
        run: () => open(id),
      },
    ];
  });
}

/** Quieter than those of the report itself; a mark alone counts as well, because nothing in this text shows it. */
export function besideOtherYears(
  notes: readonly OtherYearNote[],
  open: (note: Note, passage: number) => void,
): readonly BesideNote[] {
  return notes.map((one) => {
    const { note, passage, year, part, offset } = one;
    const words = wordsOf(note.text);
    return {
      key: `year ${note.id} ${passage}`,
      part,
      offset,
      tone: 'year',
      sign: '○',
      words: words === '' ? `Noted in ${year}` : `Noted in ${year}: ${words}`,
      tags: note.tags.join(', '),
      label: nameOfOtherYear(one, words),
      run: () => open(note, passage),
    };
  });
}

/** On one line, without the signs by which Markdown marks words. */
function wordsOf(text: string): string {
  return text
    .slice(0, MOST_LETTERS * 2)
    .replaceAll(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+\.)[ \t]+/gmu, '')
    .replaceAll(/(\*\*|__|`)(\S(?:.*?\S)?)\1/gu, '$2')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, MOST_LETTERS);
}
