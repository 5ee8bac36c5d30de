/** The years that stand beside each other on a time line. Pure. */
import type { Timeline } from '../../../shared/years.ts';
import { largest, smallest } from '../../../shared/lists.ts';

export interface YearAxis {
  /** Every year from the first to the last, in order. */
  readonly years: readonly number[];
  /** Years that the library has a report about. */
  readonly reported: ReadonlySet<number>;
  /** The first of them. */
  readonly first: number;
}

/** How far an action that is older than the library's reports is drawn back; its first year is said in words. */
const MOST_BEFORE = 5;

/** @param reported years that have a report; at least one */
export function yearAxis(
  { actions, figures, levels, areaLevels }: Timeline,
  reported: readonly number[],
): YearAxis {
  const first = smallest(reported);
  const spans = actions.flatMap((action) => action.spans);
  const stated = [
    ...reported,
    ...[levels, ...areaLevels.map((one) => one.levels)].flat().map(({ year }) => year),
    ...figures.flatMap(({ points }) => points.map(({ year }) => year)),
    ...spans.flatMap(({ from, to }) => [from, to]),
  ];
  const from = Math.max(smallest(stated), first - MOST_BEFORE);
  const to = largest(stated);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return { years, reported: new Set(reported), first };
}

/** Position of a year, held to the ends of the axis. */
export function columnOf({ years }: YearAxis, year: number): number {
  const first = years[0] ?? year;
  return Math.min(Math.max(year - first, 0), Math.max(years.length - 1, 0));
}
