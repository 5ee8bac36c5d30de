/**
 * The arithmetic of linked scrolling: from a place in the leading text to the place in the following
 * text that means the same. All figures are CSS pixels. Pure.
 */
import { firstIndex } from '../../shared/binary-search.ts';
import { interpolate, type Knot } from './interpolate.ts';

/** What is known of a scrolled pane. */
export interface Extent {
  readonly scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/** Where the eye reads: this far below the upper edge of a pane; headings come level there. */
export const READING_LINE = 48;

/**
 * From scroll position to the height that is being read. The reading line starts at the upper edge at
 * the very top of the text and ends at the lower edge at its very end, so that both ends can be reached.
 */
function readingKnots(extent: Extent): readonly Knot[] {
  const most = Math.max(0, extent.scrollHeight - extent.clientHeight);
  const line = Math.min(READING_LINE, extent.clientHeight / 2);
  const ends = [
    { from: 0, to: 0 },
    { from: most, to: extent.scrollHeight },
  ] as const;
  if (most < extent.clientHeight) return ends;
  const upper = { from: line, to: 2 * line };
  const lower = { from: most - extent.clientHeight + line, to: most - extent.clientHeight + 2 * line };
  return [ends[0], upper, lower, ends[1]];
}

/** The height in the text that the reader of a pane is at. */
export function readingHeight(extent: Extent): number {
  return interpolate(readingKnots(extent), extent.scrollTop);
}

/** The scroll position at which a height in the text is read. */
export function scrollTopFor(extent: Extent, height: number): number {
  const inverse = readingKnots(extent).map(({ from, to }) => ({ from: to, to: from }));
  return interpolate(inverse, height);
}

/**
 * So many times as fast as the leader a follower may have to move. Where it has more text between two places than
 * that allows, it sets out earlier, so that it is there when the leader is.
 */
const STEEPEST = 5;

/**
 * Where the follower should stand. Knots are the shared anchors' heights, measured now; without any
 * the follower stays where it is.
 */
export function followedScrollTop(leader: Extent, follower: Extent, shared: readonly Knot[]): number {
  if (shared.length === 0) return follower.scrollTop;
  const knots = [{ from: 0, to: 0 }, ...shared, { from: leader.scrollHeight, to: follower.scrollHeight }];
  const height = readingHeight(leader);
  const wanted = shared.reduce(
    (farthest, { from, to }) =>
      from > height ? Math.max(farthest, to - STEEPEST * (from - height)) : farthest,
    interpolate(knots, height),
  );
  return scrollTopFor(follower, wanted);
}

/**
 * Index of the last of `count` rising heights that lies at or above `height`, or -1. Each is measured only
 * when it is asked for; one that is not known counts as lying above.
 */
export function lastAtOrAbove(
  count: number,
  heightAt: (index: number) => number | null,
  height: number,
): number {
  return firstIndex(count, (index) => (heightAt(index) ?? -Infinity) > height) - 1;
}
