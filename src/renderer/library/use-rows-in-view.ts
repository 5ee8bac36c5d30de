import { useRef } from 'react';
import type { RefObject } from 'react';
import { LIBRARY_ROW } from '../text/page-signs.ts';
import { useRowsInSight } from '../ui/hooks/use-rows-in-sight.ts';
import { scrollTopToShow, stopInView } from './window-of-rows.ts';

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

/** Rows are told by where they stand: none of them is measured. */
const keyOf = String;

/**
 * Which of `count` rows, all of one height in CSS pixels, are in sight of what scrolls.
 *
 * @param atHand the row that the keyboard was at last
 */
export function useRowsInView(count: number, rowHeight: number, atHand: number): RowsInView {
  const scroller = useRef<HTMLDivElement>(null);
  const { items, view } = useRowsInSight({
    scroller,
    count,
    keyOf,
    assumedHeight: rowHeight,
    always: Math.max(0, atHand),
    startAt: 0,
  });

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
  return {
    scroller,
    drawn: items.map(({ index }) => index),
    stop: stopInView(atHand, view.top, view.height, rowHeight, count),
    inSight: {
      first: Math.ceil(view.top / rowHeight),
      end: Math.floor((view.top + view.height) / rowHeight),
    },
    goTo,
    show,
  };
}
