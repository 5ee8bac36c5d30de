import { useEffect, useRef } from 'react';

/** Nothing here may hold up scrolling. */
const PASSIVE = new Set(['wheel', 'touchstart', 'touchmove', 'scroll']);

type Listeners = Readonly<Record<string, (event: Event) => void>>;

/**
 * Listen on an element that holds many controls, once for all of them. What the listeners do may differ from one drawing to the next; their types may not.
 */
export function useListeners(element: HTMLElement | null, listeners: Listeners): void {
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  const types = Object.keys(listeners).join(' ');
  useEffect(() => {
    if (element === null || types === '') return;
    const abort = new AbortController();
    for (const type of types.split(' ')) {
      element.addEventListener(type, (event) => latest.current[type]?.(event), {
        passive: PASSIVE.has(type),
        signal: abort.signal,
      });
    }
    return () => abort.abort();
  }, [element, types]);
}
