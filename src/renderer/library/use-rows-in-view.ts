import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { LIBRARY_ROW } from '../text/page-signs.ts';
import { rowsToDraw, scrollTopToShow, stopInView, windowOfRows } from './window-of-rows.ts';

/** Until the list has been measured. */
const ASSUMED_HEIGHT = 900;

interface RowsInView {
  /** What scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The rows to draw, in their order: those near, and the one at hand, so that it keeps the focus. */
  readonly drawn: readonly number[];
  /** The row that the Tab key stops at; it is always drawn. */
  readonly stop: number;
  /** The rows that can be seen: from this index up to, but without, `end`. */
  readonly inSight: { readonly first: number; readonly end: number };
  /** Brings a row into sight and gives it the focus. */
  readonly goTo: (row: number) => void;
  /** Brings a row into sight, where it is not. */
  readonly show: (row: number) => void;
}

/**
 * Which of `count` rows, all of one height in CSS pixels, are in sight of what scrolls.
 *
 * @param atHand the row that the keyboard was at last
 */
export function useRowsInView(count: number, rowHeight: number, atHand: number): RowsInView {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ scrollTop: 0, height: ASSUMED_HEIGHT });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () =>
      setView({ scrollTop: element.scrollTop, height: element.clientHeight || ASSUMED_HEIGHT });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  const show = (row: number) => {
    const element = scroller.current;
    if (element !== null) {
      element.scrollTop = scrollTopToShow(row, element.scrollTop, element.clientHeight, rowHeight);
    }
  };
  const goTo = (row: number) => {
    show(row);
    requestAnimationFrame(() => LIBRARY_ROW.find(scroller.current, row)?.focus());
  };
  const inSight = {
    first: Math.ceil(view.scrollTop / rowHeight),
    end: Math.floor((view.scrollTop + view.height) / rowHeight),
  };
  const near = windowOfRows(view.scrollTop, view.height, rowHeight, count);
  const stop = stopInView(atHand, view.scrollTop, view.height, rowHeight, count);
  return {
    scroller,
    drawn: rowsToDraw(near, [atHand, stop], count),
    stop,
    inSight,
    goTo,
    show,
  };
}
