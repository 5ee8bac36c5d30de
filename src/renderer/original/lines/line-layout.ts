/** How the lines of a file stand below each other in type of one width: each line in as many rows as it needs. Pure. */
import { firstIndex } from '../../../shared/binary-search.ts';

/** Offsets are those of the text; `lines` has the number of the line, from 1, that each row is of. */
export interface LineLayout {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly lines: readonly number[];
  readonly lineCount: number;
}

const LINE_BREAK = /\r\n|[\n\r\f\v\u2028\u2029]/g;
/** Letters that take two columns (Unicode Standard Annex 11, wide), and signs that take none. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const PLAIN = /^[\x20-\x7e\u00a0-\u02ff]*$/;
const COMBINING = /\p{M}/u;
/** As the style sheet has it. */
const TAB_COLUMNS = 4;
/** A row that would hold less than this share of its room before its last space is cut in a word. */
const FULLEST = 0.6;

/** @param columns letters to a row */
export function layOutLines(text: string, columns: number): LineLayout {
  const room = Math.max(8, Math.floor(columns));
  const layout = { starts: new Array<number>(), ends: new Array<number>(), lines: new Array<number>() };
  let line = 0;
  const put = (start: number, end: number) => {
    line += 1;
    for (let from = start; ;) {
      const to = rowEnd(text, from, end, room);
      layout.starts.push(from);
      layout.ends.push(to);
      layout.lines.push(line);
      if (to >= end) return;
      from = to;
    }
  };
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(LINE_BREAK)) {
    put(start, index);
    start = index + sign.length;
  }
  if (start < text.length || line === 0) put(start, text.length);
  return { ...layout, lineCount: line };
}

/** Behind the last space that there is room for; in a word where it is longer than that. */
function rowEnd(text: string, from: number, end: number, room: number): number {
  const full = filled(text, from, end, room);
  if (full >= end) return end;
  const space = Math.max(text.lastIndexOf(' ', full), text.lastIndexOf('\t', full - 1));
  return space >= from + (full - from) * FULLEST ? space + 1 : full;
}

/** The offset at which a row is full. */
function filled(text: string, from: number, end: number, room: number): number {
  const plain = Math.min(end, from + room);
  if (PLAIN.test(text.slice(from, plain))) return plain;
  let column = 0;
  let at = from;
  while (at < end) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const wide = widthOf(letter, column);
    if (column + wide > room && at > from) return at;
    column += wide;
    at += letter.length;
  }
  return end;
}

function widthOf(letter: string, column: number): number {
  if (letter === '\t') return TAB_COLUMNS - (column % TAB_COLUMNS);
  if (letter.length > 1 || WIDE.test(letter)) return 2;
  return COMBINING.test(letter) ? 0 : 1;
}

/** The row that holds an offset, or the last one before it. */
export function rowAt({ starts }: LineLayout, offset: number): number {
  return Math.max(0, firstIndex(starts.length, (at) => (starts[at] ?? Infinity) > offset) - 1);
}
