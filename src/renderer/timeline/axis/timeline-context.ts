/** What every chart of a time line knows. */
import { createContext, use } from 'react';
import type { YearAxis } from './year-axis.ts';

export interface Drawn {
  readonly axis: YearAxis;
  /** How reports are called. */
  readonly nameOf: (report: string) => string;
}

export const DrawnContext = createContext<Drawn | null>(null);

export function useDrawn(): Drawn {
  const drawn = use(DrawnContext);
  if (drawn === null) throw new Error('A chart is shown outside its time line.');
  return drawn;
}

/** The column of the grid that a year's position stands in: the first holds the labels. */
export function gridColumn(column: number): number {
  return column + 2;
}
