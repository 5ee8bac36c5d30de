/** Between a pane's scroll position and a place in its report. Reads and moves the page. */
import { firstIndex } from '../../shared/binary-search.ts';
import type { PanePlace } from '../../shared/contract/contract.ts';
import { READING_LINE } from './follow.ts';
import type { Extent } from './follow.ts';
import { BLOCK } from './page-signs.ts';

/** Layout of unseen parts is an estimate until they are scrolled to; so often is looked again. */
const LANDING_FRAMES = 8;

export function extentOfScroller(scroller: HTMLElement): Extent {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  return { scrollTop, scrollHeight, clientHeight };
}

/** Blocks are asked for in every frame of a scroll, and stay the same elements. */
const known = new WeakMap<HTMLElement, Map<string, HTMLElement>>();

/** The element of a block, or `null` where the report on screen has none of that id. */
export function blockElement(scroller: HTMLElement, block: string): HTMLElement | null {
  const elements = known.get(scroller) ?? new Map<string, HTMLElement>();
  const before = elements.get(block);
  if (before?.isConnected === true) return before;
  const found = block === '' ? null : BLOCK.find(scroller, block);
  if (found !== null) known.set(scroller, elements.set(block, found));
  return found;
}

/** Height of a place in the scrolled text, or `null` where its block is not on the page. */
export function heightOf(scroller: HTMLElement, place: PanePlace): number | null {
  const element = blockElement(scroller, place.block);
  if (element === null) return null;
  const box = element.getBoundingClientRect();
  const height = box.top + box.height * place.fraction;
  return height - scroller.getBoundingClientRect().top + scroller.scrollTop;
}

/** The block at the upper edge of the pane, and how far it is scrolled past. */
export function placeOf(scroller: HTMLElement): PanePlace | null {
  const blocks = BLOCK.all(scroller);
  const top = scroller.getBoundingClientRect().top;
  const first = firstBelow(blocks, top);
  const element = blocks[first];
  const block = BLOCK.of(element);
  if (element === undefined || block === undefined) return null;
  const box = element.getBoundingClientRect();
  const fraction = box.height > 0 ? (top - box.top) / box.height : 0;
  return { block, fraction: Math.min(1, Math.max(0, fraction)) };
}

/** Index of the first element whose lower edge lies below a line, else of the last; they are in reading order. */
function firstBelow(elements: readonly HTMLElement[], line: number): number {
  return firstIndex(elements.length - 1, (index) => {
    const bottom = elements[index]?.getBoundingClientRect().bottom ?? Infinity;
    return bottom > line + 1;
  });
}

/** To the very top of the text. */
export function scrollToTop(scroller: HTMLElement): void {
  scroller.scrollTop = 0;
}

/**
 * Bring an element into view: near the upper edge, or, where `centred`, into the upper third, so that
 * the words around it can be read as well. `onMoved` hears of every step there.
 */
export function scrollToElement(
  scroller: HTMLElement,
  element: Element,
  centred: boolean,
  onMoved?: () => void,
): void {
  const room = centred ? scroller.clientHeight / 3 : READING_LINE;
  const missing = () => {
    const distance = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    return distance - room;
  };
  settle(scroller, missing, onMoved);
}

/** Scroll by what is missing until nothing is missing or the text can move no further. */
function settle(scroller: HTMLElement, missing: () => number, onMoved?: () => void): void {
  let left = LANDING_FRAMES;
  const step = () => {
    const before = scroller.scrollTop;
    const distance = missing();
    if (Math.abs(distance) < 1) return;
    scroller.scrollTop = before + distance;
    onMoved?.();
    left -= 1;
    if (left > 0 && scroller.scrollTop !== before) requestAnimationFrame(step);
  };
  step();
}
