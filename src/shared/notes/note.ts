/**
 * A note of a reader: to which words of which reports it belongs, and what is said of them. It knows no file and no
 * machine: passages are named as the Web Annotation Data Model does (W3C, 2017), by a quotation with what stands around
 * it, with the place in the source as a hint, and by where in a report of this series they stand.
 */
import type { Concept, Topic } from '../model.ts';

/** By what they look like to those who see colours; each has a sign of its own as well. */
export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** What kind of text a piece of a passage stands in. */
export const PIECE_KINDS = ['text', 'heading', 'caption', 'head', 'cell', 'note', 'reference'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** Where a piece of a passage stands, in terms that hold in every copy of a report. */
export interface PiecePlace {
  readonly kind: PieceKind;
  readonly topic: Topic | null;
  /** Of a table, the rest only where it is known. */
  readonly concept?: Concept;
  /** What the first cell of its row says, and the head of its column. */
  readonly row?: string;
  readonly column?: string;
  /** Number of a reference. */
  readonly number?: number;
}

/** Words of one report. */
export interface NotePassage {
  /** Id of the report and how it is named to people: "Kazakhstan 2022". */
  readonly report: string;
  readonly label: string;
  /** The words as they were shown; each paragraph, cell or other text on a line of its own. */
  readonly exact: string;
  /** What stands before and behind; empty at the beginning and end. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood in the source text of this file (its SHA-256): a hint. */
  readonly start: number;
  readonly end: number;
  readonly copy: string;
  /** Of each line of `exact`. Empty for a passage of another program. */
  readonly places: readonly PiecePlace[];
}

export interface Note {
  /** A UUID, or whatever the program that it comes from has for it. */
  readonly id: string;
  /** One passage; two of a difference between reports, the older first. */
  readonly passages: readonly NotePassage[];
  readonly colour: NoteColour;
  /** Markdown; empty where words are only marked. */
  readonly text: string;
  readonly tags: readonly string[];
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
  /** Who made it, where the file that it came from says so. */
  readonly creator?: string;
}

/** Stretch of one text of a report, as offsets in its shown text; `part` is its index among `partsOf(report).all`. */
export interface PartStretch {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}
