/** What is particular to the table of ratified conventions: the logo column and the ticks. */
import type { Concept } from '../../../shared/model.ts';
import type { Sink } from '../repairs/sink.ts';
import { type CellDraft, draftText, type RowDraft } from './table-draft.ts';

export interface Cells {
  readonly columns: readonly CellDraft[];
  readonly rows: readonly RowDraft[];
}

/** The logos of the ILO and the UN were printed in a column without a head; OCR made words of them. */
export function withoutLogo(source: string, concept: Concept | null, table: Cells, sink: Sink): Cells {
  const hasLogos =
    concept === 'conventions' && table.columns.length > 1 && draftText(source, table.columns[0]) === '';
  if (!hasLogos) return table;
  for (const row of table.rows) {
    if (row.unsplit === true) continue;
    for (const piece of row.cells[0]?.pieces ?? []) sink.furniture(piece, 'logo-noise');
  }
  return {
    columns: table.columns.slice(1),
    rows: table.rows.map((row) => (row.unsplit === true ? row : { ...row, cells: row.cells.slice(1) })),
  };
}

const TICK = /^[✓✔]$/;
const BROKEN_TICK = /^(?:[/√Vvü]|[✔])$/;

/**
 * A stroke where the other rows have a tick is a tick that was read badly. Where no row has a tick at all,
 * the copy has lost them: an empty cell then does not say "not ratified", unless the format knows its cells.
 */
export function ratificationTicks(
  source: string,
  rows: readonly RowDraft[],
  concept: Concept | null,
): readonly RowDraft[] {
  if (concept !== 'conventions') return rows;
  const values = rows.flatMap((row) => row.cells.slice(1).map((cell) => draftText(source, cell)));
  const ticked = values.some((value) => TICK.test(value));
  const lost = values.every((value) => value === '') && rows.some((row) => row.whole !== true);
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      if (index === 0 || row.unsplit === true) return cell;
      const text = draftText(source, cell);
      if (text === '' && lost) return { ...cell, missing: true };
      const [piece] = cell.pieces;
      if (!ticked || piece === undefined || !BROKEN_TICK.test(text) || text === '✓') return cell;
      return { ...cell, edits: [{ start: piece.start, end: piece.end, kind: 'glyph', shown: '✓' }] };
    }),
  }));
}
