/** What a report states in its tables, small enough to be kept of every report of a library. Plain data. */
import type { Span } from '../../../shared/model.ts';
import type { AcrossConcept } from '../../../shared/across/across.ts';

export interface FactCell {
  /** As shown, with the marks of notes and without those of citations. */
  readonly text: string;
  /** Index into the row's cells; `null` where the table has no such column. */
  readonly column: number | null;
  readonly source: Span | null;
  /** This copy has lost what stood here. */
  readonly lost?: true;
}

/** One row about one year. */
export interface Fact {
  readonly year: number;
  readonly label: string;
  /** Latest name of the series' row that it is, or `null`. */
  readonly series: string | null;
  readonly group: string;
  readonly entity: string;
  /** Areas of a joint chapter that it is about; empty where it is about all that the report is about. */
  readonly areas: readonly string[];
  /** In the order of `columnsOf`. */
  readonly cells: readonly FactCell[];
  readonly citations: readonly number[];
  /** Indexes into the notes of the table. */
  readonly notes: readonly number[];
  /** Block, table, row and column of the label. */
  readonly block: string;
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly start: number;
  readonly end: number;
}

/** What a report says under one concept. */
export interface ConceptFacts {
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
  /** This copy has torn a table of it: what no row states may still have been printed. */
  readonly torn?: true;
}

/** Of a concept that the report has no table of, nothing. */
export type ReportFacts = Readonly<Partial<Record<AcrossConcept, ConceptFacts>>>;
