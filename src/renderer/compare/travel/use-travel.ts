import { useCallback, useMemo } from 'react';
import type { RefObject } from 'react';
import { changeFrom } from '../state/shown-rows.ts';
import type { Form, Shown } from '../state/shown-rows.ts';
import type { Side } from '../state/stretches.ts';
import { viewRange } from '../strip/view-range.ts';
import { ITEM } from '../../text/page-signs.ts';
import { scrollToElement, scrollToTop } from '../../text/place.ts';
import { announcement, NO_FURTHER } from './announcement.ts';
import { itemRuns, runOf } from './runs.ts';
import type { ItemRun } from './runs.ts';
import { useMountedRuns } from './use-mounted-runs.ts';

interface Options {
  readonly shown: Shown;
  readonly form: Form;
  readonly labels: Readonly<Record<Side, string>>;
  readonly scroller: HTMLElement | null;
  /** Holds the groups of rows. */
  readonly groups: RefObject<HTMLElement | null>;
  /** The change that was gone to last, or -1. */
  readonly change: number;
  readonly onChange: (change: number, announcement: string) => void;
}

interface Travel {
  readonly runs: readonly ItemRun[];
  readonly isMounted: (run: number) => boolean;
  /** To an item; `centred` leaves room above it. The first one, not centred, is the top of the page. */
  readonly goToItem: (item: number, centred?: boolean, focus?: boolean) => void;
  /** Puts an item on the page, soon. */
  readonly drawItem: (item: number) => void;
  /** To the next change, or the one before, from the one gone to last or else from what is in view. */
  readonly step: (direction: 1 | -1, focus: boolean) => void;
}

/** All ways of going from row to row of a comparison, whether or not the row is on the page yet. */
export function useTravel(options: Options): Travel {
  const { shown, form, labels, scroller, groups, change, onChange } = options;
  const runs = useMemo(() => itemRuns(shown.items, form), [shown, form]);
  const { isMounted, mount, want } = useMountedRuns(runs.length, form);

  const goToItem = useCallback(
    (item: number, centred = true, focus = false) => {
      if (scroller === null) return;
      if (item <= 0 && !centred) {
        scrollToTop(scroller);
        return;
      }
      mount(runOf(runs, item));
      const element = ITEM.find(scroller, item);
      if (element === null) return;
      scrollToElement(scroller, element, centred);
      if (focus) element.focus({ preventScroll: true });
    },
    [scroller, runs, mount],
  );

  const drawItem = useCallback((item: number) => want(runOf(runs, item)), [runs, want]);

  const goToChange = (next: number, focus: boolean) => {
    const item = shown.changes[next];
    const entry = item === undefined ? undefined : shown.items[item];
    if (item === undefined || entry === undefined) {
      onChange(change, change < 0 ? '' : NO_FURTHER);
      return;
    }
    goToItem(item, true, focus);
    onChange(next, announcement(entry, labels));
  };
  const step = (direction: 1 | -1, focus: boolean) => {
    if (scroller === null || groups.current === null) return;
    const { top, bottom } = viewRange(scroller, groups.current);
    const at = shown.changes[change] ?? -1;
    if (at >= top && at <= bottom) goToChange(change + direction, focus);
    else goToChange(changeFrom(shown.changes, direction === 1 ? top - 1 : top, direction), focus);
  };
  return { runs, isMounted, goToItem, drawItem, step };
}
