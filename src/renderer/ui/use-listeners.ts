import { useEffect, useRef } from 'react';

type Listeners = {
  readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
};

/**
 * Listen on an element that holds many controls, once for all of them. Passive: nothing here may hold
 * up scrolling. The listeners may differ from one drawing to the next.
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
      const relay = (event: Event) => {
        const listener: ((event: never) => void) | undefined = latest.current[type as keyof Listeners];
        listener?.(event as never);
      };
      element.addEventListener(type, relay, { passive: true, signal: abort.signal });
    }
    return () => abort.abort();
  }, [element, types]);
}
