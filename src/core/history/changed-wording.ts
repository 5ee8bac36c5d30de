/** What differs between two wordings of a passage, word by word, as a comparison marks it. */
import { UNIMPORTANT_CLASSES } from '../../shared/comparison/comparison.ts';
import { mergedSegments } from '../../shared/comparison/comparison-segments.ts';
import type { WordingPiece } from '../../shared/history/history.ts';
import type { Report } from '../../shared/model.ts';
import type { CutText } from '../compare/diff/edits.ts';
import type { SourceBook } from '../compare/diff/sources.ts';
import { comparing, draftRow } from '../compare/rows/row-builder.ts';
import type { Comparing } from '../compare/rows/row-builder.ts';
import { joinCells } from '../compare/units/table-rows.ts';
import { passageOf } from '../compare/units/units.ts';
import { contentsOf } from './passages/passage-words.ts';
import type { PassageWords } from './passages/passage-words.ts';

/** A wording in its report. */
export interface Wording {
  readonly report: Report;
  readonly place: PassageWords;
}

/**
 * Both wordings in one text: what went before what came in its place. Another number for the same source is no difference.
 *
 * @param context what the two reports are compared with, where many of their wordings are
 */
export function changedWording(
  before: Wording,
  after: Wording,
  sources: SourceBook,
  context: Comparing = comparing(before.report, after.report, sources),
): WordingPiece[] {
  const [left, right] = [cutOf(before), cutOf(after)];
  const side = ({ text }: CutText) => ({ block: '', text, source: null });
  const draft = draftRow(
    {
      kind: 'paragraph',
      topic: null,
      left: { cut: left, side: side(left) },
      right: { cut: right, side: side(right) },
    },
    context,
  );
  return mergedSegments({ ...draft, state: 'changed' }, UNIMPORTANT_CLASSES).map(({ kind, text }) => ({
    kind,
    text,
  }));
}

function cutOf({ report, place }: Wording): CutText {
  const whole = joinCells(contentsOf(report, place).map((content) => passageOf(report, content)));
  const [from, to] = place.range ?? [0, whole.text.length];
  const within = <Piece extends { readonly start: number; readonly end: number }>(
    pieces: readonly Piece[],
  ): Piece[] =>
    pieces
      .filter(({ start, end }) => start >= from && end <= to)
      .map((piece) => ({ ...piece, start: piece.start - from, end: piece.end - from }));
  return {
    text: whole.text.slice(from, to),
    tokens: within(whole.tokens),
    printed: within(whole.printed),
  };
}
