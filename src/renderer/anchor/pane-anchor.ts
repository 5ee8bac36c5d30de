/**
 * The one anchor of a pane: the words at its reading line. Whoever reads on moves it; whatever else changes where the
 * text stands (the window, the zoom, the type, the panes beside it, another form of the text) brings the same words back.
 */
import type { PanePlace } from '../../shared/contract/contract.ts';
import type { Repair, Report } from '../../shared/model.ts';
import { readingHeight, scrollTopFor } from '../text/follow.ts';
import { BLOCK } from '../text/page-signs.ts';
import { heightOfPlace, placeAt } from './anchor-place.ts';
import { holdPlace } from './held-place.ts';
import type { HeldPlace } from './held-place.ts';

/** Its place is the words at the reading line. */
export interface PaneAnchor extends HeldPlace<PanePlace> {
  /** Repairs whose printed form is drawn from now on. */
  readonly draws: (printed: readonly Repair[] | undefined) => void;
}

/** Parts of a longer text are laid out as they come into sight, and are watched as a whole. */
const MOST_WATCHED = 2000;

/** @param onLine hears how far below the upper edge the reading line stands */
export function createPaneAnchor(
  scroller: HTMLElement,
  report: Report,
  onLine: (line: number) => void,
): PaneAnchor {
  let printed: readonly Repair[] | undefined;
  const drawn = () => ({ scroller, report, printed });
  const top = () => scroller.getBoundingClientRect().top;
  const held = holdPlace<PanePlace>(scroller, {
    read: (extent) => placeAt(drawn(), top() + readingHeight(extent) - extent.scrollTop),
    scrollTopOf(place, extent) {
      const height = heightOfPlace(drawn(), place);
      return height === null ? null : scrollTopFor(extent, height - top() + extent.scrollTop);
    },
    onKnown: (extent) => onLine(readingHeight(extent) - extent.scrollTop),
    watched() {
      const blocks = BLOCK.all(scroller);
      return blocks.length <= MOST_WATCHED ? blocks : [];
    },
  });
  return {
    ...held,
    draws(next) {
      printed = next;
    },
  };
}
