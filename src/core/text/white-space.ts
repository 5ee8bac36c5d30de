/** White space made plain: single spaces and nothing else. */

/** White space that is not a single plain space. */
export const UNEVEN_SPACE = / {2}|[^\S ]/;

/** Each run of white space as one space; most texts have no other, and come back as they are. */
export function evenlySpaced(text: string): string {
  return UNEVEN_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text;
}
