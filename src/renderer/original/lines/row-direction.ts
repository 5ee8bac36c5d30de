/** Which way the rows of a line of a file run. Pure. */
import { firstIndex } from '../../../shared/binary-search.ts';
import { directionOf } from '../../../shared/text/direction.ts';
import type { LineLayout } from './line-layout.ts';

/** A line that begins with more signs than this before its first letter is none of words. */
const LOOKED_AT = 400;

/**
 * As its line begins, whatever letter the row itself begins with: rows of one line that ran different ways could not be read on.
 *
 * @param index of the row
 */
export function rowDirection(
  text: string,
  { lines, starts, ends }: LineLayout,
  index: number,
): 'ltr' | 'rtl' {
  const line = lines[index] ?? 0;
  const first = firstIndex(lines.length, (row) => (lines[row] ?? 0) >= line);
  const start = starts[first] ?? 0;
  const end = Math.max(ends[index] ?? 0, start);
  return directionOf(text.slice(start, Math.min(end, start + LOOKED_AT)));
}
