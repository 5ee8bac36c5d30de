import { useEffect } from 'react';

/** What old browsers, and Safari with the key that ends a composition, give in place of the key. */
const PROCESSED = 229;

/** Whether a key belongs to the input method: it chooses or leaves a proposal, and means nothing to the reader. */
function isComposing({ isComposing: composing, keyCode }: KeyboardEvent): boolean {
  return composing || keyCode === PROCESSED;
}

/**
 * Keys that are pressed while a word is composed (of Chinese, Japanese, Korean and other writing) reach no
 * listener of the window: Enter takes the proposal and opens no hit, Escape drops it and closes nothing. The
 * input method itself is not told of listeners, and goes on.
 */
export function useQuietComposition(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isComposing(event)) return;
      event.stopImmediatePropagation();
      // A search field would empty itself, in Chromium.
      if (event.key === 'Escape') event.preventDefault();
    };
    const options = { capture: true } as const;
    window.addEventListener('keydown', onKey, options);
    return () => window.removeEventListener('keydown', onKey, options);
  }, []);
}
