import { useEffect, useSyncExternalStore } from 'react';
import type { Highlights } from '../../text/block-marks.ts';
import { blockElement } from '../../text/place.ts';
import type { SearchMarks } from './search-marks.ts';
import { BLOCK, CURRENT, HIGHLIGHT } from '../../text/page-signs.ts';

/** Marks what the search found wherever it comes into view; the place that was gone to stands out among it. */
export function useSearchMarks(
  scroller: HTMLElement | null,
  highlight: Highlights | null,
  found: SearchMarks,
): void {
  useEffect(() => found.follow(), [found]);
  const marks = useSyncExternalStore(found.subscribe, found.marks);

  useEffect(() => {
    if (scroller === null || marks.size === 0 || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        const blocks = (isIn: boolean) =>
          entries.flatMap(({ isIntersecting, target }) =>
            isIntersecting === isIn ? (BLOCK.of(target) ?? []) : [],
          );
        found.see(blocks(true), blocks(false));
      },
      { root: scroller },
    );
    for (const block of marks.keys()) {
      const element = blockElement(scroller, block);
      if (element !== null) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [scroller, marks, found]);

  useEffect(() => {
    if (scroller === null || highlight === null) return;
    const clear = () => {
      for (const mark of CURRENT.all(scroller)) CURRENT.take(mark);
    };
    const point = () => {
      clear();
      // Where nothing else is marked, nothing need stand out.
      if (found.marks().size === 0) return;
      for (const { block, places } of [highlight, ...(highlight.further ?? [])])
        for (const mark of HIGHLIGHT.all(blockElement(scroller, block)))
          if ((HIGHLIGHT.of(mark) ?? Infinity) < places.length) CURRENT.put(mark);
    };
    point();
    // The blocks draw themselves first.
    const leave = found.subscribe(() => requestAnimationFrame(point));
    return () => {
      leave();
      clear();
    };
  }, [scroller, highlight, found]);
}
