/**
 * What lies over stretches of a report's texts and is no part of them, such as what its reader has marked. Each text is
 * told of its own by itself: no other is drawn again. They may overlap each other, hits of a search, and citation marks.
 */
import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { ShownText, Span } from '../../shared/model.ts';

/** One stretch, as offsets in the shown text. */
export interface Decoration extends Span {
  /** Of what it belongs to, which may lie over several texts. */
  readonly id: string;
  /** How it is drawn. */
  readonly tone: string;
  /** It may be meant elsewhere. */
  readonly isUnsure: boolean;
  /** What it is, for whoever cannot see it: said once, at its end; absent where it goes on in another text. */
  readonly name?: string;
}

export interface Decorations {
  readonly of: (content: ShownText) => readonly Decoration[];
  readonly subscribe: (listener: () => void) => () => void;
}

const NONE: readonly Decoration[] = [];
const NOTHING: Decorations = { of: () => NONE, subscribe: () => () => undefined };

export const DecorationsContext = createContext<Decorations>(NOTHING);

/** What lies over a text: the same object until that changes. */
export function useDecorations(content: ShownText): readonly Decoration[] {
  const { of, subscribe } = use(DecorationsContext);
  return useSyncExternalStore(
    subscribe,
    useCallback(() => of(content), [of, content]),
  );
}

/** By text; what has none has always the same none. */
export function decorationsIn(
  found: ReadonlyMap<ShownText, readonly Decoration[]>,
): (content: ShownText) => readonly Decoration[] {
  return (content) => found.get(content) ?? NONE;
}
