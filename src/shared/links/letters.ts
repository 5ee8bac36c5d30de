/**
 * Texts by their letters and figures alone: line breaks, hyphens, quotation marks and spaces are what two copies of one
 * report differ in. Pure.
 */
import { firstIndex } from '../binary-search.ts';
import { foldText, sourceSpan } from '../text/fold.ts';
import { evenlySpaced } from '../text/white-space.ts';

/** All letters of some texts, one after the other, each with the place that it stands at. */
export interface Letters {
  readonly texts: readonly string[];
  /** Folded: small, without accents. */
  readonly folded: string;
  /** Of each letter: which text it is of, and where in it the character behind it begins and ends. */
  readonly text: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** A stretch of letters, or of one text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}]/u;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Texts in reading order. Takes some milliseconds for a report. */
export function lettersOf(texts: readonly string[]): Letters {
  const folded: string[] = [];
  const places: number[][] = [[], [], []];
  texts.forEach((source, index) => {
    const whole = foldText(source);
    let at = 0;
    for (const character of whole.text) {
      const next = at + character.length;
      if (LETTER.test(character)) {
        const span = sourceSpan(whole, at, next);
        for (let unit = at; unit < next; unit += 1)
          [index, span.start, span.end].forEach((value, part) => places[part]?.push(value));
        folded.push(character);
      }
      at = next;
    }
  });
  const [text, start, end] = places.map((values) => Uint32Array.from(values));
  const none = new Uint32Array();
  return { texts, folded: folded.join(''), text: text ?? none, start: start ?? none, end: end ?? none };
}

/** The letters of a string by itself. */
export function foldedLetters(text: string): string {
  return foldText(text).text.replaceAll(NO_LETTERS, '');
}

/** The first letter at or behind a place, also in a later text; as many as there are where none follows. */
export function letterAt({ folded, text, start, end }: Letters, index: number, offset: number): number {
  return firstIndex(folded.length, (letter) => {
    const of = text[letter] ?? 0;
    return of > index || (of === index && ((start[letter] ?? 0) >= offset || (end[letter] ?? 0) > offset));
  });
}

/** Where the letters of a stretch stand: a stretch for each text that they are of. */
export function placesOfLetters(
  { text, start, end }: Letters,
  letters: Stretch,
): readonly { readonly text: number; readonly start: number; readonly end: number }[] {
  const places: { text: number; start: number; end: number }[] = [];
  for (let letter = letters.start; letter < letters.end; letter += 1) {
    const last = places.at(-1);
    const of = text[letter] ?? 0;
    if (last?.text === of) last.end = end[letter] ?? last.end;
    else places.push({ text: of, start: start[letter] ?? 0, end: end[letter] ?? 0 });
  }
  return places;
}

/** A stretch of letters as it is written, on one line. */
export function writtenAs(letters: Letters, stretch: Stretch): string {
  return evenlySpaced(
    placesOfLetters(letters, stretch)
      .map(({ text, start, end }) => letters.texts[text]?.slice(start, end) ?? '')
      .join(' '),
  ).trim();
}
