/**
 * A place of what is scrolled, held at a line: whoever reads on moves it; whatever else changes where it stands (the
 * window, the zoom, the type, what is drawn above it) brings it back.
 */
import type { Extent } from '../text/follow.ts';
import { extentOfScroller } from '../text/place.ts';

export interface HeldPlace<Place> {
  /** What is kept at the line; `null` at the very top. */
  readonly place: () => Place | null;
  /** Bring a place to the line and keep it there. */
  readonly goTo: (place: Place | null) => void;
  /** It was scrolled on purpose: what stands at the line now is kept. */
  readonly take: () => void;
  /** It has scrolled. @returns whether somebody scrolled it, and not its layout */
  readonly scrolled: () => boolean;
  /** The layout may have changed: the place is brought back now, and not with the next frame. */
  readonly settle: () => void;
  /** Begin to keep the place; returns the way to stop. */
  readonly keep: () => () => void;
}

interface Ways<Place> {
  /** What stands at the line; asked only where something has been scrolled past. */
  readonly read: (extent: Extent) => Place | null;
  /** The scroll position at which a place stands at the line; `null` where it is not on the page. */
  readonly scrollTopOf: (place: Place, extent: Extent) => number | null;
  /** Where the scroller was put, or found. */
  readonly onKnown?: (extent: Extent) => void;
  /** What changes its size where the place moves, beside the scroller and its children. */
  readonly watched?: () => readonly Element[];
}

/** Scroll positions are rounded to device pixels. */
const TOLERANCE = 1.5;

// Long because the place, where the scroller was put and what it measured then are one state that every way in changes.
export function holdPlace<Place>(scroller: HTMLElement, ways: Ways<Place>): HeldPlace<Place> {
  let place: Place | null = null;
  /** Where the scroller stood, and its measures, when the place was taken or brought back last. */
  let known = { ...extentOfScroller(scroller), clientWidth: scroller.clientWidth };

  const remember = () => {
    known = { ...extentOfScroller(scroller), clientWidth: scroller.clientWidth };
    ways.onKnown?.(known);
  };
  const take = () => {
    if (scroller.clientHeight === 0) return;
    remember();
    place = known.scrollTop <= 0 ? null : ways.read(known);
  };
  const hold = () => {
    if (scroller.clientHeight === 0) return;
    const top = place === null ? 0 : ways.scrollTopOf(place, extentOfScroller(scroller));
    if (top !== null) scroller.scrollTop = top;
    remember();
  };
  const isWhereItWas = () => Math.abs(scroller.scrollTop - known.scrollTop) <= TOLERANCE;
  /** What became shorter, or a window that became taller, leaves no room to stand where it stood. */
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
    keep() {
      const observer = new ResizeObserver(onLayout);
      observer.observe(scroller);
      for (const child of scroller.children) observer.observe(child);
      for (const element of ways.watched?.() ?? []) observer.observe(element);
      // New type may change every line of a text and not its height.
      document.fonts?.addEventListener('loadingdone', onLayout);
      return () => {
        observer.disconnect();
        document.fonts?.removeEventListener('loadingdone', onLayout);
      };
    },
  };
}
