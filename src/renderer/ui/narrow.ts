/** The same bound as in the style sheets: below it the side lies over the text. */
export function isNarrow(): boolean {
  return window.matchMedia('(max-width: 52rem)').matches;
}
