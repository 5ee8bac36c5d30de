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
