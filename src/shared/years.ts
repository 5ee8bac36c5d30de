/** What several years of one area say: one table across years, and the time line. Plain data. */
import type { Concept, Level, Span } from './model.ts';

/** Where something is printed, to open it in the text. */
export interface PrintedAt {
  /** Report id. */
  readonly report: string;
  readonly block: string;
  /** Index into `Report.tables`, its row and its cell, where it stands in a table. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly source: Span | null;
}

/**
 * A cell against the year before that has one:
 * `first` the earliest, `only-here` no other year has the row, `renamed` the same value under a reworded label,
 * `not-in-copy` this copy lost the value, or the whole table, `not-stated` the table has no such row, `not-made-out` this copy has torn the
 * table, so that nobody can say whether it has the row, `no-table` the report has no such table.
 */
export type YearCellState =
  | 'first'
  | 'same'
  | 'changed'
  | 'only-here'
  | 'renamed'
  | 'not-in-copy'
  | 'not-stated'
  | 'not-made-out'
  | 'no-table';

/** What one report prints for one year. */
export interface YearStatement {
  readonly report: string;
  /** Label of the row as that report prints it. */
  readonly label: string;
  /** Values as shown, without citation marks, by column head; one value and an empty head in tables by year. */
  readonly values: readonly { readonly head: string; readonly text: string; readonly at: PrintedAt }[];
  /** Reference numbers behind label and values. */
  readonly citations: readonly number[];
  readonly at: PrintedAt;
}

export interface YearCell {
  readonly state: YearCellState;
  /** `null` where nothing is stated. */
  readonly statement: YearStatement | null;
  /** The label differs from the one in the year before. */
  readonly renamed: boolean;
  /** What other reports print for the same year, and whether they agree. */
  readonly restated: readonly { readonly statement: YearStatement; readonly agrees: boolean }[];
}

export interface YearColumn {
  readonly year: number;
  /** Report the column rests on; of several that state the year, the one about that year. */
  readonly report: string;
  /** Number and caption of the table as printed there. */
  readonly number: number | null;
  readonly caption: string;
  /** `null` where the report has no table of the concept. */
  readonly at: PrintedAt | null;
  /**
   * `torn`: not all of the table can be made out in this copy; `lacking`: the copy has no such table, and lacks parts in
   * which it may stand. What is not stated there may still have been printed.
   */
  readonly damage?: 'torn' | 'lacking';
}

export interface YearRow {
  /** Newest label. */
  readonly label: string;
  /** Sector, area, or group row above; empty where there is none. */
  readonly group: string;
  /** One for each column. */
  readonly cells: readonly YearCell[];
}

/** One table in all years of an area. */
export interface ConceptTable {
  readonly concept: Concept;
  readonly columns: readonly YearColumn[];
  readonly rows: readonly YearRow[];
}

export interface LevelPoint {
  readonly year: number;
  readonly report: string;
  readonly level: Level;
  /** The full printed label. */
  readonly label: string;
  /** What follows the level in the label ("Efforts Made but Continued Law that Delayed Advancement"). */
  readonly suffix: string | null;
  /** Where it is printed; `block` is empty where it stands in none (a running head). */
  readonly block: string;
  readonly at: Span;
}

/** Levels of an area that chapters assess among others (the territories of one country). */
export interface AreaLevels {
  readonly area: string;
  readonly levels: readonly LevelPoint[];
}

/** How a suggested action reads in one report. */
export interface ActionWording {
  readonly report: string;
  readonly year: number;
  readonly area: string;
  readonly text: string;
  /** First and last year as printed; `null` where the cell is empty or no span of years. */
  readonly suggested: YearSpan | null;
  /** Its words do not say that it is the action of the year before; the years that are printed do. */
  readonly unsure?: true;
  readonly at: PrintedAt;
}

/** Where the years that are printed with an action and the library's reports do not agree. */
export interface YearsDisagreement {
  /** The span that the newest report prints. */
  readonly printed: YearSpan;
  /** Years of the span whose reports, which the library has, leave the action out. */
  readonly absent: readonly number[];
  /** Years before the span whose reports suggest it all the same. */
  readonly earlier: readonly number[];
}

/** Both years included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * One suggested action through its wordings.
 * `open` stands in the newest report, `closed` does not, `reopened` was left out for some years and stands there again;
 * `unclear` was last seen before reports whose tables this copy has torn, so that nobody can say.
 */
export interface ActionThread {
  readonly state: 'open' | 'closed' | 'reopened' | 'unclear';
  /** Newest wording. */
  readonly text: string;
  readonly area: string;
  /** Years in which it was suggested, apart from each other. */
  readonly spans: readonly YearSpan[];
  /** In order of years. */
  readonly wordings: readonly ActionWording[];
  /** `null` where they agree, or the library has not the reports to say. */
  readonly disagreement: YearsDisagreement | null;
  /** The first report after the last wording that leaves it out. */
  readonly closedBy: { readonly report: string; readonly year: number } | null;
  /** Where it is unclear, the years of the torn tables. */
  readonly notMadeOutIn?: readonly number[];
}

/** Why a year of a series has no number. */
export type FigureGap =
  | 'no-report'
  | 'no-table'
  | 'not-stated'
  | 'not-made-out'
  | 'unknown'
  | 'not-applicable'
  | 'not-in-copy'
  | 'not-a-number';

export interface FigurePoint {
  readonly year: number;
  /** `null` in a gap. */
  readonly value: number | null;
  readonly gap: FigureGap | null;
  /** The cell as shown, empty where there is none. */
  readonly text: string;
  /** Year of the data where the table's source line names another than the report's. */
  readonly dataYear: number | null;
  readonly at: PrintedAt | null;
  /** Other reports that state the same year. */
  readonly restated: readonly {
    readonly value: number | null;
    readonly text: string;
    readonly at: PrintedAt;
  }[];
}

export type FigureUnit = 'percent' | 'children' | 'us-dollars' | 'count';

/** Numbers of one row over the years: a point for every year from the first to the last, gaps included. */
export interface FigureSeries {
  readonly concept: Concept;
  readonly label: string;
  readonly unit: FigureUnit;
  readonly points: readonly FigurePoint[];
}

export interface Timeline {
  readonly area: string | null;
  readonly levels: readonly LevelPoint[];
  /** Where joint chapters assess areas one by one, each of them, in the order in which they are printed. */
  readonly areaLevels: readonly AreaLevels[];
  /** Said where the levels span changes of the criteria. */
  readonly levelNotes: readonly string[];
  /** First years of changed criteria that the levels span. */
  readonly levelBreaks: readonly number[];
  readonly actions: readonly ActionThread[];
  readonly figures: readonly FigureSeries[];
}
