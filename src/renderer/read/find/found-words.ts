/**
 * The words of a hit stay selected when the bar is closed, as a browser leaves them after its own find: Shift and the arrows go on
 * from there.
 */
import { BLOCK, CURRENT } from '../../text/page-signs.ts';
import { blockElement } from '../../text/place.ts';

interface FoundWords {
  readonly block: string;
  /** In the letters that the block shows. */
  readonly start: number;
  readonly end: number;
}

/** Where the hit that stands out stands, its first word and those that follow at once; `null` where none does. */
export function foundWords(scroller: HTMLElement): FoundWords | null {
  const [first, ...others] = CURRENT.all(scroller);
  const element = BLOCK.around(first ?? null);
  const block = BLOCK.of(element);
  if (first === undefined || element === null || block === undefined) return null;
  let last = first;
  for (const mark of others) {
    if (!element.contains(mark) || /[\p{L}\p{N}]/u.test(textBetween(last, mark))) break;
    last = mark;
  }
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEndBefore(first);
  const words = document.createRange();
  words.setStartBefore(first);
  words.setEndAfter(last);
  const start = before.toString().length;
  return { block, start, end: start + words.toString().length };
}

function textBetween(one: Element, other: Element): string {
  const range = document.createRange();
  range.setStartAfter(one);
  range.setEndBefore(other);
  return range.toString();
}

/** Selects them, once they are marked no longer. */
export function selectFound(scroller: HTMLElement, { block, start, end }: FoundWords): void {
  const element = blockElement(scroller, block);
  if (element === null) return;
  const from = letterAt(element, start, false);
  const to = letterAt(element, end, true);
  if (from !== null && to !== null)
    document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at);
}

interface Letter {
  readonly node: Node;
  readonly at: number;
}

/** @param isEnd of two texts that meet there, the end of the first */
function letterAt(element: HTMLElement, offset: number, isEnd: boolean): Letter | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    const at = offset - passed;
    if (at < length || (isEnd && at === length)) return { node, at };
    passed += length;
  }
  return null;
}
