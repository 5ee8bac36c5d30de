import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { yearsService } from './years-store.ts';
import { useService } from '../state/context.ts';

/** Comes back to where a view was scrolled to. @param name of the view and what it shows */
export function useScrollMemory(name: string): RefObject<HTMLDivElement | null> {
  const years = useService(yearsService);
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTo(years.scrolled.get(name) ?? { left: 0, top: 0 });
    const remember = () =>
      void years.scrolled.set(name, { left: element.scrollLeft, top: element.scrollTop });
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [years, name]);
  return scroller;
}
