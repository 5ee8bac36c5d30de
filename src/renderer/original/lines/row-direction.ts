/** Which way the rows of a line of a file run. Pure. */
import { firstIndex } from '../../../shared/binary-search.ts';
import type { LineLayout } from './line-layout.ts';

const LETTER = /\p{L}/u;
const FROM_THE_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
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
  const letter = LETTER.exec(text.slice(start, Math.min(end, start + LOOKED_AT)))?.[0];
  return letter !== undefined && FROM_THE_RIGHT.test(letter) ? 'rtl' : 'ltr';
}
