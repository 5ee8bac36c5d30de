/** Between what stands at a height of a scrolled report and its place in the report's text. Reads the page. */
import type { PanePlace, PlaceWords } from '../../shared/contract/contract.ts';
import type { Repair, Report } from '../../shared/model.ts';
import { firstIndex } from '../../shared/binary-search.ts';
import { sourceSpanOf } from '../../shared/shown-text.ts';
import { BLOCK } from '../text/page-signs.ts';
import { blockElement } from '../text/place.ts';
import { drawnIn, holderOf, partShownIn } from './drawn-text.ts';
import { findLetters, firstLetterFrom, isLetter, lettersFrom } from './find-words.ts';
import { partAtSource, partsOf } from '../../shared/text/report-parts.ts';
import type { PartOffset } from '../../shared/text/report-parts.ts';
import { boxOfLetter, letterAt } from './text-lines.ts';

/** A report as it is drawn in a scroller. */
interface DrawnReport {
  readonly scroller: HTMLElement;
  readonly report: Report;
  /** Repairs whose printed form is drawn in their stead; absent while repairs are shown. */
  readonly printed: readonly Repair[] | undefined;
}

/** What stands at a height of the window; `null` where the report shows no block. */
export function placeAt(drawn: DrawnReport, height: number): PanePlace | null {
  const { scroller } = drawn;
  const blocks = BLOCK.all(scroller);
  const index = firstIndex(blocks.length - 1, (at) => bottomOf(blocks[at]) > height);
  const element = blocks[index];
  const block = BLOCK.of(element);
  if (element === undefined || block === undefined) return null;
  const { top, height: tall } = element.getBoundingClientRect();
  const fraction = tall > 0 ? Math.min(1, Math.max(0, (height - top) / tall)) : 0;
  const words = wordsAt(drawn, element, height);
  return words === null ? { block, fraction } : { block, fraction, words };
}

function wordsAt(drawn: DrawnReport, block: HTMLElement, height: number): PlaceWords | null {
  const { report, printed } = drawn;
  const seen = letterAt(block, height);
  const part = seen === null ? undefined : partShownIn(block, seen.holder, partsOf(report));
  if (seen === null || part === undefined) return null;
  const offset = drawnIn(seen.holder, part.content, printed).toShown(seen.drawn);
  const first = firstLetterFrom(report, { part, offset });
  const box = first === null ? null : boxAt(drawn, first);
  if (first === null || box === null) return null;
  const { content } = first.part;
  const start = sourceSpanOf(content, { start: first.offset, end: content.text.length })?.start;
  if (start === undefined) return null;
  return { start, letters: lettersFrom(report, first), lines: (height - box.top) / box.height };
}

/** The height of the window at which a place stands now; `null` where nothing of it is on the page. */
export function heightOfPlace(drawn: DrawnReport, place: PanePlace): number | null {
  const { words } = place;
  const letter = words === undefined ? null : letterOf(drawn, place);
  if (letter !== null && words !== undefined) return letter.top + letter.height * words.lines;
  const box = blockElement(drawn.scroller, place.block)?.getBoundingClientRect();
  return box === undefined ? null : box.top + box.height * place.fraction;
}

function letterOf(drawn: DrawnReport, place: PanePlace): DOMRect | null {
  const at = offsetOf(drawn.report, place);
  return at === null ? null : boxAt(drawn, at);
}

function boxAt({ scroller, printed }: DrawnReport, { part, offset }: PartOffset): DOMRect | null {
  const block = blockElement(scroller, part.block);
  const holder = block === null ? null : holderOf(block, part);
  if (holder === null) return null;
  return boxOfLetter(holder, drawnIn(holder, part.content, printed).toDrawn(offset));
}

/** Where a place stands in a text of its report, which may be another one than it was found in. */
function offsetOf(report: Report, { block, words }: PanePlace): PartOffset | null {
  if (words === undefined) return null;
  const { start, letters } = words;
  const same = partAtSource(report, start, block);
  // In another copy the end of the passage before may stand at this offset, and the same letters follow it.
  const isThere =
    same !== null && isLetter(same) && lettersFrom(report, same).startsWith(letters.slice(0, ENOUGH_LETTERS));
  if (isThere) return same;
  return findLetters(report, letters, start) ?? same;
}

/** More than two places of the same offset have in common by chance. */
const ENOUGH_LETTERS = 16;

function bottomOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().bottom ?? Infinity;
}
