/**
 * The words of a PDF page with their places.
 *
 * Calls into the library cost more than the work they do, so the text of a page is fetched in one call,
 * and places and styles only for the first and last character of each word.
 */
import type { Word } from '../../core/layout/page-content.ts';
import type { PdfLibrary } from './pdf-library.ts';
import type { ObjectStyle, StyleReader } from './pdf-styles.ts';

/** PDFium gives the hyphen at the end of a line one of these codes; the file holds a hyphen. */
const LINE_END_HYPHENS: ReadonlySet<number> = new Set([0x0002, 0xfffe]);
const SPACE = /\s/;

/** The characters of a page, one string per character index of the library. */
function pageCharacters(library: PdfLibrary, textPage: number, count: number): readonly string[] {
  const { calls, memory } = library;
  const bytes = (count + 1) * 2;
  const address = calls.pdfium.wasmExports.malloc(bytes);
  try {
    const written = calls.FPDFText_GetText(textPage, 0, count, address);
    const codes = memory.HEAPU16.subarray(address >> 1, (address >> 1) + count);
    // Characters beyond the basic plane or without a code make the text longer or shorter than the page.
    if (written === count + 1 && codes.every((code) => code !== 0 && (code & 0xf800) !== 0xd800)) {
      return Array.from(codes, (code) => character(code));
    }
  } finally {
    calls.pdfium.wasmExports.free(address);
  }
  return Array.from({ length: count }, (_, index) => character(calls.FPDFText_GetUnicode(textPage, index)));
}

function character(code: number): string {
  if (LINE_END_HYPHENS.has(code)) return '-';
  if (code === 0) return '\uFFFD';
  // Other control codes are no characters of a text.
  return code < 32 || code > 0x10ffff || (code & 0xfffff800) === 0xd800 ? ' ' : String.fromCodePoint(code);
}

/**
 * The words of a page in the order of the file. A word ends at a space, at a change of style or baseline,
 * and where two text objects stand apart.
 */
export function pageWords(library: PdfLibrary, textPage: number, styles: StyleReader): readonly Word[] {
  const { calls, memory, scratch } = library;
  const count = calls.FPDFText_CountChars(textPage);
  if (count <= 0) return [];
  const characters = pageCharacters(library, textPage, count);
  const objects = new Map<number, ObjectStyle>();
  const words: Word[] = [];

  const edge = (index: number, side: 0 | 2): number => {
    calls.FPDFText_GetLooseCharBox(textPage, index, scratch);
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
    let text = characters.slice(start, end).join('');
    if (symbols) text = Array.from(text, (sign) => symbols.get(sign) ?? sign).join('');
    const first = edge(start, 0);
    const last = edge(end - 1, 2);
    words.push({ text, left: Math.min(first, last), right: Math.max(first, last), baseline, style, glued });
  };

  let index = 0;
  while (index < count) {
    if (SPACE.test(characters[index] ?? ' ')) {
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < count && !SPACE.test(characters[end] ?? ' ')) end += 1;
    const object = calls.FPDFText_GetTextObject(textPage, index);
    if (end - index === 1 || object === calls.FPDFText_GetTextObject(textPage, end - 1)) {
      push(index, end, object, false);
    } else {
      pushPieces(index, end);
    }
    index = end;
  }
  return words;

  /** A stretch without spaces that more than one text object set. */
  function pushPieces(start: number, end: number): void {
    let from = start;
    let object = calls.FPDFText_GetTextObject(textPage, from);
    for (let at = start + 1; at <= end; at += 1) {
      const next = at < end ? calls.FPDFText_GetTextObject(textPage, at) : -1;
      if (next === object) continue;
      push(from, at, object, from > start);
      from = at;
      object = next;
    }
  }
}
