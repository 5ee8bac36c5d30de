/** Shown text with all its repairs put in. */
import type { ShownText, Span } from '../../../shared/model.ts';
import { composeText, NO_INLINES, NO_TEXT, type Piece, type RepairLog } from './compose-text.ts';
import { trimmed } from '../lines/working-line.ts';
import type { Edit, TextContext } from './edit.ts';
import { findEdits } from './find-edits.ts';
import { isPlain } from './signs.ts';
import { appendAll } from '../../../shared/lists.ts';

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
    const plain = taken.length === 0 ? plainText(source, only, context) : null;
    if (plain !== null) return plain;
    const found = findEdits(source, only, context, log.series, taken);
    return composeText(source, pieces, found.edits, log, found.emphasis);
  }
  const edits: Edit[] = [];
  const emphasis: Span[] = [];
  for (const piece of pieces) {
    const mine = taken.filter((edit) => edit.start >= piece.start && edit.end <= piece.end);
    const found = findEdits(source, piece, context, log.series, mine);
    appendAll(edits, found.edits);
    appendAll(emphasis, found.emphasis);
  }
  return composeText(source, pieces, edits, log, emphasis);
}

/** Most texts are one stretch of source without anything to repair; `null` for any other. */
function plainText(source: string, piece: Span, context: TextContext): ShownText | null {
  const span = trimmed(source, piece);
  const text = source.slice(span.start, span.end);
  if (text === '') return NO_TEXT;
  if (!isPlain(text, context)) return null;
  return { text, chunks: [{ at: 0, length: text.length, source: span }], inlines: NO_INLINES };
}
