import { useEffect, useRef } from 'react';
import type { Report } from '../../../shared/model.ts';
import type { Visit } from '../../state/reader-state.ts';
import { blockElement, scrollToElement, scrollToPlace, scrollToTop } from '../../text/place.ts';
import type { ScrollLink } from './scroll-link.ts';
import { CITATION, HIGHLIGHT, LANDED } from '../../text/page-signs.ts';

/** How long the place that was landed on stays marked. */
const LANDED_MS = 2400;

interface Options {
  readonly key: string;
  readonly visit: Visit | null;
  readonly report: Report;
  readonly scroller: HTMLElement | null;
  readonly link: ScrollLink;
}

/** Go where a visit leads, once for each, as soon as the text is on the page. */
export function useLanding({ key, visit, report, scroller, link }: Options): void {
  const landed = useRef<number | null>(null);
  useEffect(() => {
    if (scroller === null || visit === null || landed.current === visit.token) return;
    landed.current = visit.token;
    const { target } = visit;
    if (target.kind === 'place') {
      scrollToPlace(scroller, target.place, () => link.placed(key));
      return;
    }
    // Whatever else is asked for, the other panes come along.
    link.lead(key);
    const landing = landingOf(scroller, report, visit);
    if (landing === null) {
      scrollToTop(scroller);
      return;
    }
    scrollToElement(scroller, landing.element, landing.centred);
    link.scrolled(key);
    LANDED.put(landing.element);
    if (visit.focus) landing.element.focus({ preventScroll: true });
    setTimeout(() => LANDED.take(landing.element), LANDED_MS);
  }, [key, visit, report, scroller, link]);
}

interface Landing {
  readonly element: HTMLElement;
  /** Into the upper third rather than to the upper edge: what stands before it matters too. */
  readonly centred: boolean;
}

function landingOf(scroller: HTMLElement, report: Report, { target }: Visit): Landing | null {
  switch (target.kind) {
    case 'place':
      return found(blockElement(scroller, target.place.block), false);
    case 'block':
      return found(blockElement(scroller, target.block), false);
    case 'words': {
      const block = blockElement(scroller, target.block);
      // Of all that is marked in the block, what is gone to comes first.
      const mark = HIGHLIGHT.find(block, 0);
      return found(mark ?? block, true);
    }
    case 'reference': {
      const index = report.references.findIndex((reference) => reference.number === target.number);
      const blocks = report.sections.flatMap((section) => section.blocks);
      const block = blocks.find((entry) => entry.kind === 'reference' && entry.reference === index);
      return block === undefined ? null : found(blockElement(scroller, block.id), true);
    }
    case 'citation':
      return found(CITATION.find(scroller, target.citation), true);
  }
}

function found(element: HTMLElement | null, centred: boolean): Landing | null {
  return element === null ? null : { element, centred };
}
