/** Entries of reports' lists by what stays of them when a file is read anew or another copy of a report is shown. */
import { foldedLetters } from '../../../shared/links/letters.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { NamedEntry } from '../../../shared/sources.ts';
import type { ListedReference } from './listed-reference.ts';

/** Longer ones tell no more. */
const LONGEST_TEXT = 1_000;
const LETTERS_COMPARED = 400;
/**
 * So much of the words of two readings of one entry is the same, of all that either has. Chosen on the built-in lists read
 * anew; held by `tests/core/citations/joins/named-entry.test.ts`.
 */
const LEAST_ALIKE = 0.8;

/** What an entry is remembered by. */
export function nameOf({ report, reference }: ListedReference): NamedEntry {
  return { report: report.id, number: reference.number, text: reference.text.slice(0, LONGEST_TEXT) };
}

/** Finds the entry of a list that a name means. */
export type FindNamed = (name: NamedEntry) => ListedReference | undefined;

/**
 * The entry that is meant is the one with the same letters and digits, of several the one with the same number; else the
 * one with the same number and nearly the same words. `undefined` where a list has none, and nothing then follows from
 * what was said of it.
 */
export function namedEntries(listed: readonly ListedReference[]): FindNamed {
  const byLetters = new Map<string, ListedReference[]>();
  for (const item of listed) {
    const letters = lettersOf(item.reference.text);
    const alike = byLetters.get(letters);
    if (alike === undefined) byLetters.set(letters, [item]);
    else alike.push(item);
  }
  return ({ number, text }) => {
    const alike = byLetters.get(lettersOf(text)) ?? [];
    const exact = alike.find(({ reference }) => reference.number === number) ?? alike[0];
    if (exact !== undefined) return exact;
    const words = wordsOf(text);
    return listed.find(
      ({ reference }) =>
        reference.number === number && shareOf(words, wordsOf(reference.text)) >= LEAST_ALIKE,
    );
  };
}

function lettersOf(text: string): string {
  return foldedLetters(text.slice(0, LONGEST_TEXT)).slice(0, LETTERS_COMPARED);
}

function wordsOf(text: string): readonly string[] {
  return fold(text.slice(0, LONGEST_TEXT)).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Of the words of both, each as often as it stands there, the share that both have. */
function shareOf(one: readonly string[], other: readonly string[]): number {
  const rest = [...other];
  let both = 0;
  for (const word of one) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    both += 1;
  }
  return both === 0 ? 0 : both / (one.length + other.length - both);
}
