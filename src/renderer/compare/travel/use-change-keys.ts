import { useEffect, useRef } from 'react';
import { COMPARISON } from '../../text/page-signs.ts';

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Which way a key leads: N and F7 onward, P and Shift+F7 back; `null` for every other. */
export function directionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): 1 | -1 | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'F7') return shiftKey ? -1 : 1;
  if (shiftKey) return null;
  if (key === 'n') return 1;
  return key === 'p' ? -1 : null;
}

/** Where letters are words, or belong to what lies over the view. */
const WRITING =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], dialog, [role="menu"], [role="alertdialog"]';

/** From change to change by key: by F7 wherever the keyboard is in the window, by a letter in the view. */
export function useChangeKeys(onStep: (direction: 1 | -1) => void): void {
  const step = useRef(onStep);
  useEffect(() => {
    step.current = onStep;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const direction = directionOf(event);
      if (direction === null || event.defaultPrevented) return;
      if (event.key !== 'F7' && !takesLetters(event.target)) return;
      event.preventDefault();
      step.current(direction);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A letter alone leads on only while the keyboard is in the view, so that it is in no one's way elsewhere (WCAG 2.1.4). */
function takesLetters(target: EventTarget | null): boolean {
  return target instanceof Element && COMPARISON.around(target) !== null && target.closest(WRITING) === null;
}
