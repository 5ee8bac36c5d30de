/** Where the data of a picture that stands in the contents of a page ends (ISO 32000-1, 8.9.7). */

/** Data may hold the word that ends it: what follows is then no text of operators. */
const LOOKED_AT = 24;

/**
 * @param start behind the word that begins the data
 * @returns the place behind the word that ends it, -1 where there is none
 */
export function inlineImageEnd(bytes: Buffer, start: number): number {
  let first = -1;
  let unparted = -1;
  for (let at = bytes.indexOf('EI', start, 'latin1'); at >= 0; at = bytes.indexOf('EI', at + 1, 'latin1')) {
    if (!isSpace(bytes[at + 2])) continue;
    const isParted = at === start || isSpace(bytes[at - 1]);
    if (!looksLikeOperators(bytes, at + 2)) {
      if (isParted && first < 0) first = at + 2;
    } else if (isParted) return at + 2;
    else if (unparted < 0) unparted = at + 2;
  }
  // Some programs leave out the space before the word.
  return unparted >= 0 ? unparted : first;
}

function looksLikeOperators(bytes: Buffer, from: number): boolean {
  for (let at = from; at < Math.min(bytes.length, from + LOOKED_AT); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7e || (byte < 32 && !isSpace(byte)) || byte === 0) return false;
  }
  return true;
}

/** The end of the contents parts words as well. */
function isSpace(byte: number | undefined): boolean {
  return byte === undefined || byte === 32 || (byte >= 9 && byte <= 13) || byte === 0;
}
