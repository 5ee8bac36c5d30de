/** The sources that stand behind one report's passages and no longer, or not yet, behind the other's. Pure. */
import type { Comparison } from '../../shared/comparison.ts';
import type { Reference, Report } from '../../shared/model.ts';
import type { Side } from './stretches.ts';

export interface ChangedSource {
  readonly number: number;
  /** Absent where the list has no such entry. */
  readonly reference: Reference | undefined;
  /** Rows of the comparison that cite it on this side and not on the other. */
  readonly rows: readonly number[];
  /** The other report has the source too and cites it at other passages. */
  readonly elsewhere: boolean;
}

/** By number, each once. */
export function changedSources(comparison: Comparison, report: Report, side: Side): readonly ChangedSource[] {
  const rows = new Map<number, number[]>();
  const kept = new Set<number>();
  for (const [index, row] of comparison.rows.entries()) {
    const { sources } = row;
    for (const pair of sources?.kept ?? []) kept.add(pair[side === 'left' ? 0 : 1]);
    if (row.kind === 'reference' && row.left !== null && row.right !== null) {
      const number = report.references[row[side]?.reference ?? -1]?.number;
      if (number !== undefined) kept.add(number);
    }
    for (const number of sources?.[side] ?? []) {
      const at = rows.get(number);
      if (at === undefined) rows.set(number, [index]);
      else at.push(index);
    }
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([number, at]) => ({
      number,
      reference: report.references.find((reference) => reference.number === number),
      rows: at,
      elsewhere: kept.has(number),
    }));
}
