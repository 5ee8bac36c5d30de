/** Rows of equal height in what scrolls: where the keyboard stops, and how one is brought into sight. Pure; CSS pixels. */

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
