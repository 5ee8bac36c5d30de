/** Rows that head others: "Training for Labor Inspectors" and the kinds of training below it. */
import type { Series } from '../series/series.ts';
import { draftText, type RowDraft } from './table-draft.ts';

/** A head is a group only where a row of its own follows. */
export function groupedRows(source: string, rows: readonly RowDraft[], series: Series): readonly RowDraft[] {
  if (!rows.some((row) => opensAsHead(source, row, series))) return rows;
  const labels = rows.map((row) => draftText(source, row.cells[0]));
  let open: RegExp | null = null;
  return rows.map((row, index): RowDraft => {
    const label = labels[index] ?? '';
    if (open?.test(label) === true) return { ...row, kind: 'sub' };
    const next = labels[index + 1] ?? '';
    open = series.groupBelow(label, next);
    return open === null ? row : { ...row, kind: 'group' };
  });
}

/** As printed, so that the labels of other tables need not be put together. */
function opensAsHead(source: string, row: RowDraft, series: Series): boolean {
  const start = row.cells[0]?.pieces[0]?.start;
  return start !== undefined && series.opensAsGroup(source.slice(start, start + series.groupStartLength));
}
