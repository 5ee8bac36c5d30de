/** Labels that are printed once for a group of rows, and the closed lists they come from. */
import type { Concept } from '../../../shared/model.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { type CellDraft, draftText, type RowDraft } from '../table/table-draft.ts';

/** Areas of the table of suggested actions. */
export const AREAS: readonly string[] = [
  'Legal Framework',
  'Enforcement',
  'Coordination',
  'Government Policies',
  'Social Programs',
  'Laws and Regulations',
  'Policies',
  'Programs',
];

const LOWER_AREAS: readonly string[] = AREAS.map((area) => area.toLowerCase());

/** Sectors of the table of children's work. */
export const SECTORS: readonly string[] = [
  'Agriculture',
  'Industry',
  'Services',
  'Categorical Worst Forms of Child Labor',
];

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
): readonly RowDraft[] {
  if (concept !== 'actions') return rows;
  return rows.map((row) => {
    const [label, ...rest] = row.cells;
    const [piece, ...more] = label?.pieces ?? [];
    if (row.unsplit === true || label === undefined || piece === undefined || more.length > 0) return row;
    const area = nearestArea(draftText(source, label));
    if (area === null) return row;
    const edit = { start: piece.start, end: piece.end, kind: 'area-name' as const, shown: area };
    return { ...row, cells: [{ ...label, edits: [edit] }, ...rest] };
  });
}

/** The one area that a damaged name can stand for; `null` where it is whole or could be several. */
export function nearestArea(name: string): string | null {
  const lower = name.toLowerCase();
  if (name === '' || LOWER_AREAS.includes(lower)) return null;
  const most = Math.max(2, Math.floor(name.length / 5));
  const near = AREAS.filter((_, index) => editDistance(LOWER_AREAS[index] ?? '', lower, most) <= most);
  return near.length === 1 ? (near[0] ?? null) : null;
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
