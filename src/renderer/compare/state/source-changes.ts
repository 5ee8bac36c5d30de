/** The sources that stand behind one report's passages and not behind the other's. Pure. */
import type { Comparison } from '../../../shared/comparison/comparison.ts';
import type { Reference, Report } from '../../../shared/model.ts';
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

/**
 * By number, each once: every source that only this report lists, and those of both that stand behind a passage of this
 * one and not behind what stands for it in the other.
 */
export function changedSources(comparison: Comparison, report: Report, side: Side): readonly ChangedSource[] {
  const rows = new Map<number, number[]>();
  const alone = new Set(comparison.listed[side]);
  for (const number of alone) rows.set(number, []);
  const known = new Set(report.references.map(({ number }) => number));
  for (const [index, row] of comparison.rows.entries()) {
    const { sources } = row;
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
      elsewhere: !alone.has(number) && known.has(number),
    }));
}
