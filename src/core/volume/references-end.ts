/** Where a list of references ends, in a text in which something else follows it. */
import type { Line } from '../report/lines/working-line.ts';

/** The number of an entry, behind the mark of a list. */
const NUMBER = /^(?:[-•*]\s+)?\[?(\d{1,3})(?:[\].)]|\s|$)/;
/** An entry, or a further line of one. */
const ENTRY = /^[-•*]\s|https?:|www\./;
const LONGEST_TITLE = 120;
const TITLE = /^[\p{Lu}\p{N}“"][^\t]*[\p{L}\p{N}?!”")]$/u;
/** So many long lines, none of them an entry, follow the title of something else. */
const FEWEST_PROSE = 2;
const PROSE_LENGTH = 100;
/** A number may be lost between two entries. */
const FURTHEST_NUMBER = 5;

/**
 * The index of the first line that is no longer of the list that begins at `from`; `to` where all lines are.
 * A list is left only at a title: a heading of the format, or a line of its own with prose and no entries below it.
 */
export function referencesEnd(lines: readonly Line[], from: number, to: number): number {
  const numbers = lines.slice(from, to).map(({ text }) => Number(NUMBER.exec(text)?.[1] ?? 0));
  let highest = 0;
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    const number = numbers[at - from] ?? 0;
    if (number > highest && number <= highest + FURTHEST_NUMBER) highest = number;
    if (line === undefined || line.cells !== null) continue;
    if (line.hints.heading === 1 || line.hints.heading === 2) return at;
    if (line.gap === 0 || !isTitle(line) || !hasProse(lines, at + 1, to)) continue;
    const goesOn = numbers
      .slice(at - from)
      .some((each) => each > highest && each <= highest + FURTHEST_NUMBER);
    if (!goesOn) return at;
  }
  return to;
}

function isTitle({ text }: Line): boolean {
  return text.length <= LONGEST_TITLE && TITLE.test(text) && !ENTRY.test(text);
}

/** The next long lines are prose. */
function hasProse(lines: readonly Line[], from: number, to: number): boolean {
  let count = 0;
  for (let at = from; at < to && count < FEWEST_PROSE; at += 1) {
    const text = lines[at]?.text ?? '';
    if (ENTRY.test(text) || NUMBER.test(text)) return false;
    if (text.length >= PROSE_LENGTH) count += 1;
  }
  return count >= FEWEST_PROSE;
}
