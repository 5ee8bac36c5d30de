/**
 * Lists of small numbers as plain ASCII text, for a cache that is JSON: five bits a character, the small
 * numbers in one or two of them.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = new Uint8Array(128).fill(255);
for (let code = 0; code < ALPHABET.length; code += 1) CODES[ALPHABET.charCodeAt(code)] = code;
/** Set on a character that is not the last of its number. */
const MORE = 32;

/** Text of a list of whole numbers from 0 to 2^32 - 1. */
export function packNumbers(numbers: Iterable<number>): string {
  const pieces: string[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest >= MORE) {
      pieces.push(ALPHABET[MORE + (rest % MORE)] ?? '');
      rest = Math.floor(rest / MORE);
    }
    pieces.push(ALPHABET[rest] ?? '');
  }
  return pieces.join('');
}

/** The list that `packNumbers` wrote; throws on any other text. */
export function unpackNumbers(packed: string): Uint32Array {
  const numbers = new Uint32Array(packed.length);
  let count = 0;
  let value = 0;
  let scale = 1;
  for (let at = 0; at < packed.length; at += 1) {
    const code = CODES[packed.charCodeAt(at)] ?? 255;
    if (code === 255) throw new Error(`Not a packed number: ${JSON.stringify(packed[at])}`);
    value += (code % MORE) * scale;
    scale *= MORE;
    if (code >= MORE) continue;
    numbers[count] = value;
    count += 1;
    value = 0;
    scale = 1;
  }
  if (scale !== 1) throw new Error('The packed numbers are cut short.');
  return numbers.slice(0, count);
}
