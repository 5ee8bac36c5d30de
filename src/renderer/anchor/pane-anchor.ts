/**
 * The one anchor of a pane: the words at its reading line. Whoever reads on moves it; whatever else changes where the
 * text stands (the window, the zoom, the type, the panes beside it, another form of the text) brings the same words back.
 */
import type { PanePlace } from '../../shared/contract/contract.ts';
import type { Repair, Report } from '../../shared/model.ts';
import { readingHeight, scrollTopFor } from '../text/follow.ts';
import { BLOCK } from '../text/page-signs.ts';
import { extentOfScroller } from '../text/place.ts';
import { heightOfPlace, placeAt } from './anchor-place.ts';

export interface PaneAnchor {
  /** The words at the reading line; `null` at the very top. */
  readonly place: () => PanePlace | null;
  /** Bring a place to the reading line and keep it there. */
  readonly goTo: (place: PanePlace | null) => void;
  /** The pane was scrolled on purpose: what stands at the reading line now is kept. */
  readonly take: () => void;
  /** The pane has scrolled. @returns whether somebody scrolled it, and not its layout */
  readonly scrolled: () => boolean;
  /** The layout may have changed: the place is brought back now, and not with the next frame. */
  readonly settle: () => void;
  /** Repairs whose printed form is drawn from now on. */
  readonly draws: (printed: readonly Repair[] | undefined) => void;
  /** Begin to keep the place; returns the way to stop. */
  readonly keep: () => () => void;
}

/** Scroll positions are rounded to device pixels. */
const TOLERANCE = 1.5;

/** Parts of a longer text are laid out as they come into sight, and are watched as a whole. */
const MOST_WATCHED = 2000;

// Long because the place, where the pane was put and what it measured then are one state that every way in changes.
export function createPaneAnchor(
  scroller: HTMLElement,
  report: Report,
  onLine: (line: number) => void,
): PaneAnchor {
  let printed: readonly Repair[] | undefined;
  let place: PanePlace | null = null;
  /** Where the scroller stood, and its measures, when the place was taken or brought back last. */
  let known = { ...extentOfScroller(scroller), clientWidth: scroller.clientWidth };

  const drawn = () => ({ scroller, report, printed });
  const remember = () => {
    known = { ...extentOfScroller(scroller), clientWidth: scroller.clientWidth };
    onLine(readingHeight(known) - known.scrollTop);
  };
  const take = () => {
    if (scroller.clientHeight === 0) return;
    remember();
    const line = readingHeight(known) - known.scrollTop;
    place = known.scrollTop <= 0 ? null : placeAt(drawn(), scroller.getBoundingClientRect().top + line);
  };
  const hold = () => {
    if (scroller.clientHeight === 0) return;
    const height = place === null ? null : heightOfPlace(drawn(), place);
    if (place === null) scroller.scrollTop = 0;
    else if (height !== null) {
      const extent = extentOfScroller(scroller);
      const inText = height - scroller.getBoundingClientRect().top + extent.scrollTop;
      scroller.scrollTop = scrollTopFor(extent, inText);
    }
    remember();
  };
  const isWhereItWas = () => Math.abs(scroller.scrollTop - known.scrollTop) <= TOLERANCE;
  /** A text that became shorter, or a window that became taller, leaves no room to stand where it stood. */
  const isPushed = () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    const isOther = scrollHeight !== known.scrollHeight || clientHeight !== known.clientHeight;
    return isOther && scrollTop < known.scrollTop && scrollTop >= scrollHeight - clientHeight - TOLERANCE;
  };
  /**
   * In a window that changes, text is laid out more than once before the page is told of it, and each time it may be
   * pushed elsewhere.
   */
  const isResized = () =>
    scroller.clientWidth !== known.clientWidth || scroller.clientHeight !== known.clientHeight;
  const isReadOn = () => !isResized() && !isWhereItWas() && !isPushed();
  const onLayout = () => {
    if (scroller.clientHeight === 0) return;
    // What was scrolled in this very moment is told of with the next frame.
    if (isReadOn()) take();
    else hold();
  };

  return {
    place: () => place,
    goTo(next) {
      place = next;
      hold();
    },
    take,
    scrolled() {
      if (!isReadOn()) return false;
      take();
      return true;
    },
    settle: onLayout,
    draws(next) {
      printed = next;
    },
    keep() {
      const observer = new ResizeObserver(onLayout);
      observer.observe(scroller);
      for (const child of scroller.children) observer.observe(child);
      const blocks = BLOCK.all(scroller);
      if (blocks.length <= MOST_WATCHED) for (const block of blocks) observer.observe(block);
      // New type may change every line of a text and not its height.
      document.fonts?.addEventListener('loadingdone', onLayout);
      return () => {
        observer.disconnect();
        document.fonts?.removeEventListener('loadingdone', onLayout);
      };
    },
  };
}
