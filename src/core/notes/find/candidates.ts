/** Where the words of a note may stand in a report: as they are, as they may be damaged, in the cell they were of. Pure. */
import { letterAt } from '../../../shared/links/letters.ts';
import type { Stretch } from '../../../shared/links/letters.ts';
import { foldedLetters } from '../../../shared/links/letters.ts';
import type { NotePassage, PiecePlace } from '../../../shared/notes/note.ts';
import { alignIn, alikeFrom } from './align-letters.ts';
import type { NotedReport } from './report-letters.ts';

/** A passage by its letters and figures alone. */
export interface PassageLetters {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** It begins, or ends, inside a word. */
  readonly cutsBefore: boolean;
  readonly cutsBehind: boolean;
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_BEHIND = /^[\p{L}\p{N}]/u;
/** Longer contexts, which other programs may give, tell nothing more. */
const LONGEST_CONTEXT = 100;

export function passageLetters({ exact, prefix, suffix }: NotePassage): PassageLetters {
  return {
    exact: foldedLetters(exact),
    prefix: foldedLetters(prefix).slice(-LONGEST_CONTEXT),
    suffix: foldedLetters(suffix).slice(0, LONGEST_CONTEXT),
    cutsBefore: LETTER_BEFORE.test(prefix) && LETTER_BEHIND.test(exact),
    cutsBehind: LETTER_BEHIND.test(suffix) && LETTER_BEFORE.test(exact),
  };
}

/** Words that stand more often than this are told apart by nothing. */
const MOST_PLACES = 3_000;
/** So many of them are looked at closely: those of which most of the nearest context is there. */
const LOOKED_AT = 24;

/** Where the very words stand, those first that have the most of their context beside them. */
export function exactPlaces({ letters }: NotedReport, passage: PassageLetters): readonly Stretch[] {
  const { folded } = letters;
  const { exact, prefix, suffix } = passage;
  if (exact === '') return [];
  const places: (Stretch & { readonly worth: number })[] = [];
  for (
    let at = folded.indexOf(exact);
    at >= 0 && places.length < MOST_PLACES;
    at = folded.indexOf(exact, at + 1)
  ) {
    const end = at + exact.length;
    // "other" is no "the": what was marked as a word is found as one.
    if (cutsWord(letters, at) && !passage.cutsBefore) continue;
    if (cutsWord(letters, end) && !passage.cutsBehind) continue;
    places.push({ start: at, end, worth: sameBefore(folded, at, prefix) + sameBehind(folded, end, suffix) });
  }
  if (places.length > LOOKED_AT) places.sort((a, b) => b.worth - a.worth);
  return places.slice(0, LOOKED_AT);
}

/** Whether a place stands between two letters of one word. */
function cutsWord({ text, start, end }: NotedReport['letters'], letter: number): boolean {
  return (
    letter > 0 && text[letter - 1] === text[letter] && (end[letter - 1] ?? 0) >= (start[letter] ?? Infinity)
  );
}

function sameBefore(folded: string, at: number, text: string): number {
  let count = 0;
  while (count < text.length && folded[at - 1 - count] === text[text.length - 1 - count]) count += 1;
  return count;
}

function sameBehind(folded: string, at: number, text: string): number {
  let count = 0;
  while (count < text.length && folded[at + count] === text[count]) count += 1;
  return count;
}

/** Short runs of letters lead to where most of them stand together (seeds, as in the comparison of sequences). */
const SEED = 9;
const SEED_STEP = 5;
/** A run that stands more often than this leads nowhere. */
const MOST_OF_SEED = 10;
const DIAGONALS = 4;
/** Of a long passage its two ends are looked for. */
const END = 120;
const SLACK = 30;

/** Where the words may stand although some of their letters are others now. */
export function damagedPlaces({ letters }: NotedReport, passage: PassageLetters): readonly Stretch[] {
  const { exact, prefix, suffix } = passage;
  const opening = exact.slice(0, END);
  const closing = exact.slice(-END);
  const isLong = exact.length > END;
  const head = prefix + opening + (isLong ? '' : suffix);
  return diagonalsOf(letters.folded, head).flatMap((diagonal): Stretch[] => {
    const start = edgeNear(letters.folded, head, prefix.length, diagonal);
    const end = isLong
      ? edgeNear(letters.folded, closing + suffix, closing.length, start + exact.length - closing.length)
      : edgeNear(letters.folded, head, prefix.length + exact.length, diagonal);
    return start < end ? [{ start, end }] : [];
  });
}

/** Where letters may begin so that most of them stand in their places, the likeliest first. */
function diagonalsOf(folded: string, pattern: string): readonly number[] {
  const votes = new Map<number, number>();
  for (let offset = 0; offset + SEED <= pattern.length; offset += SEED_STEP) {
    const seed = pattern.slice(offset, offset + SEED);
    const found: number[] = [];
    for (
      let at = folded.indexOf(seed);
      at >= 0 && found.length <= MOST_OF_SEED;
      at = folded.indexOf(seed, at + 1)
    )
      found.push(at - offset);
    if (found.length <= MOST_OF_SEED)
      for (const diagonal of found) {
        const near = Math.round(diagonal / 8) * 8;
        votes.set(near, (votes.get(near) ?? 0) + 1);
      }
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, DIAGONALS)
    .map(([diagonal]) => diagonal);
}

/** Where a letter of the pattern stands in the text when the pattern begins near a place. */
function edgeNear(folded: string, pattern: string, letter: number, near: number): number {
  const from = Math.max(0, near - SLACK);
  const window = folded.slice(from, Math.max(0, near + pattern.length + SLACK));
  return from + (alignIn(pattern, window).places[letter] ?? 0);
}

// Measured on random passages of the built-in reports, moved, damaged and in other copies (`bench/notes`), and held by
// `tests/core/notes/find`; see ADR 22.
/** Labels of rows are the same in spite of a few letters, one of which may be longer by so many. */
const SAME_LABEL = 0.85;
const LONGER_LABEL = 12;

/** Texts that stand where a piece of the passage stood: the cell of that row and column, the reference of that number. */
export function partsAt({ places }: NotedReport, place: PiecePlace | undefined): readonly number[] {
  if (place === undefined || (place.concept === undefined && place.number === undefined)) return [];
  const row = foldedLetters(place.row ?? '');
  return places.flatMap((other, part) => {
    if (other.kind !== place.kind || other.concept !== place.concept || other.number !== place.number)
      return [];
    return isSameLabel(row, foldedLetters(other.row ?? '')) && sameColumn(place, other) ? [part] : [];
  });
}

function sameColumn({ column }: PiecePlace, other: PiecePlace): boolean {
  return isSameLabel(foldedLetters(column ?? ''), foldedLetters(other.column ?? ''));
}

function isSameLabel(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (
    long.length - short.length <= LONGER_LABEL &&
    short !== '' &&
    alikeFrom(long, short, 0, 1).all >= SAME_LABEL
  );
}

/** The letters of some texts that follow each other. */
export function lettersOfParts({ letters }: NotedReport, first: number, last: number): Stretch {
  return { start: letterAt(letters, first, 0), end: letterAt(letters, last + 1, 0) };
}
