import type { Dispatch } from 'react';
import type { Report } from '../../../shared/model.ts';
import type { PaneAnchor } from '../../anchor/pane-anchor.ts';
import type { Pane, ReaderAction } from '../../state/reader-state.ts';

/** What an original is shown for and beside. */
export interface OriginalProps {
  readonly pane: Pane;
  readonly report: Report;
  readonly label: string;
  /** What scrolls the report's text. */
  readonly text: HTMLElement | null;
  readonly anchor: PaneAnchor | null;
  /** What leads the other panes. */
  readonly link: FollowedLink;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** Linked scrolling, as the original knows it: who leads, and that it was scrolled. */
export interface FollowedLink {
  readonly lead: (pane: string) => void;
  readonly scrolled: (pane: string) => void;
}
