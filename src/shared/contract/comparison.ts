/** What is asked of two reports, or of one table over the years, and the form in which it is taken along. */
import type { Concept } from '../model.ts';
import type { PanePlace } from './session.ts';

/** The same place in two reports. */
export interface LinkedPlaces {
  readonly left: PanePlace;
  readonly right: PanePlace;
}

/** Report ids. */
export interface ReportPair {
  readonly left: string;
  readonly right: string;
}

/** One table of one area: the area as its reports name it. */
export interface AreaTable {
  readonly area: string;
  readonly concept: Concept;
}

export const COMPARISON_FORMATS = ['html', 'markdown'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** A text to be kept as a file of its own. */
export interface TextFile {
  /** File name with its ending, without a folder. */
  readonly name: string;
  readonly text: string;
  /** The text stands for bytes: of a Word file. */
  readonly isBase64?: boolean;
}
