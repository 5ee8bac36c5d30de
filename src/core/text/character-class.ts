/** Letters and digits by a table, since a regular expression for each character costs too much. */

export const OTHER = 0;
export const LETTER = 1;
export const NUMBER = 2;
const UNKNOWN = 255;

const LETTER_PATTERN = /\p{L}/u;
const NUMBER_PATTERN = /\p{N}/u;

/** Filled as characters are met; characters beyond the basic plane are asked for by their pair. */
const classes = new Uint8Array(0x1_0000).fill(UNKNOWN);

/** Class of the character at a UTF-16 offset; both halves of a surrogate pair have the pair's class. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return pairClass(text, unit <= 0xdbff ? at : at - 1);
  const known = classes[unit];
  if (known !== undefined && known !== UNKNOWN) return known;
  const found = Number.isNaN(unit) ? OTHER : classOf(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

/** Class of the pair that begins at an offset; half a pair is no character. */
function pairClass(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff ? classOf(String.fromCodePoint(point)) : OTHER;
}

function classOf(character: string): number {
  if (LETTER_PATTERN.test(character)) return LETTER;
  return NUMBER_PATTERN.test(character) ? NUMBER : OTHER;
}
