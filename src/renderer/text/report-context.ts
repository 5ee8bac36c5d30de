/** What the parts of one report on show know of it. */
import { createContext, use } from 'react';
import type { Repair, Report, Span } from '../../shared/model.ts';

export interface ShownReport {
  readonly report: Report;
  /** Marks that stand on each reference, as indices into `report.citations`. */
  readonly citedBy: ReadonlyMap<number, readonly number[]>;
  /** Repairs whose printed form is shown in their stead; absent while repairs are shown. */
  readonly printed?: readonly Repair[] | undefined;
}

export const ShownReportContext = createContext<ShownReport | null>(null);

export function useShownReport(): ShownReport {
  const shown = use(ShownReportContext);
  if (shown === null) throw new Error('Text of a report is shown outside its report.');
  return shown;
}

/** Nothing highlighted: one object, so that unchanged blocks are not drawn again. */
export const NO_HIGHLIGHTS: readonly Span[] = [];
