import { useEffect, useLayoutEffect, useRef } from 'react';
import type { PanePlace } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/model.ts';
import { placesOfBlock } from '../../../shared/text/block-places.ts';
import { lettersFrom } from '../../anchor/find-words.ts';
import type { PaneAnchor } from '../../anchor/pane-anchor.ts';
import { partAtSource } from '../../../shared/text/report-parts.ts';
import { anchorService } from '../../anchor/anchors.ts';
import { useService } from '../../state/context.ts';
import { readingHeight, scrollTopFor } from '../../text/follow.ts';
import { extentOfScroller } from '../../text/place.ts';
import type { FollowedLink } from './original-props.ts';

/** Between places of a report and heights of its original. */
interface OriginalPlaces {
  readonly report: Report;
  /** Of an offset of the source; `null` where it stands nowhere. */
  readonly heightOf: (offset: number) => number | null;
  readonly sourceAt: (height: number) => number | null;
}

interface Options {
  /** Another object where they stand elsewhere now. */
  readonly places: OriginalPlaces;
  /** What scrolls the original. */
  readonly scroller: HTMLElement | null;
  /** What scrolls the text. */
  readonly text: HTMLElement | null;
  readonly anchor: PaneAnchor | null;
  /** Of the pane whose text and pages they are. */
  readonly pane: string;
  /** Is told when the pages were scrolled on purpose, and the text with them. */
  readonly link: FollowedLink;
}

/** Scroll positions are rounded to device pixels. */
const TOLERANCE = 2;

/**
 * Text and pages of a pane show the same place, which is the one of the text's anchor. The pages follow the text, whatever
 * moves it; where they are scrolled themselves, the text comes along, and with it all that follows the text.
 */
export function useFollowing({ places, scroller, text, anchor, pane, link }: Options): void {
  const anchors = useService(anchorService);
  const latest = useRef({ places, pane, link });
  /** Where the pages were put, and the place that the text took from them. */
  const put = useRef({ at: -1, taken: null as PanePlace | null });
  useLayoutEffect(() => {
    latest.current = { places, pane, link };
  });

  // Other sizes, words that are known only now: the same place.
  useLayoutEffect(() => {
    if (scroller !== null && anchor !== null) follow(scroller, anchor, places, put.current);
  }, [scroller, anchor, places]);

  useEffect(() => {
    if (scroller === null || text === null || anchor === null) return;
    const onText = () => {
      // What the text took from the pages needs not be told to them.
      if (put.current.taken !== null && anchor.place() === put.current.taken) return;
      put.current.taken = null;
      follow(scroller, anchor, latest.current.places, put.current);
    };
    const onPages = () => {
      if (Math.abs(scroller.scrollTop - put.current.at) <= TOLERANCE) return;
      put.current.at = scroller.scrollTop;
      const { places: now, pane: key, link: linked } = latest.current;
      const { report, sourceAt } = now;
      const place =
        scroller.scrollTop <= 0 ? null : placeAt(report, sourceAt(readingHeight(extentOfScroller(scroller))));
      if (place === undefined) return;
      linked.lead(key);
      put.current.taken = place;
      anchor.goTo(place);
      linked.scrolled(key);
      anchors.moved();
    };
    text.addEventListener('scroll', onText, { passive: true });
    scroller.addEventListener('scroll', onPages, { passive: true });
    return () => {
      text.removeEventListener('scroll', onText);
      scroller.removeEventListener('scroll', onPages);
    };
  }, [scroller, text, anchor, anchors]);
}

function follow(
  scroller: HTMLElement,
  anchor: PaneAnchor,
  { report, heightOf }: OriginalPlaces,
  put: { at: number },
): void {
  const place = anchor.place();
  const source = place === null ? null : sourceOf(report, place);
  const height = source === null ? null : heightOf(source);
  if (place !== null && height === null) return;
  const goal = height === null ? 0 : scrollTopFor(extentOfScroller(scroller), height);
  put.at = scroller.scrollTop;
  if (Math.abs(goal - scroller.scrollTop) <= TOLERANCE) return;
  scroller.scrollTop = goal;
  put.at = scroller.scrollTop;
}

/** Where a place of the text stands in the source. */
function sourceOf(report: Report, { block: id, words }: PanePlace): number | null {
  if (words !== undefined) return words.start;
  for (const { blocks } of report.sections) {
    const block = blocks.find((one) => one.id === id);
    if (block !== undefined) return placesOfBlock(report, block)[0]?.start ?? null;
  }
  return null;
}

/** The place of the text that shows an offset of the source; `undefined` where nothing there is shown. */
function placeAt(report: Report, source: number | null): PanePlace | undefined {
  const shown = source === null ? null : (partAtSource(report, source, '') ?? partBehind(report, source));
  if (source === null || shown === null) return undefined;
  const { block } = shown.part;
  return { block, fraction: 0, words: { start: source, letters: lettersFrom(report, shown), lines: 0 } };
}

/** A running head is shown by no text: what follows it. */
const FURTHER = [40, 120, 400];

function partBehind(report: Report, source: number) {
  for (const by of FURTHER) {
    const found = partAtSource(report, source + by, '');
    if (found !== null) return found;
  }
  return null;
}
