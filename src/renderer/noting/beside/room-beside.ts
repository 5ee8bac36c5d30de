/** How much room there is beside the text of a pane. Reads the page; lengths are CSS pixels. */
import { BESIDE } from '../../text/page-signs.ts';

export interface Room {
  /** A column for words, or the margin of the page for marks. */
  readonly form: 'words' | 'marks';
  /** Where it begins in what scrolls. */
  readonly left: number;
  readonly width: number;
}

/** A narrower column holds a word or two in a line. */
const LEAST = 168;
const MOST = 240;
/** Of what is free so much at most: some is left before the text. */
const SHARE = 0.75;

/**
 * Tells the scroller how wide its column is, by which the page moves as far aside as the column needs; no line of its text
 * is broken otherwise.
 *
 * @param page the text with its margins, in the middle of the scroller
 * @returns `null` where nothing stands beside the text
 */
export function roomBeside(scroller: HTMLElement, page: HTMLElement, isNeeded: boolean): Room | null {
  const free = scroller.clientWidth - page.offsetWidth;
  const isColumn = isNeeded && free >= LEAST;
  const width = Math.round(Math.min(MOST, Math.max(LEAST, free * SHARE)));
  if (isColumn) BESIDE.put(scroller);
  else BESIDE.take(scroller);
  scroller.style.setProperty('--beside', isColumn ? `${width}px` : '0px');
  if (!isNeeded) return null;
  const right = page.offsetLeft + page.offsetWidth;
  if (isColumn) return { form: 'words', left: right, width };
  const margin = Number.parseFloat(getComputedStyle(page).paddingInlineEnd) || 0;
  return { form: 'marks', left: right - margin, width: margin };
}
