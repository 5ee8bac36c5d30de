/** Words of the library that are spelled like a typed one: the second step, when the first finds little. */
import { typingDistance } from '../../text/edit-distance.ts';
import { lettersOf } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Most similar words taken for one typed word: the nearest, the most frequent first among equals. */
const MAXIMUM_SIMILAR = 12;

// Letters. Chosen on the 59 questions of `tests/core/search/ranking-set.test.ts`: none has another answer with a ONE_SLIP
// of 3, 5 or 6, or with TWO_SLIPS of 6, 7 or 10.
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/** How many letters may differ. Short words and numbers have neighbours that mean something else. */
function allowedDistance(form: string): number {
  if (form.length < ONE_SLIP || /\p{N}/u.test(form)) return 0;
  return form.length < TWO_SLIPS ? 1 : 2;
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
    const distance = typingDistance(form, candidate, allowed, unfinished);
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
