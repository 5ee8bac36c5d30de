/**
 * The words of a PDF page with their places.
 *
 * Calls into the library cost more than the work they do, so the text of a page is fetched in one call,
 * and places and styles only for the first and last character of each word.
 */
import type { Word } from '../../../core/layout/page/page-content.ts';
import type { PdfLibrary } from './pdf-library.ts';
import type { ObjectStyle, StyleReader } from './pdf-styles.ts';

/** PDFium gives the hyphen at the end of a line one of these codes; the file holds a hyphen. */
const LINE_END_HYPHENS: ReadonlySet<number> = new Set([0x0002, 0xfffe]);
const HYPHEN = 0x2d;
const UNKNOWN = 0xfffd;
const SPACE = /\s/;

interface PageWords {
  readonly words: readonly Word[];
  /** Words with characters that the file gives by number only, and does not name. */
  readonly nameless: Nameless;
}

export interface Nameless {
  /** In or beside words, such as are no characters at all by their numbers. */
  readonly codes: number;
  /** Words that begin with such as are some character by their number: the right one, if the number is none of a glyph. */
  readonly letters: number;
}

const NO_WORDS: PageWords = { words: [], nameless: { codes: 0, letters: 0 } };

/** The character codes of a page, one per character index of the library. */
function pageCodes(library: PdfLibrary, textPage: number, count: number): Uint16Array | Uint32Array {
  const { calls, native, memory } = library;
  const address = calls.pdfium.wasmExports.malloc((count + 1) * 2);
  try {
    const written = native.FPDFText_GetText(textPage, 0, count, address);
    const codes = memory.HEAPU16.slice(address >> 1, (address >> 1) + count);
    // Characters beyond the basic plane or without a code make the text longer or shorter than the page.
    if (written === count + 1 && codes.every((code) => code !== 0 && (code & 0xf800) !== 0xd800))
      return codes;
  } finally {
    calls.pdfium.wasmExports.free(address);
  }
  return Uint32Array.from({ length: count }, (_, index) => native.FPDFText_GetUnicode(textPage, index));
}

function character(code: number): string {
  if (LINE_END_HYPHENS.has(code)) return String.fromCharCode(HYPHEN);
  return String.fromCodePoint(
    code === 0 || code > 0x10ffff || (code & 0xfffff800) === 0xd800 ? UNKNOWN : code,
  );
}

/** White space, and control codes that are no characters of a text. */
function isSpace(code: number): boolean {
  if (code <= 32) return code !== 0 && !LINE_END_HYPHENS.has(code);
  return code >= 0xa0 && code < 0xffff && SPACE.test(String.fromCharCode(code));
}

/**
 * The words of a page in the order of the file. A word ends at a space, at a change of style or baseline,
 * and where two text objects stand apart.
 */
// Long because every word is cut from the same codes and measured by the same calls of the library.
export function pageWords(library: PdfLibrary, textPage: number, styles: StyleReader): PageWords {
  const { native, memory, scratch } = library;
  const count = native.FPDFText_CountChars(textPage);
  if (count <= 0) return NO_WORDS;
  const codes = pageCodes(library, textPage, count);
  const spaceAt = (index: number): boolean => isSpace(codes[index] ?? 32);
  const objects = new Map<number, ObjectStyle>();
  const words: Word[] = [];
  let letters = 0;

  const edge = (index: number, side: 0 | 2): number => {
    native.FPDFText_GetLooseCharBox(textPage, index, scratch);
    return memory.HEAPF32[(scratch >> 2) + side] ?? 0;
  };
  const styleOf = (index: number, object: number): ObjectStyle => {
    const known = objects.get(object);
    if (known) return known;
    const style = styles.read(textPage, index, object);
    objects.set(object, style);
    return style;
  };
  const push = (start: number, end: number, object: number, glued: boolean): void => {
    const { style, baseline, symbols } = styleOf(start, object);
    let text = '';
    for (let at = start; at < end; at += 1) text += character(codes[at] ?? UNKNOWN);
    if (!symbols && native.FPDFText_HasUnicodeMapError(textPage, start) === 1) letters += 1;
    if (symbols) text = Array.from(text, (sign) => symbols.get(sign) ?? sign).join('');
    const first = edge(start, 0);
    const last = edge(end - 1, 2);
    words.push({ text, left: Math.min(first, last), right: Math.max(first, last), baseline, style, glued });
  };

  let index = 0;
  while (index < count) {
    if (spaceAt(index)) {
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < count && !spaceAt(end)) end += 1;
    const object = native.FPDFText_GetTextObject(textPage, index);
    if (end - index === 1 || object === native.FPDFText_GetTextObject(textPage, end - 1)) {
      push(index, end, object, false);
    } else {
      pushPieces(index, end);
    }
    index = end;
  }
  return { words, nameless: { codes: namelessCodes(library, textPage, codes), letters } };

  /** A stretch without spaces that more than one text object set. */
  function pushPieces(start: number, end: number): void {
    let from = start;
    let object = native.FPDFText_GetTextObject(textPage, from);
    for (let at = start + 1; at <= end; at += 1) {
      const next = at < end ? native.FPDFText_GetTextObject(textPage, at) : -1;
      if (next === object) continue;
      push(from, at, object, from > start);
      from = at;
      object = next;
    }
  }
}

/** Of words, not of their characters. */
function isBetween(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Control codes without a name that stand beside something else, as signs that stand alone are ornaments. */
function namelessCodes({ native }: PdfLibrary, textPage: number, codes: Uint16Array | Uint32Array): number {
  let found = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code > 31 && code !== UNKNOWN) continue;
    if (isBetween(code) || LINE_END_HYPHENS.has(code)) continue;
    if (isBetween(codes[at - 1] ?? 32) && isBetween(codes[at + 1] ?? 32)) continue;
    if (code === 0 || code === UNKNOWN || native.FPDFText_HasUnicodeMapError(textPage, at) === 1) found += 1;
  }
  return found;
}
