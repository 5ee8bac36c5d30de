/** One question to all countries: a row of a table, or the level, for many areas and years. Plain data. */
import type { Level } from '../model.ts';
import { CONCEPTS } from '../model.ts';
import type { PrintedAt, YearSpan } from '../years.ts';

/** What can be asked of every country: a table of the series, or the assessment. */
export const ACROSS_CONCEPTS = ['level', ...CONCEPTS] as const;
export type AcrossConcept = (typeof ACROSS_CONCEPTS)[number];

export interface AcrossQuestion {
  readonly concept: AcrossConcept;
  /** A row by any name that the series gave it, else words that stand in it; all rows where it is left out or empty. */
  readonly row?: string;
  /** First and last year; all where it is left out. */
  readonly years?: YearSpan;
  /** Regions of the Department, and areas, by the names they have in the list of the library; all where left out. */
  readonly regions?: readonly string[];
  readonly areas?: readonly string[];
  /** Only these reports: those that a search found. */
  readonly reports?: readonly string[];
  /** A second row of the same concept, to be set against the first. */
  readonly against?: string;
}

/** What a cell was read as; only what its print leaves no doubt about is more than a text. */
export type ReadValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly unit: 'count' | 'percent' | 'us-dollars';
      /** "(79,690)" behind a share. */
      readonly population?: number;
      /** Why this number, where its print could be taken for another: "7.559". */
      readonly because?: string;
    }
  | { readonly kind: 'age'; readonly value: number }
  | { readonly kind: 'ages'; readonly from: number; readonly to: number }
  | { readonly kind: 'answer'; readonly value: 'yes' | 'no' }
  | { readonly kind: 'level'; readonly value: Level }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  /** "Unknown", "N/A", "Unavailable": printed so. */
  | { readonly kind: 'unknown' | 'not-applicable' | 'unavailable' }
  /** Nothing is printed in the cell. */
  | { readonly kind: 'empty' }
  /** Something was printed that this copy has lost. */
  | { readonly kind: 'not-in-copy' }
  | { readonly kind: 'text' };

export interface AcrossCell {
  /** As shown, with the marks of notes and without those of citations. */
  readonly text: string;
  readonly value: ReadValue;
  readonly at: PrintedAt | null;
}

/** What one report prints in one row about one year of an area. */
export interface AcrossRow {
  readonly area: string;
  readonly region: string | null;
  readonly year: number;
  readonly report: string;
  /** As that report prints it, with the marks of notes. */
  readonly label: string;
  /** The row of the series that it is, by its latest name; `null` for a row of the report's own. */
  readonly series: string | null;
  /** Sector, area of a suggested action, or the row above; empty where there is none. */
  readonly group: string;
  /** Whom of several the row is about ("Mainland", "Zanzibar"); empty where it is about the whole. */
  readonly entity: string;
  /** One for each column of the answer. */
  readonly cells: readonly AcrossCell[];
  /** Numbers of the sources behind label and cells. */
  readonly citations: readonly number[];
  /** What the notes say whose marks stand in the row. */
  readonly notes: readonly string[];
  readonly at: PrintedAt;
  /** Extent of the row in the source text. */
  readonly start: number;
  readonly end: number;
  /** What other reports print about the same year. */
  readonly restated: readonly {
    readonly report: string;
    readonly texts: readonly string[];
    readonly agrees: boolean;
    readonly at: PrintedAt;
  }[];
  /**
   * First year since which this row is said (History), or, where its country was not followed yet, since which the
   * reports of this area have such a row without a gap.
   */
  readonly since: number | null;
  /** The row may be older: the library has no report of the year before. */
  readonly sinceOrEarlier?: true;
  /** Its country was not followed yet. */
  readonly sinceByRows?: true;
}

/**
 * Why an area has no row in a year; `not-in-copy` where the copy of its report lacks parts in which the table may stand,
 * `not-made-out` where it has torn the table.
 */
export type AcrossGap = 'no-report' | 'no-table' | 'not-in-copy' | 'not-stated' | 'not-made-out';

export interface AcrossMissing {
  readonly area: string;
  readonly region: string | null;
  readonly year: number;
  readonly why: AcrossGap;
  /** The report that does not have it, where there is one. */
  readonly report: string | null;
}

/** Two rows of one area and year against each other. */
export interface AcrossDifference {
  readonly area: string;
  readonly region: string | null;
  readonly year: number;
  readonly entity: string;
  /** Indexes into `rows` and `others`; `null` where that row is not there. */
  readonly row: number | null;
  readonly other: number | null;
  /** The first minus the second, where both are stated as numbers of one kind. */
  readonly difference: number | null;
  /** The two that it is worked out of, and what they are measured in. */
  readonly values: readonly [one: number, other: number] | null;
  readonly unit: DifferenceUnit | null;
}

export type DifferenceUnit = 'years' | 'percent' | 'count' | 'us-dollars';

export interface AcrossAnswer {
  readonly concept: AcrossConcept;
  /** What was asked for in words: "Minimum Age for Work", "rows with “cotton”". */
  readonly title: string;
  /** All names under which the series prints the row; empty where it was found by words. */
  readonly names: readonly string[];
  /** Heads of the cells, the same for all years. */
  readonly columns: readonly string[];
  /** Which of the columns is asked about: the one that is sorted, counted and drawn. */
  readonly main: number;
  /** Years that any report in the scope states or is about, in order. */
  readonly years: readonly number[];
  readonly rows: readonly AcrossRow[];
  readonly missing: readonly AcrossMissing[];
  /** What whoever compares years or areas should know. */
  readonly notes: readonly string[];
  /** Who published the reports of these years under which title; of several, the latest first. */
  readonly published: readonly { readonly publisher: string; readonly title: string }[];
  /** Only where a second row was asked for. */
  readonly against?: {
    readonly title: string;
    readonly rows: readonly AcrossRow[];
    readonly missing: readonly AcrossMissing[];
    readonly differences: readonly AcrossDifference[];
    readonly unit: DifferenceUnit | null;
    /** By which rule they are set against each other. */
    readonly rule: string;
  };
}

/** What can be asked of a concept: the rows of the series by their latest names, and all their names. */
export interface AcrossChoice {
  readonly concept: AcrossConcept;
  readonly rows: readonly { readonly name: string; readonly names: readonly string[] }[];
}

/** In which an answer can be taken along as a text. */
export const ACROSS_FORMATS = ['csv', 'markdown'] as const;
