/** Words marked in the blocks of one pane, told to each block by itself: no other is drawn again. */
import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { Span } from '../../shared/model.ts';

export interface BlockMarks {
  /** Source spans to mark in a block; `null` while nothing is looked for. */
  readonly marksOf: (block: string) => readonly Span[] | null;
  readonly subscribe: (listener: () => void) => () => void;
}

const NOTHING: BlockMarks = { marksOf: () => null, subscribe: () => () => undefined };

export const BlockMarksContext = createContext<BlockMarks>(NOTHING);

/** The marks of a block, or `null` while nothing is looked for in its pane. */
export function useBlockMarks(block: string): readonly Span[] | null {
  const { marksOf, subscribe } = use(BlockMarksContext);
  const get = useCallback(() => marksOf(block), [marksOf, block]);
  return useSyncExternalStore(subscribe, get);
}
