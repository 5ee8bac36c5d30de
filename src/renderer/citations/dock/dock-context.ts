import { createContext } from 'react';

/** A card on show: which mark, and whether it was asked for or only pointed at or passed by. */
export interface OpenCard {
  readonly citation: number;
  readonly mark: HTMLElement;
  readonly pinned: boolean;
}

/** The margin beside the text, in which one card stays while one reads on. */
export interface Dock {
  /** Where the card is drawn; `null` until the window has drawn it. */
  readonly margin: HTMLElement | null;
  /** The card that stands there, and whose it is; `null` while the margin is away. */
  readonly shown: { readonly owner: string; readonly card: OpenCard } | null;
  /** From now on the margin shows this one; whoever had a card there loses its place. */
  readonly show: (owner: string, card: OpenCard) => void;
  /** Puts the margin away, unless it is another's by now. */
  readonly leave: (owner: string) => void;
}

/** Nothing where there is no margin: cards come and go with their marks. */
export const DockContext = createContext<Dock | null>(null);
