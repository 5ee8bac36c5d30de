import { useEffect, useState } from 'react';
import type { PageSize } from '../../../shared/contract/contract.ts';
import type { Sight } from './picture-plan.ts';

interface Seen {
  readonly sight: Sight;
  /** Of the scroller; the same object while it is as large. */
  readonly room: PageSize;
}

const NOTHING: Seen = { sight: { left: 0, top: 0, width: 0, height: 0 }, room: { width: 0, height: 0 } };

/** What of a scroller's content is looked at; told once for each frame of a scroll. */
export function useSight(scroller: HTMLElement | null): Seen {
  const [seen, setSeen] = useState(NOTHING);
  useEffect(() => {
    if (scroller === null) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      setSeen((before) => sightOf(scroller, before));
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    // Told at once as well.
    const observer = new ResizeObserver(later);
    observer.observe(scroller);
    scroller.addEventListener('scroll', later, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', later);
      cancelAnimationFrame(frame);
    };
  }, [scroller]);
  return seen;
}

function sightOf(scroller: HTMLElement, before: Seen): Seen {
  const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = scroller;
  const { sight, room } = before;
  const isSame = room.width === width && room.height === height;
  if (isSame && sight.left === left && sight.top === top) return before;
  return { sight: { left, top, width, height }, room: isSame ? room : { width, height } };
}
