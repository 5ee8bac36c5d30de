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
  const found: { number: number; distance: number }[] = [];
  for (let number = 0; number < vocabulary.forms.length; number += 1) {
    if ((vocabulary.counts[number] ?? 0) === 0) continue;
    // Each edit accounts for at most one letter that the other word lacks.
    if (bitCount(letters & ~vocabulary.letters(number)) > allowed) continue;
    const candidate = vocabulary.forms[number] ?? '';
    const longer = candidate.length - form.length;
    if (longer < -allowed || (!unfinished && longer > allowed)) continue;
    const distance = editDistance(form, candidate, allowed, unfinished);
    if (distance > 0 && distance <= allowed) found.push({ number, distance });
  }
  const countOf = (number: number): number => vocabulary.counts[number] ?? 0;
  found.sort((left, right) => left.distance - right.distance || countOf(right.number) - countOf(left.number));
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

/**
 * Insertions, deletions, replacements and swaps of neighbours that make `right` (or, with `beginning`, its
 * best beginning) of `left`; anything above `allowed` where there are more.
 */
export function editDistance(left: string, right: string, allowed: number, beginning: boolean): number {
  const width = Math.min(right.length, left.length + allowed);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > allowed) return allowed + 1;
    beforeLast = last;
    last = current;
  }
  if (beginning) return Math.min(...last);
  return width < right.length ? allowed + 1 : (last[width] ?? allowed + 1);
}
