import { useCallback, useState } from 'react';
import { useListeners } from '../ui/hooks/use-listeners.ts';
import { moveInGrid } from './move-in-grid.ts';
import type { GridPlace } from './move-in-grid.ts';

export interface Roving {
  /** `ref` of the element that holds the cells. */
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
 * where it stands by `data-cell`, as `placeName` writes it.
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
      const from = placeOf(event.target);
      const next = from === null ? null : moveInGrid(event.key, from, size, canStand);
      if (next === null) return;
      event.preventDefault();
      setGone(next);
      element?.querySelector<HTMLElement>(`[data-cell="${placeName(next)}"]`)?.focus();
    },
    focusin: ({ target }) => {
      const place = placeOf(target);
      if (place !== null) setGone(place);
    },
  });
  const name = stop === null ? '' : placeName(stop);
  const isStop = useCallback((place: GridPlace) => placeName(place) === name, [name]);
  return { setElement, isStop };
}

export function placeName({ row, column }: GridPlace): string {
  return `${row},${column}`;
}

function placeOf(target: EventTarget | null): GridPlace | null {
  const name = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
  const [row, column] = (name ?? '').split(',').map(Number);
  return name === undefined || row === undefined || column === undefined ? null : { row, column };
}

function firstPlace({ rows, columns }: Size, canStand: (place: GridPlace) => boolean): GridPlace | null {
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) if (canStand({ row, column })) return { row, column };
  return null;
}
