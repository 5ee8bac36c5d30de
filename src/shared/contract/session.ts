/** What the window was showing, and where in it. */
import type { CitationStyle } from '../sources.ts';

/** Where a pane stands: the block at its top and how far (0..1) it is scrolled past. */
export interface PanePlace {
  readonly block: string;
  readonly fraction: number;
}

export interface PaneState {
  readonly report: string;
  readonly place: PanePlace | null;
}

/** What is restored on the next start. */
export interface Session {
  readonly version: 1;
  readonly panes: readonly PaneState[];
  readonly linked: boolean;
  /** Show the text as printed, without repairs. */
  readonly asPrinted: boolean;
  /** The country at hand. */
  readonly country?: string;
  /** In which citations were copied last. */
  readonly citationStyle?: CitationStyle;
  /** Recent searches, the latest first. */
  readonly searches?: readonly string[];
}
