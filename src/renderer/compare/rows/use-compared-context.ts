import { useMemo } from 'react';
import type { DifferenceClass } from '../../../shared/comparison/comparison.ts';
import type { Report } from '../../../shared/model.ts';
import { useDispatch } from '../../state/context.ts';
import { citationsByNumber } from '../../text/cited-places.ts';
import type { Compared } from '../state/compare-context.ts';
import { readTarget } from '../state/read-target.ts';
import type { Form, Shown } from '../state/shown-rows.ts';
import type { Side } from '../state/stretches.ts';

interface Options {
  readonly left: Report;
  readonly right: Report;
  readonly labels: Readonly<Record<Side, string>>;
  readonly form: Form;
  readonly hidden: readonly DifferenceClass[];
  readonly shown: Shown;
  readonly notes: Compared['notes'];
  readonly goToItem: (item: number, centred: boolean, focus: boolean) => void;
  readonly onReferences: () => void;
}

/** What every row needs to know of the comparison that it stands in. */
export function useComparedContext({
  left,
  right,
  labels,
  form,
  hidden,
  shown,
  notes,
  goToItem,
  onReferences,
}: Options): Compared {
  const dispatch = useDispatch();
  return useMemo(
    () => ({
      left: { report: left, citedBy: citationsByNumber(left) },
      right: { report: right, citedBy: citationsByNumber(right) },
      labels,
      form,
      hidden,
      notes,
      onRow: (row) => {
        const item = shown.itemOf[row] ?? -1;
        if (item >= 0) goToItem(item, true, true);
      },
      onReferences,
      onOrigin: (row) => {
        const item = shown.items.findIndex((entry) => entry.kind === 'moved-away' && entry.row === row);
        if (item >= 0) goToItem(item, true, true);
      },
      onRead: (row, side) => {
        const report = side === 'left' ? left : right;
        const target = readTarget(row, side, report);
        if (target !== null) dispatch({ kind: 'visit', report: report.id, target, focus: true });
      },
    }),
    [left, right, labels, form, hidden, shown, notes, goToItem, onReferences, dispatch],
  );
}
