/** Moving the keyboard's focus between the search field, its hits and the text. */
import { ACTIVE, HIT, RECENT } from '../text/page-signs.ts';
import { startOf } from '../ui/region/regions.ts';

/** Focus a hit; `false` where there is none in that direction. */
export function focusHit(which: 'first' | 'last' | 'next' | 'previous'): boolean {
  return focusAmong(HIT.all(document), which);
}

/** Focus one of the recent searches; `false` where there is none in that direction. */
export function focusRecent(which: 'first' | 'last' | 'next' | 'previous'): boolean {
  return focusAmong(RECENT.all(document), which);
}

function focusAmong(
  elements: readonly HTMLElement[],
  which: 'first' | 'last' | 'next' | 'previous',
): boolean {
  const current = elements.findIndex((element) => element === document.activeElement);
  const index = { first: 0, last: elements.length - 1, next: current + 1, previous: current - 1 }[which];
  const element = elements[index];
  if (element === undefined) return false;
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Open the best hit; the focus goes to it, so that the arrow keys walk on from there. */
export function openFirstHit(): void {
  if (focusHit('first')) HIT.first(document)?.click();
}

export function focusSearchField(): void {
  document.querySelector<HTMLElement>('input[type="search"]')?.focus();
}

/** Focus the text that was read last, or the original that lies over it, so that the arrow keys scroll it. */
export function focusActivePane(): void {
  startOf(ACTIVE.find(document, true))?.focus({ preventScroll: true });
}
