import { useMemo } from 'react';
import type { ComparisonRow } from '../../../shared/comparison/comparison.ts';
import type { PlacedNote } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/model.ts';
import { useOffer } from '../../commands/use-offer.ts';
import { notingService } from '../../noting/noting-service.ts';
import { useAnswer, useService } from '../../state/context.ts';
import { ITEM } from '../../text/page-signs.ts';
import { notesOfRows, passagesOf } from './noted-rows.ts';
import type { Shown } from '../state/shown-rows.ts';

interface Options {
  readonly scroller: HTMLElement | null;
  readonly left: Report;
  readonly right: Report;
  readonly rows: readonly ComparisonRow[];
  readonly shown: Shown;
  /** The change that was gone to last, or -1. */
  readonly change: number;
}

export interface RowNotes {
  /** Of a row by its index; the same while none of them says anything else. */
  readonly of: ReadonlyMap<number, readonly PlacedNote[]>;
  readonly mark: (row: ComparisonRow, wantsText: boolean) => void;
}

const NONE: readonly PlacedNote[] = [];

/** The notes on the rows of a comparison; offers to mark the row at hand: the one with the focus, else the change gone to last. */
export function useRowNotes({ scroller, left, right, rows, shown, change }: Options): RowNotes {
  const noting = useService(notingService);
  const onLeft = useAnswer(noting.placed, { id: left.id });
  const onRight = useAnswer(noting.placed, { id: right.id });
  const of = useMemo(() => {
    const value = (answer: typeof onLeft) => (answer.status === 'ready' ? answer.value : NONE);
    return notesOfRows(rows, { left, right }, { left: value(onLeft), right: value(onRight) });
  }, [rows, left, right, onLeft, onRight]);

  const mark = (row: ComparisonRow, wantsText: boolean) => {
    const passages = passagesOf(row, { left, right });
    if (passages.length > 0) void noting.add(passages, wantsText);
  };
  const atHand = (): ComparisonRow | null => {
    const focus = scroller?.contains(document.activeElement) === true ? document.activeElement : null;
    const item = shown.items[ITEM.of(ITEM.around(focus)) ?? shown.changes[change] ?? -1];
    return item?.kind === 'row' ? item.row : null;
  };
  const offer = (wantsText: boolean) => ({
    isPossible: () => atHand() !== null,
    run() {
      const row = atHand();
      if (row !== null) mark(row, wantsText);
    },
  });
  useOffer('highlight', offer(false), change);
  useOffer('add-note', offer(true), change);
  return { of, mark };
}
