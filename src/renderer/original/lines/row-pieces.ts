/** What a row of a file's text is made of: words of the report and what is none of it, marked or not. Pure. */
import type { Span } from '../../../shared/model.ts';
import type { SourceRun } from '../../../shared/original/original.ts';

export interface RowPiece extends Span {
  /** Text of the report, and no markup. */
  readonly isText: boolean;
  readonly isMarked: boolean;
}

/**
 * @param runs those that stand in the row, at least, rising in the file
 * @param marked stretches of the file
 */
export function rowPieces(
  text: string,
  { start, end }: Span,
  runs: readonly SourceRun[],
  marked: readonly Span[],
): readonly RowPiece[] {
  const texts = runs.map(({ from, to }) => ({ start: from, end: to }));
  const edges = [start, end, ...[...texts, ...marked].flatMap((span) => [span.start, span.end])]
    .filter((edge) => edge >= start && edge <= end)
    .toSorted((one, other) => one - other);
  const pieces: RowPiece[] = [];
  edges.forEach((from, index) => {
    const to = edges[index + 1];
    if (to === undefined || to === from) return;
    const holds = (span: Span) => span.start <= from && span.end >= to;
    const isMarked = marked.some(holds);
    const last = pieces.at(-1);
    // White space between two words is as they are.
    const isText = texts.some(holds) || (text.slice(from, to).trim() === '' && last?.isText !== false);
    if (last !== undefined && last.isText === isText && last.isMarked === isMarked)
      pieces[pieces.length - 1] = { ...last, end: to };
    else pieces.push({ start: from, end: to, isText, isMarked });
  });
  return pieces;
}
