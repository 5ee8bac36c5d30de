/** White space made plain: single spaces and nothing else. */

/** White space that is no plain space, looked for by what is no sign of ASCII: few characters are. */
export const OTHER_SPACE = /[^!-~ ](?<=\s)/;
export const DOUBLE_SPACE = / {2}/;

/** White space in the sense of `\s`, by code unit. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 160) return false;
  return (
    code === 160 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Offset of the first character from `from` on that is no white space. */
export function spaceEnd(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Whether the only white space is single plain spaces. */
export function isEvenlySpaced(text: string): boolean {
  return !DOUBLE_SPACE.test(text) && !OTHER_SPACE.test(text);
}

/** Each run of white space as one space; most texts have no other, and come back as they are. */
export function evenlySpaced(text: string): string {
  return isEvenlySpaced(text) ? text : text.replace(/\s+/g, ' ');
}
