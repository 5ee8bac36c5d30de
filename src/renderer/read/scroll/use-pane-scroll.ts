import { useEffect, useLayoutEffect, useState } from 'react';
import type { Report } from '../../../shared/model.ts';
import { anchorService } from '../../anchor/anchors.ts';
import type { PaneAnchor } from '../../anchor/pane-anchor.ts';
import { useService } from '../../state/context.ts';
import { anchorsOf } from './anchors.ts';
import { blockOrder } from '../../text/block-order.ts';
import type { OutlineEntry } from '../../text/outline.ts';
import { lastAtOrAbove } from '../../text/follow.ts';
import { blockElement } from '../../text/place.ts';
import type { ScrollLink } from './scroll-link.ts';

/** A heading counts as reached when it is this far below the upper edge. */
const REACHED = 140;

interface Options {
  readonly key: string;
  readonly report: Report;
  readonly anchor: PaneAnchor | null;
  readonly scroller: HTMLElement | null;
  readonly entries: readonly OutlineEntry[];
  readonly link: ScrollLink;
}

/**
 * All that hangs on a pane's scrolling: the other panes follow, it is told that somebody reads on, and the
 * outline shows where it stands.
 *
 * @returns index of the outline entry that is being read; -1 before the first.
 */
export function usePaneScroll({ key, report, anchor, scroller, entries, link }: Options): number {
  const anchors = useService(anchorService);
  const [current, setCurrent] = useState(-1);

  useLayoutEffect(
    () =>
      scroller === null || anchor === null
        ? undefined
        : link.join({ key, report, scroller, anchor, anchors: anchorsOf(report), order: blockOrder(report) }),
    [key, report, anchor, scroller, link],
  );

  useEffect(() => {
    if (scroller === null || anchor === null) return;
    const elements = entries.map((entry) => blockElement(scroller, entry.block));
    let frame = 0;

    const locate = () => {
      frame = 0;
      const top = scroller.getBoundingClientRect().top;
      const topAt = (index: number) => elements[index]?.getBoundingClientRect().top ?? null;
      setCurrent(lastAtOrAbove(elements.length, topAt, top + REACHED));
    };
    const onScroll = () => {
      // What its own anchor moved is no step of the reader's, and takes no other pane along.
      if (anchor.scrolled()) link.scrolled(key);
      if (frame === 0) frame = requestAnimationFrame(locate);
      anchors.moved();
    };
    locate();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [key, anchor, scroller, entries, link, anchors]);

  return current;
}
