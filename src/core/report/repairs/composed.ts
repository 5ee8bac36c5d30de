import type { ShownText, Span } from '../../../shared/model.ts';
import { composeText, type Piece, type RepairLog } from '../compose-text.ts';
import type { Edit, TextContext } from './edit.ts';
import { findEdits } from './find-edits.ts';

/** Compose pieces with all repairs that the context allows. */
export function composed(
  source: string,
  pieces: readonly Piece[],
  context: TextContext,
  taken: readonly Edit[],
  log: RepairLog,
): ShownText {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) {
    const found = findEdits(source, only, context, taken);
    return composeText(source, pieces, found.edits, log, found.emphasis);
  }
  const edits: Edit[] = [];
  const emphasis: Span[] = [];
  for (const piece of pieces) {
    const mine = taken.filter((edit) => edit.start >= piece.start && edit.end <= piece.end);
    const found = findEdits(source, piece, context, mine);
    edits.push(...found.edits);
    emphasis.push(...found.emphasis);
  }
  return composeText(source, pieces, edits, log, emphasis);
}
