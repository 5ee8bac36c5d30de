/**
 * Folding: text as it is compared, with the way back to the text as it stands.
 *
 * Case, diacritics, ligatures, widths, and the many forms of quotation marks, dashes and spaces are
 * made alike; the map keeps every folded unit's place, also where folding changes the length.
 */
import type { Span } from '../model.ts';
import { evenlySpaced } from './white-space.ts';

/** Folded text with its place map; `starts` and `ends` are `null` where every offset is unchanged. */
export interface FoldedText {
  readonly text: string;
  /** Source offset of the character behind each folded UTF-16 unit. */
  readonly starts: Uint32Array | null;
  /** Source offset after that character and the combining marks that belong to it. */
  readonly ends: Uint32Array | null;
}

const ASCII_ONLY = /^\p{ASCII}*$/u;
const COMBINING = /\p{M}/u;
const COMBINING_ALL = /\p{M}/gu;
/** Soft hyphen, joiners, direction marks, variation selectors, byte order mark: present in the text, never meant. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
/** Raised and lowered digits stand for note marks: part of no number and of no word. */
const RAISED_DIGIT = /[\u00b2\u00b3\u00b9\u2070-\u209c]/u;
const WHITE_SPACE = /\s/u;

/** What Unicode's compatibility decomposition leaves apart although readers type it plainly. */
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  '⁄': '/',
};

/** Apostrophes, single quotation marks, primes and what is set in their place. */
const SINGLE_QUOTES = /[`´‘’‚‛‹›′‵ʹʻʼʽʾʿˈˊˋ՚׳Ꞌꞌ❛❜❟]/u;
const DOUBLE_QUOTES = /[“”„‟«»″‶ʺˮ״〃〝〞〟❝❞❠]/u;
/** Every hyphen and dash, the minus sign, the bullet in the form of a hyphen. */
const DASHES = /[\p{Pd}−⁃˗➖]/u;

/** Lower case, and the grave accent that some keyboards give for a quotation mark. */
const ASCII_FOLDS = Array.from({ length: 0x80 }, (_, unit) =>
  unit === 0x60 ? "'" : String.fromCharCode(unit).toLowerCase(),
);

const folds = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  let folded = '';
  // The byte order mark is white space to a regular expression, and takes no room in a text.
  if (INVISIBLE.test(character)) {
    folded = '';
  } else if (RAISED_DIGIT.test(character) || WHITE_SPACE.test(character)) {
    folded = ' ';
  } else {
    const plain = plainForm(character);
    if (plain === null)
      for (const letter of character.normalize('NFKD').replaceAll(COMBINING_ALL, '').toLowerCase())
        folded += plainForm(letter) ?? letter;
    else folded = plain;
  }
  folds.set(character, folded);
  return folded;
}

function plainForm(character: string): string | null {
  if (DASHES.test(character)) return '-';
  if (SINGLE_QUOTES.test(character)) return "'";
  if (DOUBLE_QUOTES.test(character)) return '"';
  return PLAIN_FORMS[character] ?? null;
}

/**
 * Fold a text. Total: any string, lone surrogates included, has a folding, and every folded unit has
 * a place inside the source.
 */
export function foldText(source: string): FoldedText {
  if (ASCII_ONLY.test(source)) {
    const lower = source.toLowerCase();
    return { text: lower.includes('`') ? lower.replaceAll('`', "'") : lower, starts: null, ends: null };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let offset = 0;
  for (const character of source) {
    const unit = character.charCodeAt(0);
    if (unit < 0x80) {
      starts.push(offset);
      offset += 1;
      ends.push(offset);
      text += ASCII_FOLDS[unit] ?? '';
      continue;
    }
    const end = offset + character.length;
    const folded = foldCharacter(character);
    if (folded === '' && ends.length > 0 && COMBINING.test(character)) {
      extendLast(starts, ends, end);
    }
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset);
      ends.push(end);
    }
    text += folded;
    offset = end;
  }
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** A combining mark belongs to every folded unit of the character before it. */
function extendLast(starts: readonly number[], ends: number[], end: number): void {
  const start = starts[starts.length - 1];
  for (let unit = ends.length - 1; unit >= 0 && starts[unit] === start; unit -= 1) ends[unit] = end;
}

/** Source offsets behind a non-empty stretch `[start, end)` of folded units; whole characters only. */
export function sourceSpan(folded: FoldedText, start: number, end: number): Span {
  if (folded.starts === null || folded.ends === null) return { start, end };
  return { start: folded.starts[start] ?? start, end: folded.ends[end - 1] ?? end };
}

/** Just the folded form, for comparing short strings such as names and field values. */
export function fold(source: string): string {
  return foldText(source).text;
}

/** The folded form with single spaces and none around it, for comparing titles and names that are printed in any way. */
export function foldedLine(source: string): string {
  return evenlySpaced(fold(source)).trim();
}

const NOT_ASCII = /\P{ASCII}|`/gu;

const MARK = /^['"-]$/u;

/** Every quotation mark and apostrophe straight, every hyphen and dash a hyphen; all else as it stands. */
export function foldMarks(source: string): string {
  return source.replaceAll(NOT_ASCII, (character) => {
    const folded = foldCharacter(character);
    return MARK.test(folded) ? folded : character;
  });
}

/** Accents, ligatures, widths and signs that nobody sees made plain; marks, spaces and capital letters as they stand. */
export function foldForms(source: string): string {
  return source.replaceAll(NOT_ASCII, (character) => {
    const folded = foldCharacter(character);
    if (MARK.test(folded) || WHITE_SPACE.test(character)) return character;
    const lower = character.toLowerCase();
    return lower !== character && foldCharacter(lower) === folded ? folded.toUpperCase() : folded;
  });
}
