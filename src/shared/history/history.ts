/** What the history of a country's passages is. Plain data; ranges are UTF-16 offsets into the shown text of a block. */
import type { TextRange } from '../comparison/comparison.ts';
import type { Concept, Level, Span, Topic } from '../model.ts';

export const PASSAGE_KINDS = ['paragraph', 'sentence', 'row'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A year of a country as the history follows it. */
export interface HistoryYear {
  readonly year: number;
  /** Report id. */
  readonly report: string;
  /** Of a `summary` nothing can be said but what its few sentences say: what is not in it was not dropped. */
  readonly scope: 'whole' | 'summary';
}

/** A passage as one report has it. */
export interface PassagePlace {
  /** Index into `CountryHistory.years`. */
  readonly at: number;
  readonly block: string;
  /** Index into `Report.tables`, and the row's index in it. */
  readonly table?: number;
  readonly row?: number;
  /** The stretch of the block's text; absent for a row. */
  readonly range?: TextRange;
  readonly topic: Topic | null;
  /** Place in the source. */
  readonly source: Span;
  /** The wording is not that of the place before; a citation under another number changes nothing. */
  readonly changed?: true;
  /** It stands in another section than before, or in another paragraph. */
  readonly moved?: 'section' | 'paragraph';
  /** It was left out in between. */
  readonly again?: true;
  /** It may be another passage: only its neighbours speak for it, or only the years printed with it. */
  readonly unsure?: 'place' | 'print';
}

/** One passage through the years: in order, at most one place a year. */
export interface PassageThread {
  readonly kind: PassageKind;
  readonly concept: Concept | null;
  readonly places: readonly PassagePlace[];
  /** Index of the thread that it was cut off from in its first year. */
  readonly cutFrom?: number;
  /** Index of the thread that it was put together with after its last year. */
  readonly joinedTo?: number;
}

/** All passages of a country that are followed. */
export interface CountryHistory {
  /** In order, one report each. */
  readonly years: readonly HistoryYear[];
  readonly threads: readonly PassageThread[];
}

export type PassageState = 'new' | 'same' | 'changed' | 'dropped';

/** A stretch of a wording against the one before. */
export interface WordingPiece {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** A reference behind a passage. */
export interface CitedSource {
  readonly number: number;
  /** As it is listed, on one line. */
  readonly text: string;
}

/** A passage in one year, with its words. */
export interface PassageInYear {
  readonly report: string;
  readonly year: number;
  /** Place in the source; where the passage was dropped, an empty stretch at the place where it would stand. */
  readonly start: number;
  readonly end: number;
  readonly block: string;
  readonly table?: number;
  readonly row?: number;
  readonly range?: TextRange;
  readonly topic: Topic | null;
  readonly text: string;
  readonly state: PassageState;
  readonly moved?: 'section' | 'paragraph';
  readonly again?: true;
  readonly unsure?: 'place' | 'print';
  /** It was a part of a longer passage, or is put together with another one from here on. */
  readonly part?: 'cut' | 'joined';
  /** Reference numbers of this report behind it. */
  readonly sources: readonly number[];
  /** Of these, the ones that the wording before did not have; and those of the report before that are gone. */
  readonly came: readonly CitedSource[];
  readonly went: readonly CitedSource[];
  /** Against the wording before, where it is another. */
  readonly changes?: readonly WordingPiece[];
}

/** Since when a passage is said, as far as the library can tell. */
export interface PassageSpan {
  readonly first: number;
  /** The year before the first, where the library has no whole report of it: the passage may be older. */
  readonly unknownBefore: number | null;
  readonly last: number;
  /** The first year, of those the library has, in which it is not said any more; `null` where it is said to the end. */
  readonly droppedIn: number | null;
}

/** One passage through the years. */
export interface PassageHistory extends PassageSpan {
  readonly kind: PassageKind;
  readonly concept: Concept | null;
  readonly passages: readonly PassageInYear[];
  /** Years between the first and the last of the country that the library has no report of, or only a summary. */
  readonly missing: readonly number[];
}

/** What the margin says of a paragraph or a row. */
export interface PassageSign extends PassageSpan {
  readonly block: string;
  readonly row?: number;
  /** Place in the source, by which its history is asked for. */
  readonly start: number;
  readonly unsure?: true;
}

/** The signs of one report. */
export interface ReportSigns {
  /** `null` where the report is of no year that is followed. */
  readonly year: number | null;
  readonly signs: readonly PassageSign[];
}

/** What became of a passage from one report to the next: a sentence or a row of a table. */
export interface YearChange {
  readonly kind: Exclude<PassageKind, 'paragraph'>;
  readonly state: Exclude<PassageState, 'same'>;
  readonly concept: Concept | null;
  readonly topic: Topic | null;
  /** Where it stands: what was dropped, in the report before. */
  readonly report: string;
  readonly block: string;
  readonly table?: number;
  readonly row?: number;
  readonly range?: TextRange;
  readonly start: number;
  readonly end: number;
  /** The wording; cells of a row are joined by a tab. */
  readonly text: string;
  /** Against the wording of the report before, where it is another. */
  readonly changes?: readonly WordingPiece[];
  /** Since when it is said; the year itself where it is new. */
  readonly since: Pick<PassageSpan, 'first' | 'unknownBefore'>;
  readonly again?: true;
  readonly moved?: 'section' | 'paragraph';
  readonly unsure?: 'place' | 'print';
  /** How much it tells: see `core/history/year/change-weight.ts`. */
  readonly weight: number;
}

/** An assessment with all that is printed of it. */
export interface PrintedLevel {
  readonly level: Level;
  readonly label: string;
}

/** What changed in a country in a year. */
export interface YearChanges {
  readonly area: string;
  readonly year: number;
  readonly report: string;
  /** The last whole report before. */
  readonly before: { readonly year: number; readonly report: string };
  /** Years between the two of which the library has no whole report. */
  readonly between: readonly number[];
  /** A summary says nothing of what a chapter says outside of its own. */
  readonly scope: HistoryYear['scope'];
  /** The assessments, where either report prints one. */
  readonly levels: { readonly before: PrintedLevel | null; readonly after: PrintedLevel | null };
  readonly counts: Readonly<Record<YearChange['state'], number>>;
  /** The most telling first. */
  readonly changes: readonly YearChange[];
}
