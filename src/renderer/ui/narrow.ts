import { useSyncExternalStore } from 'react';
import { NARROW } from './narrow-width.ts';

/** Whether the window is so narrow, or so much enlarged, that what else stands beside the text lies over it. */
export function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}

/** The same, now and whenever it changes. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

function subscribe(listener: () => void): () => void {
  const narrow = window.matchMedia(NARROW);
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}
