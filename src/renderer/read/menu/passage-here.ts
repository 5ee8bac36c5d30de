/** The passage of a report that an element of the page belongs to: a row, a reference, a paragraph. Reads the page. */
import type { Report } from '../../../shared/model.ts';
import { partShownIn } from '../../anchor/drawn-text.ts';
import { partsOf } from '../../../shared/text/report-parts.ts';
import type { ReportPart } from '../../../shared/text/report-parts.ts';
import { BLOCK, REFERENCE } from '../../text/page-signs.ts';
import { blockElement, placeOf } from '../../text/place.ts';

export interface PassageHere {
  /** What it is called: "row". */
  readonly name: string;
  readonly first: ReportPart;
  readonly last: ReportPart;
  /** The words, cells parted by tabs. */
  readonly text: string;
  /** Around all of it on the page. */
  readonly range: Range;
}

/** @param target inside the scroller, or the scroller itself: then what stands at its top is meant */
export function passageHere(target: Element, scroller: HTMLElement, report: Report): PassageHere | null {
  const block = BLOCK.around(target) ?? blockElement(scroller, placeOf(scroller)?.block ?? '');
  if (block === null) return null;
  const row = target.closest('tbody tr');
  const holders =
    row === null ? [holderAround(target, block)] : [...row.querySelectorAll<HTMLElement>('th, td')];
  const shown = holders.flatMap((holder) => {
    const part = partShownIn(block, holder, partsOf(report));
    return part === undefined ? [] : [{ holder, part }];
  });
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStartBefore(first.holder);
  range.setEndAfter(last.holder);
  if (first === last) range.selectNodeContents(first.holder);
  return {
    name: row === null ? nameOf(block) : 'row',
    first: first.part,
    last: last.part,
    text: shown.map(({ part }) => part.content.text).join('\t'),
    range,
  };
}

function holderAround(target: Element, block: HTMLElement): HTMLElement {
  if (REFERENCE.of(block) !== undefined) return block.querySelector('p') ?? block;
  const holder = block.contains(target) ? target.closest<HTMLElement>('caption, th, p') : null;
  if (holder !== null && block.contains(holder)) return holder;
  return block.querySelector('caption') ?? block;
}

function nameOf(block: HTMLElement): string {
  if (REFERENCE.of(block) !== undefined) return 'reference';
  if (/^H\d$/.test(block.tagName)) return 'heading';
  return block.tagName === 'DIV' ? 'text' : 'paragraph';
}
