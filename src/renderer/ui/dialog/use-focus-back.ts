import { useEffect } from 'react';

/**
 * When a menu that was opened in a dialog or drawer is gone, the focus goes back to where it was in it. The menu's item is taken out of
 * the page with the focus on it, and the dialog takes the focus for itself, at once and in the next frame, so that the next key would
 * begin at its start. Once for the window, whatever lies over it.
 */
export function useFocusBack(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let isAfterMenu = false;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      if (isInMenu(target)) isAfterMenu = true;
      else if (isAfterMenu && target.matches('[role="dialog"]') && target.contains(last))
        last?.focus({ preventScroll: true });
      else last = target;
    };
    // What one does next in the dialog itself may well give it the focus.
    const onAct = ({ target }: Event) => {
      if (!isInMenu(target)) isAfterMenu = false;
    };
    const abort = new AbortController();
    document.addEventListener('focusin', onFocus, abort);
    document.addEventListener('keydown', onAct, { capture: true, signal: abort.signal });
    document.addEventListener('pointerdown', onAct, { capture: true, signal: abort.signal });
    return () => abort.abort();
  }, []);
}

function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}
