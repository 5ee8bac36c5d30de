/** Which streams of a PDF can hold text, and unpacking them (ISO 32000-1, 7.3.8 and 7.4). */
import { inflateSync } from 'node:zlib';

const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;
/** Pictures, fonts and colour profiles: no text stands in them. */
export const NO_TEXT =
  /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length[123]\b|\/ICCBased|\/Alternate/;
/** Compressed in the one way that can be checked. */
export const FLATE_ONLY = /\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>|\r|\n|$)/;

/** The contents of a compressed stream, or what is wrong with it. */
export function unpack(packed: Uint8Array): Buffer | 'damaged' | 'large' {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_UNPACKED_BYTES });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'damaged';
  }
}
