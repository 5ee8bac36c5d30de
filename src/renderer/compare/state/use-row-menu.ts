import type { ComparisonRow } from '../../../shared/comparison/comparison.ts';
import type { Report } from '../../../shared/model.ts';
import { usePlaceEntries } from '../../citations/passage/use-place-entries.ts';
import { buttonLabel } from '../../commands/key-hints.ts';
import { useMenuEntries } from '../../context-menu/use-menu-entries.ts';
import { ITEM, ROW_SIDE } from '../../text/page-signs.ts';
import { readTarget } from './read-target.ts';
import type { Shown } from './shown-rows.ts';
import type { Side } from './stretches.ts';

interface Options {
  readonly scroller: HTMLElement | null;
  readonly reports: Readonly<Record<Side, Report>>;
  readonly labels: Readonly<Record<Side, string>>;
  readonly shown: Shown;
  /** Notes a row on both its sides. */
  readonly mark: (row: ComparisonRow, wantsText: boolean) => void;
}

/** Offers what can be done with a row of the comparison, on the side that is pointed at. */
export function useRowMenu({ scroller, reports, labels, shown, mark }: Options): void {
  const entriesOf = usePlaceEntries();
  useMenuEntries((target) => {
    const element = scroller?.contains(target) === true ? ITEM.around(target) : null;
    const item = shown.items[ITEM.of(element) ?? -1];
    // What is selected is copied as it is.
    if (item?.kind !== 'row' || document.getSelection()?.isCollapsed === false) return [];
    const { row } = item;
    const pointed = ROW_SIDE.of(ROW_SIDE.around(target));
    const side = pointed === 'left' || row.right === null ? 'left' : 'right';
    const place = row[side];
    const goal = readTarget(row, side, reports[side]);
    if (place === null || goal === null) return [];
    const ofPlace = entriesOf({
      report: reports[side].id,
      label: labels[side],
      block: place.block,
      source: place.source,
      text: place.text,
      target: goal,
    });
    return [
      ...ofPlace,
      [
        { label: buttonLabel('highlight'), run: () => mark(row, false) },
        { label: buttonLabel('add-note'), run: () => mark(row, true) },
      ],
    ];
  });
}
