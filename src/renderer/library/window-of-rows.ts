/** Rows of equal height of which only those in sight are drawn. Pure; CSS pixels. */
export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** Drawn beyond the edges, so that a quick scroll shows no gap. */
const SPARE = 12;

export function windowOfRows(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
): RowWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE);
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + SPARE);
  return { first: Math.min(first, count), end };
}

/** The rows near, and those besides that must not go, in the order of the list. */
export function rowsToDraw(
  { first, end }: RowWindow,
  kept: readonly number[],
  count: number,
): readonly number[] {
  const near = Array.from({ length: end - first }, (_, offset) => first + offset);
  const others = kept.filter((row) => row >= 0 && row < count);
  return [...new Set([...near, ...others])].sort((one, other) => one - other);
}

/** The row that the Tab key stops at: the one at hand while any of it is in view, else the first that is whole in view. */
export function stopInView(
  atHand: number,
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
): number {
  const top = atHand * rowHeight;
  if (top + rowHeight > scrollTop && top < scrollTop + viewHeight) return Math.min(atHand, count - 1);
  return Math.min(Math.ceil(scrollTop / rowHeight), count - 1);
}

/** Where to scroll so that a row is whole in sight; where it is already, nothing moves. */
export function scrollTopToShow(
  row: number,
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
): number {
  const top = row * rowHeight;
  return Math.max(top + rowHeight - viewHeight, Math.min(top, scrollTop));
}
