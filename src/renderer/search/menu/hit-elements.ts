import type { SearchHit } from '../../../shared/search.ts';

const shown = new WeakMap<Element, SearchHit>();

/** Remembers which hit an element shows; to be given to it as its `ref`. */
export function showingHit(hit: SearchHit): (element: Element | null) => void {
  return (element) => {
    if (element !== null) shown.set(element, hit);
  };
}

/** The hit that an element of the list shows. */
export function hitShownBy(element: Element | null): SearchHit | undefined {
  return element === null ? undefined : shown.get(element);
}
