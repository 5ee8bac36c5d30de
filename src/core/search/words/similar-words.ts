/** Words of the library that are spelled like a typed one: the second step, when the first finds little. */
import { lettersOf } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Most similar words taken for one typed word: the nearest, the most frequent first among equals. */
const MAXIMUM_SIMILAR = 12;

/** How many letters may differ. Short words and numbers have neighbours that mean something else. */
function allowedDistance(form: string): number {
  if (form.length < 4 || /\p{N}/u.test(form)) return 0;
  return form.length < 8 ? 1 : 2;
}

/** Numbers of the words within the allowed distance, nearest first; `unfinished`: beginnings count too. */
export function similarWords(form: string, unfinished: boolean, vocabulary: Vocabulary): number[] {
  const allowed = allowedDistance(form);
  if (allowed === 0) return [];
  const letters = lettersOf(form);
  const stem = vocabulary.stemOf(form);
  const found: { number: number; distance: number }[] = [];
  for (let number = 0; number < vocabulary.forms.length; number += 1) {
    if ((vocabulary.counts[number] ?? 0) === 0) continue;
    // Each edit accounts for at most one letter that the other word lacks.
    if (bitCount(letters & ~vocabulary.letters(number)) > allowed) continue;
    const candidate = vocabulary.forms[number] ?? '';
    const longer = candidate.length - form.length;
    if (longer < -allowed || (!unfinished && longer > allowed)) continue;
    const distance = editDistance(form, candidate, allowed, unfinished);
    // Other forms and the other spelling of the word are found already.
    if (distance === 0 || distance > allowed || vocabulary.stem(number) === stem) continue;
    found.push({ number, distance });
  }
  const countOf = (number: number): number => vocabulary.counts[number] ?? 0;
  const formOf = (number: number): string => vocabulary.forms[number] ?? '';
  found.sort(
    (left, right) =>
      left.distance - right.distance ||
      countOf(right.number) - countOf(left.number) ||
      (formOf(left.number) < formOf(right.number) ? -1 : 1),
  );
  return found.slice(0, MAXIMUM_SIMILAR).map(({ number }) => number);
}

function bitCount(bits: number): number {
  let rest = bits;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}

/** Longest words compared, and the three rows of costs that the comparison needs. */
const LONGEST = 48;
const row = (): Uint8Array => new Uint8Array(LONGEST + 1);
const rows = [row(), row(), row()] as const;

/**
 * Insertions, deletions, replacements and swaps of neighbours that make `right` (or, with `beginning`, its
 * best beginning) of `left`; anything above `allowed` where there are more.
 */
export function editDistance(left: string, right: string, allowed: number, beginning: boolean): number {
  const width = Math.min(right.length, left.length + allowed);
  if (left.length > LONGEST || width > LONGEST) return allowed + 1;
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let index = 1; index <= left.length; index += 1) {
    const letter = left.charCodeAt(index - 1);
    let least = index;
    current[0] = index;
    for (let column = 1; column <= width; column += 1) {
      const other = right.charCodeAt(column - 1);
      const changed = (last[column - 1] ?? 0) + (letter === other ? 0 : 1);
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, changed);
      const swaps =
        index > 1 &&
        column > 1 &&
        letter === right.charCodeAt(column - 2) &&
        other === left.charCodeAt(index - 2);
      if (swaps) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > allowed) return allowed + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  if (!beginning) return width < right.length ? allowed + 1 : (last[width] ?? allowed + 1);
  return last.subarray(0, width + 1).reduce((least, cost) => Math.min(least, cost), allowed + 1);
}
