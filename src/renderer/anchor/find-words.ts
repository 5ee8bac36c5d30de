/** Finds the same words in another text of a report, where no offset holds. Pure. */
import type { Report } from '../../shared/model.ts';
import { sourceSpanOf } from '../../shared/shown-text.ts';
import { partsOf } from '../../shared/text/report-parts.ts';
import type { PartOffset } from '../../shared/text/report-parts.ts';

/** Letters and figures only: line breaks, hyphens, quotation marks and spaces are what copies differ in. */
const LETTER = /[\p{L}\p{N}]/u;

/** So many letters of the words are kept; a line has about as many. */
const LETTERS_KEPT = 80;

/** Of so many letters even a part is telling. */
const FEWEST_LETTERS = 12;

interface Letters {
  readonly text: string;
  /** Index of the part that each letter stands in, and its offset in that part's text. */
  readonly parts: Uint32Array;
  readonly offsets: Uint32Array;
}

const known = new WeakMap<Report, Letters>();

/** All letters of a report in reading order, found once. */
function lettersOf(report: Report): Letters {
  const found = known.get(report);
  if (found !== undefined) return found;
  const { all } = partsOf(report);
  const most = all.reduce((sum, { content }) => sum + content.text.length, 0);
  const parts = new Uint32Array(most);
  const offsets = new Uint32Array(most);
  const text: string[] = [];
  for (const { index, content } of all)
    for (let offset = 0; offset < content.text.length; offset += 1) {
      const letter = content.text.charAt(offset);
      if (!LETTER.test(letter)) continue;
      parts[text.length] = index;
      offsets[text.length] = offset;
      text.push(folded(letter));
    }
  const letters = { text: text.join(''), parts, offsets };
  known.set(report, letters);
  return letters;
}

/** Small, and still one letter, so that offsets hold. */
function folded(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

/** The letters that begin at a place of the report. */
export function lettersFrom(report: Report, place: PartOffset): string {
  const letters: string[] = [];
  for (const { part, offset } of letterPlacesFrom(report, place)) {
    letters.push(folded(part.content.text.charAt(offset)));
    if (letters.length === LETTERS_KEPT) break;
  }
  return letters.join('');
}

/** The first letter or figure at or behind a place: what stands before it (a quotation mark, a space) may be other in a copy. */
export function firstLetterFrom(report: Report, place: PartOffset): PartOffset | null {
  const [first = null] = letterPlacesFrom(report, place);
  return first;
}

export function isLetter({ part, offset }: PartOffset): boolean {
  return LETTER.test(part.content.text.charAt(offset));
}

function* letterPlacesFrom(report: Report, { part, offset }: PartOffset): Generator<PartOffset> {
  for (const one of partsOf(report).all.slice(part.index)) {
    const { text } = one.content;
    for (let at = one === part ? offset : 0; at < text.length; at += 1)
      if (LETTER.test(text.charAt(at))) yield { part: one, offset: at };
  }
}

/**
 * Where the words stand that began with these letters: all of them, else as many of the first as are found. Of several
 * places the one that is nearest to `near`, an offset in the source.
 *
 * @returns `null` where too few are found
 */
export function findLetters(report: Report, wanted: string, near: number): PartOffset | null {
  const letters = lettersOf(report);
  const { all } = partsOf(report);
  for (let length = wanted.length; length >= FEWEST_LETTERS; length = Math.floor(length * 0.7)) {
    const places = placesOf(letters, wanted.slice(0, length)).flatMap((at) => {
      const part = all[letters.parts[at] ?? -1];
      return part === undefined ? [] : [{ part, offset: letters.offsets[at] ?? 0 }];
    });
    const [nearest] = places.toSorted((a, b) => distance(a, near) - distance(b, near));
    if (nearest !== undefined) return nearest;
  }
  return null;
}

function placesOf({ text }: Letters, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

function distance({ part, offset }: PartOffset, near: number): number {
  const { content } = part;
  const start = sourceSpanOf(content, { start: offset, end: content.text.length })?.start;
  return Math.abs((start ?? Infinity) - near);
}
