import { useMemo } from 'react';
import type { RefObject } from 'react';
import type { ReportPair } from '../../../shared/contract/contract.ts';
import { useKeptRows } from '../../places/use-kept-rows.ts';
import type { Form, Shown } from '../state/shown-rows.ts';

interface Options extends ReportPair {
  readonly shown: Shown;
  readonly form: Form;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Puts an item on the page, soon. */
  readonly drawItem: (item: number) => void;
}

/** Stays at the row that the reader is at when another form shows it elsewhere, and comes back to it. */
export function useKeptRow({ left, right, shown, form, scroller, drawItem }: Options): void {
  const rows = useMemo(() => {
    const items = shown.items.flatMap((item, index) =>
      item.kind === 'row' ? [{ row: item.index, item: index }] : [],
    );
    return {
      keys: items.map(({ row }) => String(row)),
      draw: (index: number) => drawItem(items[index]?.item ?? 0),
      // A row that is not shown in this form is stood in for by the next that is.
      indexOf: (row: string) => {
        const next = items.findIndex((item) => item.row >= Number(row));
        return next < 0 ? items.length - 1 : next;
      },
    };
  }, [shown, drawItem]);
  useKeptRows({ scroller, name: `compare ${left} ${right}`, rows, form });
}
