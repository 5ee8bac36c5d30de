/** What the window was showing, and where in it. */
import type { CitationStyle } from '../sources.ts';

/** A place in a report, and of a pane what stands at its reading line. */
export interface PanePlace {
  readonly block: string;
  /** How far down in the block, from 0 to 1: it tells where no words do. */
  readonly fraction: number;
  readonly words?: PlaceWords;
}

/** The words at a reading line. */
export interface PlaceWords {
  /** Offset of the first of them in the source. */
  readonly start: number;
  /** Their letters and figures, in small letters, by which they are found in another copy. */
  readonly letters: string;
  /** How far the reading line stands below the top of their line, in heights of the line; negative above it. */
  readonly lines: number;
}

export interface PaneState {
  readonly report: string;
  readonly place: PanePlace | null;
  /** What it takes of the room, against others that take 1, as all do that do not say. */
  readonly share?: number;
  /** The pages of its original are shown. */
  readonly original?: true;
}

/** Longest text of what is chosen in one part of the window, in characters: a session with a longer one is not kept. */
export const LONGEST_CHOICE = 20_000;

/** What is restored on the next start. */
export interface Session {
  readonly version: 1;
  readonly panes: readonly PaneState[];
  readonly linked: boolean;
  /** Show the text as printed, without repairs. */
  readonly asPrinted: boolean;
  /** The first lines were not used yet, and are shown again. */
  readonly welcome?: true;
  /** Say in the margin since when each passage is said; yes unless it was switched off. */
  readonly marginYears?: boolean;
  /** The country at hand. */
  readonly country?: string;
  /** In which citations were copied last. */
  readonly citationStyle?: CitationStyle;
  /** The question to all countries, as its link writes it; absent while none was asked. */
  readonly question?: string;
  /** The view at hand; absent in the one that a first start shows. */
  readonly view?: string;
  /** What is chosen in the views, as each of them writes it. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Recent searches, the latest first. */
  readonly searches?: readonly string[];
}
