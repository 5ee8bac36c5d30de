import type { ReaderLink } from './link.ts';
import type { Pane } from '../state/reader-state.ts';
import { blockElement, placeOf } from '../text/place.ts';
import { SCROLLER } from '../text/page-signs.ts';

/** Leads to what a pane shows: the words that were gone to, while they are in sight, else the block at its top. */
export function linkOfPane(pane: Pane, element: HTMLElement | null): ReaderLink | null {
  const scroller = SCROLLER.first(element);
  if (scroller === null) return null;
  const { report, visit } = pane;
  if (visit?.target.kind === 'words' && isInSight(scroller, visit.target.block)) {
    return { kind: 'place', report, block: visit.target.block, places: visit.target.places };
  }
  const block = placeOf(scroller)?.block;
  return block === undefined ? null : { kind: 'place', report, block, places: [] };
}

function isInSight(scroller: HTMLElement, block: string): boolean {
  const box = blockElement(scroller, block)?.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  return box !== undefined && box.bottom > frame.top && box.top < frame.bottom;
}
