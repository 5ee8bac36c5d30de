import { useEffect, useSyncExternalStore } from 'react';
import { blockElement } from '../read/place.ts';
import type { Highlight } from '../read/ReportText.tsx';
import type { SearchMarks } from './search-marks.ts';

/** Of all marks of a pane, those of the place that was gone to stand out. */
export function useCurrentMarks(
  scroller: HTMLElement | null,
  highlight: Highlight | null,
  found: SearchMarks,
): void {
  const marks = useSyncExternalStore(found.subscribe, found.marks);
  useEffect(() => {
    const block = scroller === null || highlight === null ? null : blockElement(scroller, highlight.block);
    if (block === null || highlight === null || marks.size === 0) return;
    const own = highlight.places.flatMap((_, index) => [
      ...block.querySelectorAll(`mark[data-highlight="${index}"]`),
    ]);
    for (const mark of own) mark.setAttribute('data-current', '');
    return () => {
      for (const mark of own) mark.removeAttribute('data-current');
    };
  }, [scroller, highlight, marks]);
}
