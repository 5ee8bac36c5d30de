import type { Report } from '../../shared/model.ts';
import { partsOf } from '../../shared/text/report-parts.ts';
import type { Pane } from '../state/reader-state.ts';
import { blockElement, placeOf } from '../text/place.ts';
import { SCROLLER } from '../text/page-signs.ts';
import type { ReaderLink } from './link.ts';
import { linkToParts, linkToWords } from './report-words.ts';

/** Leads to what a pane shows: the words that were gone to, while they are in sight, else the text at its top. */
export function linkOfPane(
  { visit }: Pick<Pane, 'visit'>,
  element: HTMLElement | null,
  report: Report | null,
): ReaderLink | null {
  const scroller = SCROLLER.first(element);
  if (scroller === null || report === null) return null;
  if (visit?.target.kind === 'words' && isInSight(scroller, visit.target.block)) {
    const { block, places } = visit.target;
    const [first, last] = [places[0], places.at(-1)];
    if (first !== undefined && last !== undefined)
      return { kind: 'passage', ...linkToWords(report, block, { start: first.start, end: last.end }) };
  }
  const [part] = partsOf(report).ofBlock.get(placeOf(scroller)?.block ?? '') ?? [];
  return part === undefined ? null : { kind: 'passage', ...linkToParts(report, part, part) };
}

function isInSight(scroller: HTMLElement, block: string): boolean {
  const box = blockElement(scroller, block)?.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  return box !== undefined && box.bottom > frame.top && box.top < frame.bottom;
}
