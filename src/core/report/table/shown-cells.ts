/** Rows and cells composed into shown text; a label carried down is composed once. */
import type { Cell, Row, ShownText } from '../../../shared/model.ts';
import { NO_TEXT } from '../repairs/compose-text.ts';
import { composed } from '../repairs/composed.ts';
import type { Sink } from '../repairs/sink.ts';
import { type CellDraft, EMPTY_CELL, type RowDraft } from './table-draft.ts';

export function shownRow(source: string, row: RowDraft, labels: Labels, sink: Sink): Row {
  const cells = row.cells.map((cell, index) =>
    shownCell(source, cell, 'cell', index === 0 ? labels : null, sink),
  );
  return { cells, kind: row.kind, ...(row.unsplit === true ? { unsplit: true } : {}) };
}

const NO_CELL: Cell = { content: NO_TEXT };

/**
 * Labels already composed, which stand in first cells: one carried down shows the text and the repairs of
 * the label itself.
 */
export type Labels = Map<CellDraft['pieces'], ShownText>;

export function shownCell(
  source: string,
  cell: CellDraft,
  context: 'cell' | 'column',
  labels: Labels | null,
  sink: Sink,
): Cell {
  if (cell === EMPTY_CELL) return NO_CELL;
  const known = cell.carried === true ? labels?.get(cell.pieces) : undefined;
  const content = known ?? shownPieces(source, cell, context, sink);
  if (cell.carried !== true && cell.missing !== true) {
    if (cell.pieces.length > 0) labels?.set(cell.pieces, content);
    return { content };
  }
  return {
    content,
    ...(cell.carried === true ? { carried: true } : {}),
    ...(cell.missing === true ? { missing: true } : {}),
  };
}

function shownPieces(source: string, cell: CellDraft, context: 'cell' | 'column', sink: Sink): ShownText {
  if (cell.pieces.length === 0) return NO_TEXT;
  return composed(source, cell.pieces, context, cell.edits ?? [], sink.log);
}
