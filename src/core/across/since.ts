/** Since which year a row is reported. */
import type { AcrossRow } from '../../shared/across/across.ts';
import type { StatingReport } from './stating-report.ts';

/**
 * The rows with the first year of the run of reports, up to their own, that all have such a row: a year whose report
 * lacks it ends the run, a year without a report, or of a torn table, does not, because it says nothing.
 */
export function withSince(rows: readonly AcrossRow[], reports: readonly StatingReport[]): AcrossRow[] {
  const stated = new Map<string, Set<number>>();
  for (const row of rows) {
    const key = row.area;
    stated.set(key, (stated.get(key) ?? new Set()).add(row.year));
  }
  const reported = new Map<string, number[]>();
  for (const report of reports) {
    if (report.stated === null || report.stated.torn === true) continue;
    for (const area of [report.area, ...report.areas])
      reported.set(area, [...(reported.get(area) ?? []), report.year]);
  }
  const known = new Map<string, number>();
  return rows.map((row) => {
    const key = `${row.area}\n${row.year}`;
    const since =
      known.get(key) ?? firstOfRun(row.year, stated.get(row.area) ?? new Set(), reported.get(row.area) ?? []);
    known.set(key, since);
    const before = (reported.get(row.area) ?? []).includes(since - 1);
    return {
      ...row,
      since,
      ...(before ? {} : { sinceOrEarlier: true as const }),
      sinceByRows: true as const,
    };
  });
}

function firstOfRun(year: number, stated: ReadonlySet<number>, reported: readonly number[]): number {
  let first = year;
  const before = [...new Set([...reported, ...stated])].filter((one) => one < year).toSorted((a, b) => b - a);
  for (const one of before) {
    if (!stated.has(one)) break;
    first = one;
  }
  return first;
}

/**
 * The same rows with the year in which each itself was first said, where that is known.
 *
 * @param saidSince of the passage at a place of a report
 */
export function withHistory(
  rows: readonly AcrossRow[],
  saidSince: (report: string, start: number) => { first: number; unknownBefore: number | null } | null,
): AcrossRow[] {
  return rows.map((row) => {
    const own = row.cells.find(({ at }) => at?.column !== undefined)?.at?.source ?? row.at.source;
    const found = own === null ? null : saidSince(row.report, own.start);
    if (found === null) return row;
    const { sinceByRows: _rows, sinceOrEarlier: _earlier, ...rest } = row;
    return {
      ...rest,
      since: found.first,
      ...(found.unknownBefore === null ? {} : { sinceOrEarlier: true as const }),
    };
  });
}
