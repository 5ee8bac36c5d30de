/**
 * Quiet signs beside the blocks of a pane. Whoever has something to say of passages is a source; the text only knows
 * that there are signs. A sign holds no letters of its own in the page (its words are drawn by the style sheet), so that
 * what is read, found, selected and anchored is the report's text and nothing else.
 */
import { createContext, use, useMemo } from 'react';

export interface MarginSign {
  /** Unique in its block. */
  readonly id: string;
  /** Index of a table's row; absent where it is about the whole block. */
  readonly row?: number;
  /** Before the text or after it, in the direction of reading. */
  readonly side: 'start' | 'end';
  /** A word or two; where there is no room a mark stands for them. */
  readonly words: string;
  /** All of it, as a sentence: its accessible name, and what is shown under the pointer. */
  readonly label: string;
  readonly tone: 'quiet' | 'new' | 'last';
  readonly run: () => void;
}

/** Signs by block. */
export type MarginSource = ReadonlyMap<string, readonly MarginSign[]>;

/** The sources of the pane, in the order in which their signs stand. */
export const MarginContext = createContext<readonly MarginSource[]>([]);

/** @param row of a table's row; those of the block itself where none is given */
export function useMarginSigns(block: string, row?: number): readonly MarginSign[] {
  const sources = use(MarginContext);
  return useMemo(
    () => sources.flatMap((source) => (source.get(block) ?? []).filter((sign) => sign.row === row)),
    [sources, block, row],
  );
}
