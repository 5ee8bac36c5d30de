/** Where the points of a figure stand, how they are joined, and how its numbers are written. Pure. */
import type { FigureGap, FigurePoint, FigureSeries, FigureUnit } from '../../../shared/years.ts';
import { listed } from '../../reports/names.ts';
import { columnOf } from '../axis/year-axis.ts';
import type { YearAxis } from '../axis/year-axis.ts';
import { largest } from '../../../shared/lists.ts';

export interface FigureMark {
  readonly column: number;
  readonly point: FigurePoint;
  /** 0 at the bottom, 1 at the greatest value; `null` in a gap. */
  readonly height: number | null;
  /** The same measurement as in the year before, printed again: nothing new was found out. */
  readonly again: boolean;
}

/** Heights are measured from zero, so that lengths can be compared. */
export function figureMarks({ points }: FigureSeries, axis: YearAxis): readonly FigureMark[] {
  const most = largest(points.map(({ value }) => value ?? 0));
  return points.map((point, index) => ({
    column: columnOf(axis, point.year),
    point,
    height: point.value === null ? null : most > 0 ? Math.max(0, point.value / most) : 0,
    again: isAgain(points[index - 1], point),
  }));
}

function isAgain(before: FigurePoint | undefined, point: FigurePoint): boolean {
  return (
    before !== undefined &&
    point.dataYear !== null &&
    before.dataYear === point.dataYear &&
    before.value === point.value
  );
}

/** A mark, or years in a row that are missing for one and the same reason. */
export type MarkRun =
  | { readonly kind: 'mark'; readonly mark: FigureMark }
  | { readonly kind: 'gap'; readonly gap: FigureGap; readonly column: number; readonly span: number };

/**
 * Marks in order, years in a row that nothing is printed for folded into one; those before the first printed one
 * are left out, for a series begins where it begins.
 */
export function markRuns(marks: readonly FigureMark[]): readonly MarkRun[] {
  const runs: MarkRun[] = [];
  for (const mark of marks) {
    const { gap, at } = mark.point;
    const last = runs.at(-1);
    if (gap === null || at !== null) runs.push({ kind: 'mark', mark });
    else if (last === undefined) continue;
    else if (last.kind === 'gap' && last.gap === gap)
      runs[runs.length - 1] = { ...last, span: last.span + 1 };
    else runs.push({ kind: 'gap', gap, column: mark.column, span: 1 });
  }
  return runs;
}

/** Pairs of marks that a line joins: years next to each other that both have a value. Nothing is drawn over a gap. */
export function joins(marks: readonly FigureMark[]): readonly (readonly [FigureMark, FigureMark])[] {
  return marks.flatMap((mark, index) => {
    const next = marks[index + 1];
    if (next === undefined || mark.height === null || next.height === null) return [];
    return next.column === mark.column + 1 ? [[mark, next] as const] : [];
  });
}

const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** Short enough to stand over a point: "10,748", "3.2", "$2.4M". */
export function shortValue(value: number, unit: FigureUnit): string {
  if (unit === 'us-dollars') return `$${SHORT.format(value)}`;
  return unit !== 'percent' && value >= 100_000 ? SHORT.format(value) : WHOLE.format(value);
}

/** "Data of 2006." or "Data of 2013 in 2014; of 2020 in 2021 and 2022." where the data are older than the report. */
export function dataYearNote({ points }: FigureSeries): string | null {
  const older = points.filter(
    ({ year, dataYear, value }) => value !== null && dataYear !== null && dataYear !== year,
  );
  const years = new Map<number, number[]>();
  for (const { year, dataYear } of older)
    if (dataYear !== null) years.set(dataYear, [...(years.get(dataYear) ?? []), year]);
  const stated = points.filter(({ value }) => value !== null).length;
  const [only] = years.keys();
  if (only === undefined) return null;
  if (years.size === 1 && older.length === stated) return `All reports print the data of ${only}.`;
  const parts = [...years].map(([data, reports]) => `of ${data} in ${listed(reports)}`);
  return `Data ${parts.join('; ')}.`;
}

/** What other reports say otherwise about a year of the series. */
export interface Restated {
  readonly year: number;
  readonly other: FigurePoint['restated'][number];
}

export function restatedOtherwise({ points }: FigureSeries): readonly Restated[] {
  return points.flatMap(({ year, value, restated }) =>
    restated.filter((other) => other.value !== value).map((other) => ({ year, other })),
  );
}
