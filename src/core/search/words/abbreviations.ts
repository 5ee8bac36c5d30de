/**
 * Abbreviations that the texts define: "Ministry of Labor and Social Protection (MLSP)".
 *
 * Either form then finds the other. The definition is held by its words, so that it is found in every
 * report, also in one that only uses the abbreviation.
 */
import { spellingKey } from '../../text/spelling.ts';
import { isCommonWord } from '../query/common-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Token } from '../../text/tokens.ts';

/** Most meanings that one abbreviation is searched for, the most frequent first. */
const MAXIMUM_MEANINGS = 6;
const MAXIMUM_WORDS = 14;
const ABBREVIATION = /^[A-Z][A-Za-z]{0,9}[A-Z]s?$/u;

/** A definition: the number of the abbreviation's form and of the words that it stands for. */
export type Definition = readonly [abbreviation: number, ...words: number[]];

/** Definitions in a passage. */
export function definitionsIn(
  text: string,
  tokens: readonly Token[],
  numberOf: (form: string) => number,
): Definition[] {
  const found: Definition[] = [];
  for (const [index, token] of tokens.entries()) {
    if (text[token.start - 1] !== '(' || text[token.end] !== ')') continue;
    const printed = text.slice(token.start, token.end);
    if (!ABBREVIATION.test(printed)) continue;
    const letters = printed.replace(/s$/u, '').toLowerCase().split('');
    const start = startOfMeaning(text, tokens, index, letters);
    if (start === null) continue;
    const words = tokens.slice(start, index).map((word) => numberOf(word.form));
    found.push([numberOf(token.form), ...words]);
  }
  return found;
}

/** Where the words begin whose initials are the letters, counted back from the bracket. */
function startOfMeaning(
  text: string,
  tokens: readonly Token[],
  bracket: number,
  letters: readonly string[],
): number | null {
  const match = (word: number, letter: number): number | null => {
    if (letter < 0) return word + 1;
    const token = tokens[word];
    if (token === undefined || bracket - word > MAXIMUM_WORDS) return null;
    if (token.form[0] === letters[letter]) {
      const rest = match(word - 1, letter - 1);
      if (rest !== null) return rest;
    }
    // "of" and "and" may go without a letter, and so may the second half of a hyphenated word.
    const silent = isCommonWord(token.form) || text[token.start - 1] === '-';
    return silent ? match(word - 1, letter) : null;
  };
  return match(bracket - 1, letters.length - 1);
}

/** Definitions of the whole library, counted over its reports. */
export class Abbreviations {
  readonly #vocabulary: Vocabulary;
  /** By the abbreviation's form, then by the meaning's forms joined with spaces. */
  readonly #meanings = new Map<string, Map<string, number>>();
  /** Abbreviations by the first word of a meaning. */
  readonly #byFirstWord = new Map<string, Set<string>>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Count a report's definition in (`1`) or out (`-1`). */
  count([abbreviation, ...words]: Definition, change: 1 | -1): void {
    const form = this.#vocabulary.forms[abbreviation] ?? '';
    const forms = words.map((word) => this.#vocabulary.forms[word] ?? '');
    const meanings = this.#meanings.get(form) ?? new Map<string, number>();
    const meaning = forms.join(' ');
    meanings.set(meaning, (meanings.get(meaning) ?? 0) + change);
    this.#meanings.set(form, meanings);
    const first = spellingKey(forms[0] ?? '');
    const starting = this.#byFirstWord.get(first) ?? new Set();
    this.#byFirstWord.set(first, starting.add(form));
  }

  /** What an abbreviation stands for, as forms, the most frequent meaning first. */
  meaningsOf(form: string): string[][] {
    const meanings = [...(this.#meanings.get(form) ?? [])].filter(([, count]) => count > 0);
    meanings.sort((left, right) => right[1] - left[1]);
    return meanings.slice(0, MAXIMUM_MEANINGS).map(([meaning]) => meaning.split(' '));
  }

  /** Abbreviations whose whole meaning stands in the typed words `[start, end)`. */
  definedIn(forms: readonly string[]): { start: number; end: number; abbreviation: number }[] {
    const found = [];
    const keys = forms.map(spellingKey);
    for (const [start, key] of keys.entries()) {
      for (const abbreviation of this.#byFirstWord.get(key) ?? []) {
        const number = this.#vocabulary.find(abbreviation);
        if (number === undefined) continue;
        for (const meaning of this.meaningsOf(abbreviation)) {
          const end = start + meaning.length;
          if (meaning.every((word, index) => keys[start + index] === spellingKey(word)))
            found.push({ start, end, abbreviation: number });
        }
      }
    }
    return found;
  }
}
