/** Moving the keyboard's focus between the search field, its hits and the text. */

/** Focus a hit; `false` where there is none in that direction. */
export function focusHit(which: 'first' | 'last' | 'next' | 'previous'): boolean {
  const hits = [...document.querySelectorAll<HTMLElement>('[data-hit]')];
  const current = hits.findIndex((hit) => hit === document.activeElement);
  const index = { first: 0, last: hits.length - 1, next: current + 1, previous: current - 1 }[which];
  const hit = hits[index];
  if (hit === undefined) return false;
  hit.focus();
  hit.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Open the best hit; the focus goes to it, so that the arrow keys walk on from there. */
export function openFirstHit(): void {
  if (focusHit('first')) document.querySelector<HTMLElement>('[data-hit]')?.click();
}

export function focusSearchField(): void {
  document.querySelector<HTMLElement>('input[type="search"]')?.focus();
}

/** Focus the text that was read last, so that the arrow keys scroll it. */
export function focusActivePane(): void {
  document.querySelector<HTMLElement>('[data-active="true"] [data-scroller]')?.focus({ preventScroll: true });
}
