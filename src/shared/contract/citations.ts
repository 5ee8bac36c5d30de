/** A reference and a source with all that rests on them. */
import type { Reference, Topic } from '../model.ts';
import type { SourceEntry } from '../sources.ts';

/** A place where a reference is cited. */
export interface CitedAt {
  readonly report: string;
  /** The mark as printed. */
  readonly text: string;
  /** `section:law`, `table:2`. */
  readonly where: string;
  readonly topic: Topic | null;
  readonly block: string;
  /** The sentence or cell that rests on the reference. */
  readonly excerpt: string;
  /** Where the mark stands in `excerpt`. */
  readonly mark?: readonly [start: number, end: number];
  /** Source offsets of the mark. */
  readonly start: number;
  readonly end: number;
}

/** The same source in another report. */
export interface SameSource {
  readonly report: string;
  readonly label: string;
  readonly number: number;
  /** Which of several entries with that number, from 0; absent where there is one. */
  readonly occurrence?: number;
  /** Why the two are held to be the same: "same law number 414-V". */
  readonly because: string;
}

/** An entry of another list that would be the same source, had it not been said that it is not. */
export type SeparatedSource = Omit<SameSource, 'because'>;

export interface ReferenceDetails {
  readonly report: string;
  readonly reference: Reference;
  /** How many entries of the list carry this number, where it is more than one. */
  readonly duplicates?: number;
  readonly citedAt: readonly CitedAt[];
  readonly sameSource: readonly SameSource[];
  /** Entries that somebody keeps apart from this one; absent where there are none. */
  readonly keptApart?: readonly SeparatedSource[];
}

/** A passage that rests on a source. */
export interface SourcePassage extends CitedAt {
  /** Of the table row it stands in, where it is another cell's: a figure alone says little. */
  readonly rowLabel?: string;
  /** Index of the mark in `Report.citations`. */
  readonly citation: number;
}

/** A reference as its card shows it: each passage with the way there. */
export interface CitedReference extends ReferenceDetails {
  readonly citedAt: readonly SourcePassage[];
}

/** One entry of a source with all that rests on it. */
export interface SourceEntryDetails {
  readonly entry: SourceEntry;
  /** As printed in this report's list. */
  readonly text: string;
  /** Why it is held to be the same source as the first entry; `null` for the first. */
  readonly because: string | null;
  /** In reading order. */
  readonly citedAt: readonly SourcePassage[];
}

export interface SourceDetails {
  readonly id: string;
  readonly entries: readonly SourceEntryDetails[];
}

/** What leaves the reader for a bibliography program. */
export type ExportSubject =
  /** Sources by the ids of their rows, all where none are named. */
  | { readonly kind: 'sources'; readonly ids?: readonly string[] }
  /** The reports themselves, all where none are named. */
  | { readonly kind: 'reports'; readonly ids?: readonly string[] };
