/** The numbers of list items as they are printed: of web pages by `type`, of Word files by `w:numFmt`. */

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Roman numerals end below 4000, in browsers as in Word; what is outside is printed in digits. */
export function romanNumber(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [step, sign] of ROMAN) {
    for (; rest >= step; rest -= step) text += sign;
  }
  return text;
}

/** a to z, then aa, ab, ... (CSS Counter Styles 3, `lower-alpha`). */
export function letterNumber(value: number): string {
  if (value < 1) return String(value);
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

/** a to z, then aa, bb, ... as Word counts (ECMA-376, 17.18.59, `lowerLetter`). */
export function repeatedLetter(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 20));
}
