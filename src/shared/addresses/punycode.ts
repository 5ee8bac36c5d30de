/** Decoding of internationalised host names, so that a page can show the letters behind `xn--` (RFC 3492, section 6.2). */
const BASE = 36;
const LOWEST = 1;
const HIGHEST = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;

/** A host with its letters, label by label; `null` where a label is not well formed, so that it has none. */
export function unicodeHost(host: string): string | null {
  const labels = host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? lettersOf(label.slice(4)) : label));
  return labels.includes(null) ? null : labels.join('.');
}

/** `null` for a code that no host can have: of no letters, of a to z alone, or of signs that are unseen or stand for others. */
function lettersOf(code: string): string | null {
  const letters = decoded(code);
  if (letters === null || !/\P{ASCII}/u.test(letters) || NO_LETTERS.test(letters)) return null;
  return letters === letters.normalize('NFKC').toLowerCase() ? letters : null;
}

/** Spaces, controls, what has no width or no meaning, and what divides an address or looks like it. */
const NO_LETTERS = /[\s\p{C}\p{Default_Ignorable_Code_Point}./\\:@?#\u2044\u2215\u2571\u29f8]/u;

function decoded(text: string): string | null {
  const at = text.lastIndexOf('-');
  const codes = Array.from(at < 0 ? '' : text.slice(0, at), (letter) => letter.charCodeAt(0));
  let code = FIRST_CODE;
  let place = 0;
  let bias = FIRST_BIAS;
  for (let next = at + 1; next < text.length;) {
    const before = place;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const value = digit(text.charCodeAt(next));
      next += 1;
      if (value === null) return null;
      place += value * weight;
      const threshold = Math.min(HIGHEST, Math.max(LOWEST, step - bias));
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const length = codes.length + 1;
    bias = adapted(place - before, length, before === 0);
    code += Math.floor(place / length);
    if (code > 0x10_ff_ff) return null;
    place %= length;
    codes.splice(place, 0, code);
    place += 1;
  }
  return codes.map((one) => String.fromCodePoint(one)).join('');
}

function digit(code: number): number | null {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return null;
}

function adapted(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / length);
  let steps = 0;
  for (; rest > ((BASE - LOWEST) * HIGHEST) / 2; steps += BASE) rest = Math.floor(rest / (BASE - LOWEST));
  return steps + Math.floor(((BASE - LOWEST + 1) * rest) / (rest + SKEW));
}
