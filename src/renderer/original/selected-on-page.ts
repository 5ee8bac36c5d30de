/** What is selected on drawn pages: the words, and the place they stand at. Reads the page. */
import type { Report, Span } from '../../shared/model.ts';
import { passageAt } from '../../shared/text/passage-at.ts';
import type { SelectedPassage } from '../citations/passage/selected-passage.ts';
import { WORD_START } from '../text/page-signs.ts';

/** @returns `null` where no words of the report are selected, but furniture of the page */
export function selectedOnPage(range: Range, scroller: HTMLElement, report: Report): SelectedPassage | null {
  const source = selectedSource(range, scroller);
  const passage = source === null ? null : passageAt(report, source);
  return passage === null ? null : { block: passage.block, source, text: passage.text };
}

function selectedSource(range: Range, scroller: HTMLElement): Span | null {
  const words = WORD_START.all(scroller).filter((word) => range.intersectsNode(word));
  const [first, last] = [words[0], words.at(-1)];
  const start = first === undefined ? null : offsetIn(first, range.startContainer, range.startOffset, 0);
  const end = last === undefined ? null : offsetIn(last, range.endContainer, range.endOffset, lengthOf(last));
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** Where in the source a boundary stands; at `otherwise` where it lies outside of the word. */
function offsetIn(word: HTMLElement, node: Node, offset: number, otherwise: number): number | null {
  const start = WORD_START.of(word);
  if (start === undefined) return null;
  const isInside = word.contains(node) && node.nodeType === Node.TEXT_NODE;
  return start + Math.min(lengthOf(word), isInside ? offset : otherwise);
}

/** Without the space behind it. */
function lengthOf(word: HTMLElement): number {
  return Math.max(0, (word.textContent ?? '').length - 1);
}
