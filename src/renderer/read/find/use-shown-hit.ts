import { useEffect } from 'react';
import { CURRENT, HIGHLIGHT } from '../../text/page-signs.ts';
import { blockElement, scrollToElement } from '../../text/place.ts';
import type { ScrollLink } from '../scroll/scroll-link.ts';
import type { FindStore } from './find-store.ts';
import type { FindState } from './find-state.ts';
import { marksOfHit } from './find-state.ts';

interface Options {
  readonly find: FindStore;
  readonly state: FindState;
  /** The pane's key. */
  readonly pane: string;
  readonly scroller: HTMLElement | null;
  readonly link: ScrollLink;
}

/** Makes the hit that is shown stand out in the text, and brings it into sight; the other panes come along. */
export function useShownHit({ find, state, pane, scroller, link }: Options): void {
  const { hits, current } = state;
  useEffect(() => {
    if (scroller === null) return;
    for (const mark of CURRENT.all(scroller)) CURRENT.take(mark);
    const hit = hits?.[current];
    if (hit === undefined) return;
    const block = blockElement(scroller, hit.block);
    const own = marksOfHit(hit, find.marks()).flatMap((index) =>
      HIGHLIGHT.all(block).filter((mark) => HIGHLIGHT.of(mark) === index),
    );
    for (const mark of own) CURRENT.put(mark);
    const target = own[0] ?? block;
    if (target === null || isInSight(scroller, target)) return;
    link.lead(pane);
    scrollToElement(scroller, target, true);
    link.scrolled(pane);
  }, [hits, current, find, pane, scroller, link]);
}

function isInSight(scroller: HTMLElement, element: Element): boolean {
  const box = element.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  return box.height > 0 && box.top >= frame.top + FRAME_BAR && box.bottom <= frame.bottom;
}

/** The bar itself lies over the upper edge of the text. */
const FRAME_BAR = 44;
