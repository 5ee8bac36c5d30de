import { useCallback, useLayoutEffect, useReducer, useState } from 'react';
import type { RefObject } from 'react';
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/react-virtual';
import type { Range, VirtualItem } from '@tanstack/react-virtual';

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Stays with a row wherever it moves, so that what was measured of it does too. */
  readonly keyOf: (index: number) => string;
  /** Height of a row that was not drawn yet, in CSS pixels. */
  readonly assumedHeight: number;
  /** Drawn wherever the list stands: the keyboard may be in it. */
  readonly always: number;
  /** Where the list stands at first, in CSS pixels. */
  readonly startAt: number;
}

interface RowsInSight {
  readonly items: readonly VirtualItem[];
  /** Height of the whole list. */
  readonly height: number;
  /** The part of it that can be seen, in CSS pixels. */
  readonly view: { readonly top: number; readonly height: number };
  /** Give it every drawn row; the row says its index in `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  readonly show: (index: number) => void;
  /** Scrolls so that a row stands about at the upper edge: it is drawn soon, and then can be gone to. */
  readonly near: (index: number) => void;
}

/** Until the list has been measured. */
const ASSUMED_VIEW = { width: 700, height: 900 };

/** Drawn beyond the edges, so that a quick scroll shows no gap. */
const SPARE = 8;

/** Which rows of a long list have to be drawn. Rows may be of any height: each is measured once it is drawn. */
export function useRowsInSight(settings: Options): RowsInSight {
  const { scroller, count, keyOf, always, assumedHeight, startAt } = settings;
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => assumedHeight,
    getItemKey: keyOf,
    overscan: SPARE,
    rangeExtractor: useCallback((range: Range) => withRow(always, range), [always]),
    initialRect: ASSUMED_VIEW,
    initialOffset: startAt,
    observeElementRect: observeView,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: redraw,
  };
  const [list] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  list.setOptions(options);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  return {
    items: list.getVirtualItems(),
    height: list.getTotalSize(),
    view: { top: list.scrollOffset ?? startAt, height: list.scrollRect?.height ?? ASSUMED_VIEW.height },
    measure: list.measureElement,
    show: (index) => list.scrollToIndex(index),
    // Not by the list's own way, which goes on correcting for some frames what its user has corrected.
    near: (index) => scroller.current?.scrollTo({ top: list.getOffsetForIndex(index, 'start')?.[0] ?? 0 }),
  };
}

function withRow(row: number, range: Range): number[] {
  const rows = defaultRangeExtractor(range);
  if (row >= range.count || rows.includes(row)) return rows;
  return [...rows, row].sort((one, other) => one - other);
}

/** A list that has no height yet, or is not laid out at all, draws what a window of usual height would show. */
const observeView: typeof observeElementRect = (list, onView) =>
  observeElementRect(list, (view) => onView(view.height > 0 ? view : ASSUMED_VIEW));
