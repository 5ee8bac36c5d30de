import { useEffect, useRef } from 'react';
import type { ReportPair } from '../../../shared/contract/contract.ts';
import { useService } from '../../state/context.ts';
import { compareService } from '../state/compare-store.ts';
import type { Form, Shown } from '../state/shown-rows.ts';

interface Options extends ReportPair {
  readonly shown: Shown;
  readonly form: Form;
  readonly scroller: HTMLElement | null;
  readonly goToItem: (item: number, centred: boolean) => void;
}

/**
 * Stays at the row that the reader is at when another form shows it elsewhere, and when another view was open
 * meanwhile. Returns what hears of the item at the top of the view.
 */
export function useKeptRow({
  left,
  right,
  shown,
  form,
  scroller,
  goToItem,
}: Options): (item: number) => void {
  const compare = useService(compareService);
  const { at } = compare.get();
  // Another pair begins at its top.
  const topRow = useRef(at.left === left && at.right === right ? at.row : 0);

  const placedIn = useRef<Form | null>(null);
  const stay = useRef((_row: number) => {});
  useEffect(() => {
    stay.current = (row) => goToItem(shown.itemOf.slice(row).find((index) => index >= 0) ?? 0, false);
  });
  useEffect(() => {
    const row = topRow.current;
    if (scroller === null || placedIn.current === form) return;
    const frame = requestAnimationFrame(() => {
      placedIn.current = form;
      if (row > 0) stay.current(row);
    });
    return () => cancelAnimationFrame(frame);
  }, [form, scroller]);

  useEffect(() => () => compare.set({ at: { left, right, row: topRow.current } }), [compare, left, right]);

  return (item) => {
    const entry = shown.items[item];
    if (entry?.kind === 'row') topRow.current = item === 0 ? 0 : entry.index;
  };
}
