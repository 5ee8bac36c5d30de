/** White space made plain: single spaces and nothing else. */

/** White space that is no plain space, looked for by what is no sign of ASCII: few characters are. */
export const OTHER_SPACE = /[^!-~ ](?<=\s)/;
export const DOUBLE_SPACE = / {2}/;

/** Whether the only white space is single plain spaces. */
export function isEvenlySpaced(text: string): boolean {
  return !DOUBLE_SPACE.test(text) && !OTHER_SPACE.test(text);
}

/** Each run of white space as one space; most texts have no other, and come back as they are. */
export function evenlySpaced(text: string): string {
  return isEvenlySpaced(text) ? text : text.replace(/\s+/g, ' ');
}
