/**
 * Words and numbers of a text with their places.
 *
 * A token is the smallest thing a reader could mean by itself: `79,690` is one number, `26.1` is one,
 * `U.S.` is one word; `Nur-Sultan`, `45-п` and `26.1(2)` are two that stand together, so that either
 * half is found alone and both are found as a sequence.
 */
import type { Span } from '../../shared/model.ts';
import { classAt, LETTER, NUMBER, OTHER } from './character-class.ts';
import { foldText, sourceSpan } from '../../shared/text/fold.ts';
import type { FoldedText } from '../../shared/text/fold.ts';

export interface Token extends Span {
  /** The folded form it is found by: `79690`, `us`, `children`. */
  readonly form: string;
}

/** Stands for "No.", "Nos." and "№" before a number, which are no "no". */
export const NUMBER_SIGN = '№';

const NUMBER_WORD = /^(?:no|nos|n|nr)$/u;
const NUMBER_FOLLOWS = /^\.?\s*\p{N}/u;
const GROUP_LENGTH = 3;

/**
 * Tokens of a text in order. Spans in `skip` (rising, such as citation marks) hold none; a token that
 * overlaps one is dropped.
 */
export function tokenise(text: string, skip: readonly Span[] = []): Token[] {
  const folded = foldText(text);
  const tokens: Token[] = [];
  eachToken(folded, skip, (start, stop, place) => {
    tokens.push({ form: formOf(folded.text, start, stop), start: place.start, end: place.end });
  });
  return tokens;
}

/** Places of the tokens of a text, as `tokenise` finds them. */
export function tokenPlaces(text: string, skip: readonly Span[] = []): Span[] {
  const places: Span[] = [];
  eachToken(foldText(text), skip, (_start, _stop, place) => {
    places.push(place);
  });
  return places;
}

/** Visit the tokens: where each stands in the folded text, and in the text itself. */
function eachToken(
  folded: FoldedText,
  skip: readonly Span[],
  visit: (start: number, stop: number, place: Span) => void,
): void {
  const { text } = folded;
  let skipped = 0;
  let at = 0;
  while (at < text.length) {
    if (classAt(text, at) === OTHER && text[at] !== NUMBER_SIGN) {
      at += 1;
      continue;
    }
    const stop = tokenEnd(text, at);
    const place = sourceSpan(folded, at, stop);
    while (skipped < skip.length && (skip[skipped]?.end ?? 0) <= place.start) skipped += 1;
    const next = skip[skipped];
    if (next === undefined || next.start >= place.end) visit(at, stop, place);
    at = stop;
  }
}

/** Where the token that begins at `start` ends. */
function tokenEnd(text: string, start: number): number {
  if (text[start] === NUMBER_SIGN) return start + 1;
  if (classAt(text, start) === NUMBER) {
    const number = numberEnd(text, start);
    if (number !== null) return number;
  } else {
    const dotted = dottedLettersEnd(text, start);
    if (dotted !== null) return dotted;
  }
  const end = runEnd(text, start);
  // A possessive belongs to its word.
  if (text[end] === "'" && text[end + 1] === 's' && classAt(text, end + 2) === OTHER) return end + 2;
  return end;
}

/** End of the letters and digits from `start` on. */
function runEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && classAt(text, end) !== OTHER) end += 1;
  return end;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && classAt(text, end) === NUMBER) end += 1;
  return end;
}

/** End of grouped thousands and decimals, `79,690`, `1,234.5`, `26.1`; `null` for plain digits or `18th`. */
function numberEnd(text: string, start: number): number | null {
  const first = digitsEnd(text, start);
  let end = first;
  let found: number | null = null;
  const extend = (to: number): void => {
    end = to;
    if (classAt(text, end) !== LETTER) found = end;
  };
  if (first - start <= GROUP_LENGTH) {
    while (text[end] === ',' && digitsEnd(text, end + 1) === end + 1 + GROUP_LENGTH)
      extend(end + 1 + GROUP_LENGTH);
  }
  const grouped = end > first;
  while (text[end] === '.' && digitsEnd(text, end + 1) > end + 1) {
    extend(digitsEnd(text, end + 1));
    if (grouped) break;
  }
  return found;
}

/** End of letters with full stops between, `U.S.`, `D.C.`, `e.g.`; `null` for any other word. */
function dottedLettersEnd(text: string, start: number): number | null {
  let end = start + 1;
  while (text[end] === '.' && classAt(text, end + 1) === LETTER && isSingle(text, end + 1)) end += 2;
  if (end === start + 1 || classAt(text, end) !== OTHER) return null;
  return text[end] === '.' ? end + 1 : end;
}

function isSingle(text: string, at: number): boolean {
  return classAt(text, at + 1) === OTHER;
}

function formOf(text: string, start: number, stop: number): string {
  const token = text.slice(start, stop);
  const isNumber = classAt(text, start) === NUMBER;
  if (isNumber) return token.includes(',') ? token.replaceAll(',', '') : withoutPossessive(token);
  if (token.includes('.')) return token.replaceAll('.', '');
  if (token.length <= 3 && NUMBER_WORD.test(token) && NUMBER_FOLLOWS.test(text.slice(stop, stop + 4))) {
    return NUMBER_SIGN;
  }
  return withoutPossessive(token);
}

function withoutPossessive(token: string): string {
  return token.endsWith("'s") ? token.slice(0, -2) : token;
}
