import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { placeOf } from '../../text/place.ts';
import type { FindStore } from './find-store.ts';

interface FindFocus {
  readonly field: RefObject<HTMLInputElement | null>;
  /** The block at which reading stood when the bar was opened. */
  readonly origin: RefObject<string>;
  /** Gives the focus back to what had it before the bar was opened, or else to the text. */
  readonly giveBack: () => void;
}

/** The keyboard goes into the field whenever the bar is asked for. @param asked how often it was */
export function useFindFocus(find: FindStore, asked: number, scroller: HTMLElement | null): FindFocus {
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<Element | null>(null);
  const origin = useRef('');
  useEffect(() => {
    if (asked === 0) return;
    const { activeElement } = document;
    if (activeElement !== field.current) opener.current = activeElement;
    if (scroller !== null && find.get().query === '') origin.current = placeOf(scroller)?.block ?? '';
    field.current?.focus();
    field.current?.select();
  }, [asked, find, scroller]);

  const giveBack = () => {
    const before = opener.current;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
      before.focus({ preventScroll: true });
    } else scroller?.focus({ preventScroll: true });
  };
  return { field, origin, giveBack };
}
