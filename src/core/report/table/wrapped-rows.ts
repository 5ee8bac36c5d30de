/** Rows that the copy printed as several: told from separate items, and joined. */
import type { Concept } from '../../../shared/model.ts';
import { evenlySpaced } from '../../../shared/text/white-space.ts';
import type { CellValues } from '../series/cell-values.ts';
import { hasGroupLabels } from './group-labels.ts';
import type { Piece } from '../repairs/compose-text.ts';
import { isEnded } from '../lines/paragraph-joining.ts';
import { type CellDraft, draftText, type RowDraft } from './table-draft.ts';

/**
 * Join what belongs together.
 *
 * - "National Coordination Council | Implements the ... Child Labor" and "on Combating the Worst Forms |
 *   2020–2022. ..." are one row: the label goes on and so does the text.
 * - "Categorical Worst | ... (3,15)" and "Forms of Child Labor | Forced begging (15,16)" are two rows with
 *   one label: the label goes on, but the first text has ended.
 */
export function joinedRows(
  source: string,
  rows: readonly RowDraft[],
  concept: Concept | null,
  values: CellValues,
): readonly RowDraft[] {
  if (concept === null) return rows;
  const joined: RowDraft[] = [];
  let labelAt = 0;
  for (const row of rows) {
    const last = joined.at(-1);
    const holder = joined[labelAt];
    if (row.whole === true) {
      joined.push(row);
      continue;
    }
    if (
      last === undefined ||
      holder === undefined ||
      row.unsplit === true ||
      last.unsplit === true ||
      isFull(last) ||
      isFull(holder)
    ) {
      labelAt = joined.push(row) - 1;
      continue;
    }
    const label = draftText(source, row.cells[0]);
    const goesOn = label !== '' && labelGoesOn(() => draftText(source, holder.cells[0]), label, values);
    if ((label === '' || goesOn) && restGoesOn(source, last, row, label, concept)) {
      joined[joined.length - 1] = mergedRow(last, row);
    } else if (goesOn && hasGroupLabels(concept)) {
      joined[labelAt] = {
        ...holder,
        cells: [mergedCell(holder.cells[0], row.cells[0]), ...holder.cells.slice(1)],
      };
      joined.push({ ...row, cells: [{ pieces: [] }, ...row.cells.slice(1)] });
    } else {
      const at = joined.push(row) - 1;
      if (label !== '') labelAt = at;
    }
  }
  return joined;
}

/** A row that has taken so many printed lines is no wrapped row but a table misread. */
const MOST_LINES = 16;

function isFull(row: RowDraft): boolean {
  return row.cells.some((cell) => cell.pieces.length >= MOST_LINES);
}

function labelGoesOn(
  labelAbove: () => string,
  next: string,
  { groupLabels: { names, longest } }: CellValues,
): boolean {
  if (/^(?:\p{Ll}|\()/u.test(next)) return true;
  const most = longest + LONGEST_MARKS;
  if (next.length > most) return false;
  const label = labelAbove();
  if (label.length + next.length > most) return false;
  const whole = bare(`${label} ${next}`);
  return names.some((name) => name.startsWith(whole) && name !== bare(label));
}

/** Note marks and the brackets around them are not longer than this. */
const LONGEST_MARKS = 16;

const NOTE_MARK = /[*†‡§]/;

/** Whether every cell beside the label goes on with the one above it. */
function restGoesOn(
  source: string,
  last: RowDraft,
  row: RowDraft,
  label: string,
  concept: Concept | null,
): boolean {
  const cells = row.cells
    .slice(1)
    .map((cell, index) => [draftText(source, last.cells[index + 1]), draftText(source, cell)] as const);
  const filled = cells.filter(([, text]) => text !== '');
  const labelled = label !== '';
  if (filled.length === 0) return labelled && !hasGroupLabels(concept) && /^[\p{Ll}(]/u.test(label);
  if (!labelled && !hasGroupLabels(concept)) return concept !== 'statistics' && concept !== 'conventions';
  return filled.every(
    ([above, text]) => above !== '' && !isEnded(above) && (labelled || /^\p{Ll}/u.test(text)),
  );
}

function mergedRow(last: RowDraft, row: RowDraft): RowDraft {
  return { ...last, cells: last.cells.map((cell, index) => mergedCell(cell, row.cells[index])) };
}

function mergedCell(cell: CellDraft | undefined, next: CellDraft | undefined): CellDraft {
  const first = cell?.pieces ?? [];
  const more = (next?.pieces ?? []).map((piece): Piece => ({
    ...piece,
    joint: first.length > 0 ? 'joined-row' : 'space',
  }));
  return { ...cell, pieces: [...first, ...more] };
}

/** A label of single spaces, as it is compared. */
function bare(label: string): string {
  if (!NOTE_MARK.test(label)) return label.trim().toLowerCase();
  return evenlySpaced(label.replace(/\s*\[?[*†‡§]+\]?/g, ''))
    .trim()
    .toLowerCase();
}
