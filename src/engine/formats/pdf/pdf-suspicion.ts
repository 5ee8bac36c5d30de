/**
 * What the bytes of a PDF tell of damage, before any of it is understood. PDFium reads as much of a damaged
 * stream as it can and says nothing, so a page may lose its second half in silence. This look is quick and may
 * suspect too much: `pdf-page-streams.ts` then asks each page.
 */
import { inflateSync } from 'node:zlib';

export interface Suspicion {
  /** Some compressed stream that may hold text does not unpack whole. */
  readonly damagedStreams: boolean;
  /** Some page names contents that are not in the file. */
  readonly missingContents: boolean;
}

/** A dictionary before its stream is shorter than this. */
const LONGEST_DICTIONARY = 2_000;
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;
/** Pictures, fonts and colour profiles: no text stands in them. */
export const NO_TEXT =
  /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length[123]\b|\/ICCBased|\/Alternate/;
/** Compressed in the one way that can be checked. */
export const FLATE_ONLY = /\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>|\r|\n|$)/;
const CONTENTS = /\/Contents\s*(?:(\d+)\s+\d+\s+R|\[([^\]]*)\])/g;
const REFERENCE = /(\d+)\s+\d+\s+R/g;
const OBJECT = /(?:^|[^\d])(\d+)\s+\d+\s+obj\b/g;

export function suspicionOf(bytes: Uint8Array): Suspicion {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const named = new Set<string>();
  const there = new Set<string>();
  let damagedStreams = false;
  let at = 0;
  for (;;) {
    const found = file.indexOf('stream', at, 'latin1');
    // Between streams stand the objects in the clear.
    const clear = file.toString('latin1', at, found < 0 ? file.length : found);
    for (const [, number = ''] of clear.matchAll(OBJECT)) there.add(number);
    for (const number of contentsNamedIn(clear)) named.add(number);
    if (found < 0) break;
    const start = dataStart(file, found);
    const end = file.indexOf('endstream', start, 'latin1');
    const stop = end < 0 ? file.length : end;
    const dictionary = clear.slice(-LONGEST_DICTIONARY);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (FLATE_ONLY.test(own) && !NO_TEXT.test(own)) {
      const unpacked = unpack(file.subarray(start, stop));
      if (unpacked === 'damaged') damagedStreams = true;
      // Objects of pages may themselves stand in a compressed stream (ISO 32000-1, 7.5.7).
      else if (unpacked !== 'large' && /\/ObjStm\b/.test(own))
        for (const number of contentsNamedIn(unpacked.toString('latin1'))) named.add(number);
    }
    at = end < 0 ? file.length : end + 'endstream'.length;
  }
  return { damagedStreams, missingContents: [...named].some((number) => !there.has(number)) };
}

/** The contents of a compressed stream, or what is wrong with it. */
export function unpack(packed: Uint8Array): Buffer | 'damaged' | 'large' {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_UNPACKED_BYTES });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'damaged';
  }
}

/** Numbers of the objects that pages name as their contents. */
function contentsNamedIn(text: string): string[] {
  const numbers: string[] = [];
  for (const [, one, several = ''] of text.matchAll(CONTENTS)) {
    if (one !== undefined) numbers.push(one);
    for (const [, number = ''] of several.matchAll(REFERENCE)) numbers.push(number);
  }
  return numbers;
}

/** The data begins after the line break that ends the word (ISO 32000-1, 7.3.8.1). */
function dataStart(file: Buffer, found: number): number {
  const after = found + 'stream'.length;
  if (file[after] === 0x0d && file[after + 1] === 0x0a) return after + 2;
  return file[after] === 0x0a || file[after] === 0x0d ? after + 1 : after;
}
