/** Labels that are printed once for a group of rows. */
import type { Concept } from '../../../shared/model.ts';
import type { CellValues } from '../series/cell-values.ts';
import { nearestArea } from './nearest-area.ts';
import { type CellDraft, draftText, type RowDraft } from './table-draft.ts';

const GROUPED: ReadonlySet<Concept> = new Set(['work-by-sector', 'actions']);

/** Whether the first column of such a table holds labels of groups. */
export function hasGroupLabels(concept: Concept | null): boolean {
  return concept !== null && GROUPED.has(concept);
}

/** An area whose name was read badly is shown by its name: "egal ramework" is "Legal Framework". */
export function repairedAreas(
  source: string,
  rows: readonly RowDraft[],
  concept: Concept | null,
  values: CellValues,
): readonly RowDraft[] {
  if (concept !== 'actions') return rows;
  return rows.map((row) => {
    const [label, ...rest] = row.cells;
    const [piece, ...more] = label?.pieces ?? [];
    if (row.unsplit === true || label === undefined || piece === undefined || more.length > 0) return row;
    const area = nearestArea(draftText(source, label), values);
    if (area === null) return row;
    const edit = { start: piece.start, end: piece.end, kind: 'area-name' as const, shown: area };
    return { ...row, cells: [{ ...label, edits: [edit] }, ...rest] };
  });
}

/** Carry a label down to the rows of its group. */
export function carriedLabels(rows: readonly RowDraft[], concept: Concept | null): readonly RowDraft[] {
  const grouped = hasGroupLabels(concept);
  if (!grouped && !rows.some((row) => row.whole === true)) return rows;
  let label: CellDraft | null = null;
  return rows.map((row) => {
    const [first] = row.cells;
    if (row.unsplit === true || first === undefined) return row;
    // Of a table whose borders are known, a label without text is one that covers the row from above.
    if (!grouped && row.whole !== true) return row;
    if (first.pieces.length > 0) {
      label = first;
      return row;
    }
    return label === null ? row : { ...row, cells: [{ ...label, carried: true }, ...row.cells.slice(1)] };
  });
}
