/** What looks like a citation mark and is none. Each test names the form it stands for. */
import { classAt, LETTER } from '../../text/character-class.ts';
import { largest } from '../../../shared/lists.ts';

/** What none of the forms below ends with. */
const STOPS = ',;:”"';

/** `(a)(1)`, `(3)(b)`, `(iv)(2)`, but not the short name in `Ministry of Labor (MOL)(12)`. */
const SUBDIVISION_BEFORE = /\((?:\d{1,3}[a-z]?|[a-z]{1,4}|[A-Z])\)$/;
const YEAR_BEFORE = /\b(?:19|20)\d\d$/;
const LETTER_OF_LIST = /(?:^|[\s.\d])\p{L}$/u;
/** The number of a division in Roman figures, with a bracket set on. */
const ROMAN_DIVISION = /\b(?:articles?|sections?|chapters?|parts?|titles?)\s+[IVXLC]{1,6}$/i;
const DIVISION_WORD = /\b(?:articles?|sections?|art\.|sec\.|paragraphs?|para\.|rules?|subsections?|§)\s*$/i;

/** `26.1(2)`, `3(d)(1)`, `Section 4(1)`: a bracket set on to a digit, a bracket or a single letter. */
export function isLegalSubdivision(text: string, start: number): boolean {
  const last = text[start - 1] ?? '';
  if (STOPS.includes(last)) return false;
  const before = text.slice(Math.max(0, start - 16), start);
  if (last >= '0' && last <= '9' && !YEAR_BEFORE.test(before)) return !isCitedNumber(text, start);
  if (last === ')' && SUBDIVISION_BEFORE.test(before)) return true;
  if (last !== ' ' && last !== '.' && LETTER_OF_LIST.test(before)) return true;
  // "Section VI(37) of the Act": as after a digit.
  if (ROMAN_DIVISION.test(before)) return true;
  // "Article (4) of the protocol", but "the 2018 Mining Rules (64,65,68)" ends with its sources.
  return (
    DIVISION_WORD.test(before) &&
    /^\([^)]*\)\s*(?:of|and|or|to|through)\b|^\([^)]*\)[,(]/.test(text.slice(start))
  );
}

/** `6(17)`: all of a cell is a number and its source. */
function isCitedNumber(text: string, start: number): boolean {
  return /^\s*[$€£]?\d[\d,.]*$/.test(text.slice(0, start)) && /^\([^)]*\)\s*$/.test(text.slice(start));
}

/** `3.2 (79,690)`: a number with thousands, or a number beyond any reference list. */
export function isQuantity(text: string, start: number, mark: string, highest: number | null): boolean {
  if (!mark.includes(',')) return false;
  const inner = mark.slice(1, -1).trim();
  const thousands = /^\d{1,3}(?:,\d{3})+$/.test(inner);
  if (!thousands) return false;
  const followsNumber = /\d\s*$/.test(text.slice(Math.max(0, start - 4), start));
  const parts = inner.split(',').map(Number);
  const ascending = parts.every((part, index) => index === 0 || part > (parts[index - 1] ?? 0));
  return followsNumber || !ascending || largest(parts) > (highest ?? 0);
}

const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** A letter, or white space that may stand after one; most marks follow a stop. */
const LETTER_BEFORE = /[\p{L}\s]$/u;

/** `eighteen (18) years`: the number is said again in figures. */
export function isSpelledNumber(text: string, start: number, numbers: readonly number[]): boolean {
  const [number] = numbers;
  if (numbers.length !== 1 || number === undefined || number > WORDS.length) return false;
  if (!LETTER_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false;
  const word = WORDS[number - 1] ?? '';
  const before = text.slice(Math.max(0, start - 24), start).trimEnd();
  return before.toLowerCase().endsWith(word) && classAt(before, before.length - word.length - 1) !== LETTER;
}

/**
 * The candidates that are no marks but numbers opening clauses:
 * `(1) child labor policy; (2) coordination; and (3) prevention`. They rise by one from 1 within the text,
 * each stands where a clause can start, and words of the clause follow. A single `(1)` opens nothing.
 */
export function enumerators(text: string, candidates: readonly RegExpExecArray[]): ReadonlySet<number> {
  if (candidates.length < 2) return NONE;
  const found = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 1) for (const index of run) found.add(index);
    run = [];
  };
  for (const [index, candidate] of candidates.entries()) {
    const number = opensClause(text, candidate);
    if (number === null) continue;
    if (number !== run.length + 1) close();
    if (number === run.length + 1) run.push(index);
  }
  close();
  return found;
}

const NONE: ReadonlySet<number> = new Set();

/** The number that opens a clause here, or `null`. */
function opensClause(text: string, found: RegExpExecArray): number | null {
  const inner = /^\(\s*(\d{1,2})\s*\)$/.exec(found[0])?.[1];
  if (inner === undefined) return null;
  const before = text.slice(Math.max(0, found.index - 6), found.index);
  if (!/(?:^|[:;,]\s*|(?:and|or|\bto|\bby)\s+)$/.test(before)) return null;
  const end = found.index + found[0].length;
  return /^\s*\p{Ll}/u.test(text.slice(end, end + 4)) ? Number(inner) : null;
}

/**
 * The candidates that are no marks but counts: "Burundi (402), the Congo (2), Rwanda (86), and Ethiopia (1) as". Each
 * stands behind a name, with a comma behind it, in one sentence; one that is beyond the list tells it of all.
 *
 * @param highest the highest number of a reference list that is whole.
 */
export function listedCounts(
  text: string,
  candidates: readonly RegExpExecArray[],
  highest: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    const isBeyond = (index: number): boolean => numberOf(candidates[index]) > highest;
    if (run.some(isBeyond)) for (const index of run) found.add(index);
    run = [];
  };
  for (const [index, candidate] of candidates.entries()) {
    if (
      !SINGLE_NUMBER.test(candidate[0]) ||
      !NAME_BEFORE.test(text.slice(Math.max(0, candidate.index - 2), candidate.index))
    ) {
      close();
      continue;
    }
    const last = candidates[run.at(-1) ?? -1];
    const between = last === undefined ? '' : text.slice(last.index + last[0].length, candidate.index);
    if (last !== undefined && !LISTED_NAME.test(between)) close();
    run.push(index);
  }
  close();
  return found;
}

const SINGLE_NUMBER = /^\(\s*\d{1,3}\s*\)$/;
const NAME_BEFORE = /\p{L} $/u;
const LISTED_NAME = /^(?:,|,? and|;) [^.;:()]{2,60}$/u;

function numberOf(candidate: RegExpExecArray | undefined): number {
  return Number(candidate?.[0].slice(1, -1) ?? 0);
}
