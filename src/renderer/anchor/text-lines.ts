/** Lines of text as they are laid out: which letter stands at a height, and at which height a letter stands. Reads the page. */
import { firstIndex } from '../../shared/binary-search.ts';
import { holdersOf } from './drawn-text.ts';

/** A letter on the page. */
interface LetterAt {
  /** The element that holds its text. */
  readonly holder: HTMLElement;
  /** Offset in all that is drawn in the holder. */
  readonly drawn: number;
  /** The letter's own box, in the window. */
  readonly box: DOMRect;
}

/** The first letter of a block, in reading order, on a line that reaches below a height of the window; else its last one. */
export function letterAt(block: HTMLElement, height: number): LetterAt | null {
  const holders = holdersOf(block);
  const first = firstIndex(holders.length, (index) => bottomOf(holders[index]) > height);
  for (const holder of holders.slice(first)) {
    const found = letterIn(holder, height);
    if (found !== null) return found;
  }
  for (const holder of holders.toReversed()) {
    const found = letterIn(holder, -Infinity, 'last');
    if (found !== null) return found;
  }
  return null;
}

/** The box of a letter, or `null` where nothing is drawn there. */
export function boxOfLetter(holder: HTMLElement, drawn: number): DOMRect | null {
  let left = drawn;
  for (const text of textsOf(holder)) {
    if (left < text.length) return boxOf(text, left);
    left -= text.length;
  }
  return null;
}

/** Cells of a row end at one height, and what comes later in a table ends below it. */
function bottomOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().bottom ?? Infinity;
}

function letterIn(holder: HTMLElement, height: number, which: 'first' | 'last' = 'first'): LetterAt | null {
  const texts = textsOf(holder).map((text, index, all) => ({
    text,
    before: all.slice(0, index).reduce((sum, { length }) => sum + length, 0),
  }));
  for (const { text, before } of which === 'first' ? texts : texts.toReversed()) {
    if (text.data.trim() === '' || endOf(text, text.length) <= height) continue;
    const reaching = firstIndex(text.length, (index) => endOf(text, index + 1) > height);
    const at = which === 'first' ? visibleFrom(text.data, reaching) : text.data.trimEnd().length - 1;
    const box = boxOf(text, at);
    if (box !== null) return { holder, drawn: before + at, box };
  }
  return null;
}

/** White space at the end of a line takes no room: the word behind it is on the next. */
function visibleFrom(text: string, from: number): number {
  const next = text.slice(from).search(/\S/u);
  return next < 0 ? from : from + next;
}

/** How far down the text node reaches up to an offset. */
function endOf(text: Text, offset: number): number {
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, offset);
  const { bottom, height } = range.getBoundingClientRect();
  return height === 0 ? -Infinity : bottom;
}

function boxOf(text: Text, at: number): DOMRect | null {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  const box = [...range.getClientRects()].find(({ height }) => height > 0);
  return box ?? null;
}

function textsOf(holder: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  return texts;
}
