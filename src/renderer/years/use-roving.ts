import { useCallback, useState } from 'react';
import { useListeners } from '../ui/hooks/use-listeners.ts';
import { moveInGrid } from './move-in-grid.ts';
import type { GridPlace } from './move-in-grid.ts';
import { CELL } from '../text/page-signs.ts';

export interface Roving {
  /** `ref` of the element that holds the cells. */
  /** What holds the cells; `null` until it is drawn. */
  readonly element: HTMLElement | null;
  readonly setElement: (element: HTMLElement | null) => void;
  /** Whether the Tab key stops at the cell: at one of all. */
  readonly isStop: (place: GridPlace) => boolean;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * One stop of the Tab key for a whole grid of controls; the arrow keys lead from one to the next. Each control says
 * where it stands by `CELL`.
 *
 * @param canStand whether there is a control in a cell
 */
export function useRoving(size: Size, canStand: (place: GridPlace) => boolean): Roving {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [gone, setGone] = useState<GridPlace | null>(null);
  const stop = gone !== null && canStand(gone) ? gone : firstPlace(size, canStand);

  useListeners(element, {
    keydown: (event) => {
      if (!(event instanceof KeyboardEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
      const from = CELL.of(event.target) ?? null;
      const next = from === null ? null : moveInGrid(event.key, from, size, canStand);
      if (next === null) return;
      event.preventDefault();
      setGone(next);
      CELL.find(element, next)?.focus();
    },
    focusin: ({ target }) => {
      const place = CELL.of(target);
      if (place !== undefined) setGone(place);
    },
  });
  const [row, column] = [stop?.row, stop?.column];
  const isStop = useCallback(
    (place: GridPlace) => place.row === row && place.column === column,
    [row, column],
  );
  return { element, setElement, isStop };
}

function firstPlace({ rows, columns }: Size, canStand: (place: GridPlace) => boolean): GridPlace | null {
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) if (canStand({ row, column })) return { row, column };
  return null;
}
