import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useService } from '../state/context.ts';
import { createRowAnchor } from './row-anchor.ts';
import type { RowAnchor, Rows } from './row-anchor.ts';
import { rowsAtTopService } from './rows-at-top.ts';

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Of the view and of what it shows: under another name it begins at its top, and comes back to where it was. */
  readonly name: string;
  /** Where rows that are out of sight are not on the page. */
  readonly rows?: Rows;
  /** How the rows are drawn: in another form the same row is at the upper edge. */
  readonly form?: string;
}

/**
 * The row at the upper edge of what is scrolled stays there through another width, and is come back to: when the view is
 * opened again, by the way back and forward, and at the next start. Rows say what they are by `KEPT_ROW`, and what stays
 * above them by `KEPT_HEAD`.
 */
export function useKeptRows({ scroller, name, rows, form = '' }: Options): void {
  const rowsAtTop = useService(rowsAtTopService);
  const latest = useRef(rows);
  // Before the other effect, whose first look is at these rows.
  useLayoutEffect(() => {
    latest.current = rows;
  });
  const isDrawnInPart = rows !== undefined;
  const current = useRef<RowAnchor | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const drawn: Rows = {
      get keys() {
        return latest.current?.keys ?? [];
      },
      draw: (index) => latest.current?.draw(index),
      indexOf: (row) => latest.current?.indexOf?.(row),
    };
    const anchor = createRowAnchor(element, isDrawnInPart ? drawn : undefined);
    current.current = anchor;
    const leave = rowsAtTop.join(name, anchor);
    const stopKeeping = anchor.keep();
    const onScroll = () => {
      anchor.scrolled();
      rowsAtTop.moved();
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      anchor.stop();
      leave();
      stopKeeping();
    };
  }, [rowsAtTop, scroller, name, isDrawnInPart]);
  const drawn = useRef(form);
  useLayoutEffect(() => {
    if (drawn.current !== form) current.current?.landAt(current.current.place());
    drawn.current = form;
  }, [form]);
}
