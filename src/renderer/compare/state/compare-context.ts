/** What the rows of one comparison know of it. */
import { createContext, use } from 'react';
import type { ComparisonRow, DifferenceClass } from '../../../shared/comparison/comparison.ts';
import type { PlacedNote } from '../../../shared/contract/contract.ts';
import type { ShownReport } from '../../text/report-context.ts';
import type { Form } from './shown-rows.ts';
import type { Side } from './stretches.ts';

export interface Compared {
  readonly left: ShownReport;
  readonly right: ShownReport;
  readonly labels: Readonly<Record<Side, string>>;
  readonly form: Form;
  readonly hidden: readonly DifferenceClass[];
  /** On each row, by its index. */
  readonly notes: ReadonlyMap<number, readonly PlacedNote[]>;
  /** Show a row's place in the report itself. */
  readonly onRead: (row: ComparisonRow, side: Side) => void;
  /** Show a row of the comparison. */
  readonly onRow: (row: number) => void;
  /** Count and show the entries of the lists of references. */
  readonly onReferences: () => void;
  /** Show where a row that moved stood in the left report. */
  readonly onOrigin: (row: number) => void;
}

export const ComparedContext = createContext<Compared | null>(null);

export function useCompared(): Compared {
  const compared = use(ComparedContext);
  if (compared === null) throw new Error('A row of a comparison is shown outside it.');
  return compared;
}
