/** Notes as a window sees them: where they stand, what the list of them says, and what became of a file of them. */
import type { Span } from '../model.ts';
import type { Note, NoteColour, PartStretch } from '../notes/note.ts';

/**
 * How well the words of a note were found: the very words; words that may be meant, which is asked about; none of this
 * report, which has them no longer.
 */
export type NoteCertainty = 'certain' | 'likely' | 'lost';

/** A note on a report that is shown. */
export interface PlacedNote {
  readonly note: Note;
  /** Which of its passages is of this report. */
  readonly passage: number;
  readonly certainty: NoteCertainty;
  /** Where the words stand, in reading order. */
  readonly stretches: readonly PartStretch[];
  /** The block in which they begin, and where they stand there in the source; `null` where they stand nowhere. */
  readonly at: { readonly block: string; readonly places: readonly Span[] } | null;
}

/** A note on what another year says in a passage of a report. */
export interface OtherYearNote {
  readonly note: Note;
  /** Which of its passages is of that year. */
  readonly passage: number;
  readonly year: number;
  /** What of the report it is about: several sentences or rows are a passage. */
  readonly kind: 'sentence' | 'row' | 'passage';
  /** The other year has it in other words. */
  readonly isChanged: boolean;
  /** The text of the report in which it begins here, as an index among `partsOf(report).all`, and where in it. */
  readonly part: number;
  readonly offset: number;
}

export const NOTE_SORTS = ['changed', 'made', 'report'] as const;
export type NoteSort = (typeof NOTE_SORTS)[number];

/** A note in the list of all. */
export interface ListedNote {
  readonly note: Note;
  /** Country and year of its first report, as far as they are known. */
  readonly area: string | null;
  readonly year: number | null;
  /** Its reports are in the library, each of them. */
  readonly isHere: boolean;
}

/** A value that notes can be narrowed to, and how many have it. */
export interface NoteFacet<Value> {
  readonly value: Value;
  readonly count: number;
}

export interface NotesPage {
  /** The first of those that were asked for, in their order. */
  readonly notes: readonly ListedNote[];
  /** How many were asked for, and how many there are. */
  readonly total: number;
  readonly all: number;
  readonly areas: readonly NoteFacet<string>[];
  readonly years: readonly NoteFacet<number>[];
  readonly tags: readonly NoteFacet<string>[];
  readonly colours: readonly NoteFacet<NoteColour>[];
  /** What of the query was understood otherwise, in sentences. */
  readonly notices: readonly string[];
}

export const NOTE_FORMATS = ['markdown', 'html', 'json', 'csv', 'docx', 'ris', 'csl-json'] as const;
export type NoteFormat = (typeof NOTE_FORMATS)[number];

/** Notes to be kept as a file. */
export interface NotesFile {
  /** File name with its ending, without a folder. */
  readonly name: string;
  /** The text of the file; of a Word file its bytes in Base64. */
  readonly text: string;
  readonly isBase64: boolean;
  readonly notes: number;
}

/** A note of an added library, as much of it as it is known by. */
export interface OfferedNote {
  /** Under which it would be here. */
  readonly id: string;
  /** What its report is called, or both of them. */
  readonly label: string;
  /** The beginnings of what is noted and of what is said of it. */
  readonly words: string;
  readonly text: string;
  /** ISO 8601, as its maker's machine had it. */
  readonly modified: string;
  readonly creator?: string;
}

/** Notes of an added library that are not here, until its reader asks for them. */
export interface OfferedNotes {
  /** Names this offer; what is offered later takes its place. */
  readonly offer: string;
  readonly count: number;
  /** Those with most notes first, and how many reports more. */
  readonly reports: readonly { readonly label: string; readonly count: number }[];
  readonly moreReports: number;
  /** At most as many as a window can show. */
  readonly first: readonly OfferedNote[];
}

/** What became of a file of notes. */
export interface NotesImported {
  readonly added: number;
  /** Were here already. */
  readonly known: number;
  /** What could not be used, in sentences. */
  readonly problems: readonly string[];
}
