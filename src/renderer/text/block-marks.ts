/** Words marked in the blocks of one pane, told to each block by itself: no other is drawn again. */
import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { Span } from '../../shared/model.ts';

/** Words marked in one block. */
export interface Highlight {
  readonly block: string;
  readonly places: readonly Span[];
}

/** Words that go on from block to block: in the first one, and in those behind it. */
export interface Highlights extends Highlight {
  readonly further?: readonly Highlight[];
}

const NO_PLACES: readonly Span[] = [];

/** What is marked of such words in one of their blocks. */
export function highlightsIn(words: Highlights | null, block: string): readonly Span[] {
  if (words === null) return NO_PLACES;
  return words.block === block
    ? words.places
    : (words.further?.find((other) => other.block === block)?.places ?? NO_PLACES);
}

export interface BlockMarks {
  /** Source spans to mark in a block; `null` while nothing is looked for. */
  readonly marksOf: (block: string) => readonly Span[] | null;
  readonly subscribe: (listener: () => void) => () => void;
}

const NOTHING: BlockMarks = { marksOf: () => null, subscribe: () => () => undefined };

export const BlockMarksContext = createContext<BlockMarks>(NOTHING);

/** The first marks where there are any to tell of, else the second ones. */
export function eitherMarks(first: BlockMarks, second: BlockMarks): BlockMarks {
  return {
    marksOf: (block) => first.marksOf(block) ?? second.marksOf(block),
    subscribe(listener) {
      const leave = [first.subscribe(listener), second.subscribe(listener)];
      return () => {
        for (const one of leave) one();
      };
    },
  };
}

/** Places that were gone to, and after them all others that are marked. */
export function marksBeside(visited: readonly Span[], marks: readonly Span[] | null): readonly Span[] {
  if (marks === null || marks.length === 0) return visited;
  if (visited.length === 0) return marks;
  const isOther = (mark: Span): boolean =>
    visited.every(({ start, end }) => start !== mark.start || end !== mark.end);
  return [...visited, ...marks.filter(isOther)];
}

/** The marks of a block, or `null` while nothing is looked for in its pane. */
export function useBlockMarks(block: string): readonly Span[] | null {
  const { marksOf, subscribe } = use(BlockMarksContext);
  const get = useCallback(() => marksOf(block), [marksOf, block]);
  return useSyncExternalStore(subscribe, get);
}
