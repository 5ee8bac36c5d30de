/** Lines of a reference list into items: list marks, printed numbers, lost numbers, continuations. */
import type { FurnitureKind, Span } from '../../../shared/model.ts';
import type { Piece } from '../repairs/compose-text.ts';
import { type EntryStart, lostOpenings } from './lost-openings.ts';
import type { Line } from '../lines/working-line.ts';

export interface ReferenceItem {
  readonly number: number;
  readonly recovered: boolean;
  /** A capital I that was printed for the number 1. */
  readonly misread: Span | null;
  readonly pieces: readonly Piece[];
  /** From the list mark or number to the last character. */
  readonly place: Span;
}

export interface ReferenceItems {
  readonly items: readonly ReferenceItem[];
  /** Lines that stand among the references and belong to none. */
  readonly strays: readonly Line[];
}

interface Opening {
  /** Printed number; `null` where it is lost. */
  readonly number: number | null;
  readonly misread: boolean;
  /** Length of bullet and number at the start of the line. */
  readonly length: number;
}

const BULLET = /^[-•●*–](?=\s)\s+/;
/** The space behind the stop may be lost: "17.De Boer-Buquicchio". */
const NUMBER = /^(\d{1,3}|[Il])(?:([.)])(?:\s+|(?=[\p{Lu}—“"]))|\s+)(?=\S)/u;
/** How many items a list may have lost between two printed numbers; half and twice of it read all samples alike. */
const LARGEST_GAP = 30;

/** @param record takes the list marks and numbers, which belong to no text. */
export function referenceItems(
  lines: readonly Line[],
  record: (span: Span, kind: FurnitureKind) => void,
): ReferenceItems {
  const listed = lines.map((line) => listLine(line));
  const starts = startsByLine(listed);
  const items: { item: Omit<ReferenceItem, 'pieces' | 'place'>; pieces: Piece[]; start: number }[] = [];
  const strays: Line[] = [];
  listed.forEach((one, index) => {
    const { line, bullet } = one;
    const openings = starts.get(index) ?? [];
    const [first] = openings;
    const rest = { start: line.start, end: line.start + (first?.at ?? line.text.length) };
    if (rest.end > rest.start) {
      const current = items.at(-1);
      if (current === undefined || (first === undefined && isStray(one))) {
        strays.push({ ...line, end: rest.end, text: line.text.slice(0, rest.end - rest.start) });
      } else {
        if (bullet > 0) record({ start: line.start, end: line.start + bullet }, 'list-mark');
        current.pieces.push({ start: line.start + bullet, end: rest.end });
      }
    }
    openings.forEach((opening, at) => {
      const start = line.start + opening.at;
      const text = {
        start: start + opening.length,
        end: line.start + (openings[at + 1]?.at ?? line.text.length),
      };
      if (opening.length > 0) record({ start, end: text.start }, 'list-mark');
      items.push({
        item: { number: opening.number, recovered: opening.recovered, misread: opening.misread },
        pieces: text.end > text.start ? [text] : [],
        start,
      });
    });
  });
  return {
    items: items.map(({ item, pieces, start }) => ({
      ...item,
      pieces,
      place: { start, end: pieces.at(-1)?.end ?? start },
    })),
    strays,
  };
}

type Start = EntryStart & Pick<ReferenceItem, 'recovered' | 'misread'>;

/** All starts of entries, by the index of their line: those with a list mark, then those that the list lacks. */
function startsByLine(listed: readonly ListLine[]): ReadonlyMap<number, readonly Start[]> {
  const numbers = new Numbering(listed);
  const starts = listed.flatMap((one, line): Start[] => {
    const opening = numbers.opening(one);
    return opening === null
      ? []
      : [{ line, at: 0, length: opening.length, ...numbers.numbered(one, opening) }];
  });
  const texts = listed.map(({ line }) => ({ text: line.text, runsOn: line.hints.startsParagraph === false }));
  const lost = lostOpenings(texts, starts).map((each): Start => ({
    ...each,
    recovered: false,
    misread: null,
  }));
  const byLine = new Map<number, Start[]>();
  for (const start of [...starts, ...lost].sort((a, b) => a.line - b.line || a.at - b.at)) {
    const known = byLine.get(start.line);
    if (known) known.push(start);
    else byLine.set(start.line, [start]);
  }
  return byLine;
}

/** A line with what its first characters say. */
interface ListLine {
  readonly line: Line;
  /** Length of the bullet and the space after it; 0 where there is none. */
  readonly bullet: number;
  /** A bullet that opens an entry, and not one inside its text. */
  readonly opens: boolean;
}

function listLine(line: Line): ListLine {
  const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
  return { line, bullet, opens: (bullet > 0 && line.indent === 0) || line.hints.bullet === true };
}

/** A paragraph of its own: not indented, set off by a blank line, opened by a capital. */
function isStray({ line, bullet }: ListLine): boolean {
  return (
    line.gap > 0 &&
    line.indent === 0 &&
    bullet === 0 &&
    Object.keys(line.hints).length === 0 &&
    /^\p{Lu}/u.test(line.text)
  );
}

/** Keeps count of a list whose numbers are printed, lost, or both. */
class Numbering {
  readonly #bulleted: boolean;
  #last: number | null = null;
  readonly #first: number;

  constructor(lines: readonly ListLine[]) {
    this.#bulleted = lines.some(({ opens }) => opens);
    this.#first = this.#firstNumber(lines);
  }

  /** The number and marks that open an item on this line, or `null`. */
  opening({ line, bullet, opens }: ListLine): Opening | null {
    if (!opens) return this.#bulleted && line.indent > 0 ? null : this.#numberedOpening(line);
    const found = NUMBER.exec(line.text.slice(bullet));
    const number = found === null ? null : this.#plausible(found);
    if (found === null || number === null) return { number: null, misread: false, length: bullet };
    return { number, misread: !/^\d/.test(found[0]), length: bullet + found[0].length };
  }

  numbered({ line, bullet }: ListLine, opening: Opening): Omit<ReferenceItem, 'pieces' | 'place'> {
    const number = opening.number ?? this.#expected();
    this.#last = number;
    const glyph = line.start + bullet;
    return {
      number,
      recovered: opening.number === null,
      misread: opening.misread ? { start: glyph, end: glyph + 1 } : null,
    };
  }

  #numberedOpening(line: Line): Opening | null {
    const found = NUMBER.exec(line.text);
    if (found === null || found[2] === undefined || line.hints.startsParagraph === false) return null;
    const number = Number(found[1]);
    if (Number.isNaN(number)) return null;
    const opens = number === this.#expected() || this.#last === null;
    const later = number > this.#expected() && number <= this.#expected() + LARGEST_GAP && line.gap > 0;
    return opens || later ? { number, misread: false, length: found[0].length } : null;
  }

  #expected(): number {
    return this.#last === null ? this.#first : this.#last + 1;
  }

  /** "- 700 children" opens with words, not with a number: it is far from where the list stands. */
  #plausible(found: RegExpExecArray): number | null {
    const digits = found[1] ?? '';
    const expected = this.#expected();
    if (!/^\d/.test(digits)) return expected === 1 ? 1 : null;
    const number = Number(digits);
    if (number === expected) return number;
    if (found[2] !== undefined) return number <= expected + LARGEST_GAP ? number : null;
    return number > expected && number <= expected + 5 ? number : null;
  }

  /** Counted back from the first printed number: a cut list does not begin with 1. */
  #firstNumber(lines: readonly ListLine[]): number {
    let position = 0;
    for (const { line, bullet, opens } of lines) {
      if (!opens) continue;
      const found = /^(\d{1,3})[.)\s]/.exec(line.text.slice(bullet));
      if (found !== null) return Math.max(1, Number(found[1]) - position);
      position += 1;
    }
    return 1;
  }
}
