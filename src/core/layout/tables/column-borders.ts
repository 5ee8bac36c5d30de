/** The borders of a table's columns, and text that crosses them. Lengths are in points. */
import type { Fragment } from '../page/fragments.ts';
import type { Box } from '../page/page-content.ts';
import type { Level } from '../page/rule-levels.ts';

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** Ends of rules that are not further apart are one border; likewise heights. */
export const SAME_BORDER = 4;
/** Text this far over a border crosses it; a long word may stick out of its cell a little. */
export const CROSSING = { left: 2, right: 10 };

/** A label over its row stands no further under the top of it than this, in type sizes. */
const UNDER_TOP = 1.8;
/** A fill covers a table where it covers this share of its width. */
const COVERED = 0.6;

/** Inner and outer borders of the columns of a table that begins and ends at `left` and `right`. */
export function bordersOf(group: readonly Level[], left: number, right: number): readonly number[] {
  const ends = group
    .flatMap((level) => [
      ...level.pieces.map((piece) => piece.left),
      ...level.pieces.map((piece) => piece.right),
    ])
    .sort((a, b) => a - b);
  const borders: number[] = [];
  let cluster: number[] = [];
  for (const end of ends) {
    if (cluster.length > 0 && end - (cluster.at(-1) ?? end) > SAME_BORDER) {
      borders.push(mean(cluster));
      cluster = [];
    }
    cluster.push(end);
  }
  if (cluster.length > 0) borders.push(mean(cluster));
  return borders.filter((border) => border >= left - SAME_BORDER && border <= right + SAME_BORDER);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function crosses(fragment: Fragment, border: number): boolean {
  return fragment.left < border - CROSSING.left && fragment.right > border + CROSSING.right;
}

/**
 * The label of a group that has a row to itself, under `top`, may run over the columns beside it:
 * "Minimum Age for Military Recruitment" (sri-lanka-2016).
 */
export function isSpanningLabel(
  fragment: Fragment,
  between: readonly Fragment[],
  left: number,
  top: number,
): boolean {
  const { baseline, style } = fragment;
  return (
    fragment.left - left < style.size * 2 &&
    fragment.left > left - CROSSING.left &&
    top - baseline < style.size * UNDER_TOP &&
    between.every((each) => each === fragment || Math.abs(each.baseline - baseline) > style.size)
  );
}

export function covers(fill: Box, left: number, right: number): boolean {
  return Math.min(fill.right, right) - Math.max(fill.left, left) > (right - left) * COVERED;
}
