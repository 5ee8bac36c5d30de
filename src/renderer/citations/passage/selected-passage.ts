/** What is selected in a report's text: the words, and the place they stand at. Reads the page. */
import type { Repair, Report, ShownText, Span } from '../../../shared/model.ts';
import { sourceSpanOf } from '../../../shared/shown-text.ts';
import { drawnIn, holdersOf, partShownIn } from '../../anchor/drawn-text.ts';
import { partsOf } from '../../../shared/text/report-parts.ts';
import type { PartStretch } from '../../../shared/notes/note.ts';
import { BLOCK } from '../../text/page-signs.ts';

export interface SelectedPassage {
  /** Block that it begins in. */
  readonly block: string;
  /** Where in the source it begins and, inside that block's text or cell, ends; `null` where that is not known. */
  readonly source: Span | null;
  /** Paragraphs parted by an empty line, rows by a line, cells by a tab. */
  readonly text: string;
}

/** The selection as a range inside this scroller, or `null` where nothing is selected there. */
export function selectedRange(scroller: HTMLElement): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return scroller.contains(range.startContainer) && scroller.contains(range.endContainer) ? range : null;
}

/**
 * @param printed repairs whose printed form is shown in their stead; absent while repairs are shown
 * @returns `null` where no text of the report is selected, but only what the reader says about it
 */
export function selectedPassage(
  range: Range,
  scroller: HTMLElement,
  report: Report,
  printed?: readonly Repair[],
): SelectedPassage | null {
  const pieces = piecesOf(range, scroller);
  const [first] = pieces;
  const block = BLOCK.of(first?.block);
  if (first === undefined || block === undefined) return null;
  const content = partShownIn(first.block, first.holder, partsOf(report))?.content ?? null;
  return {
    block,
    source: content === null ? null : sourceOf(first, content, printed),
    text: pieces.reduce((text, piece, index) => {
      const before = pieces[index - 1];
      return before === undefined
        ? piece.text
        : `${text}${between(before.holder, piece.holder)}${piece.text}`;
    }, ''),
  };
}

/** The same as stretches of the report's texts, each of its own; none where no text of the report is selected. */
export function selectedStretches(
  range: Range,
  scroller: HTMLElement,
  report: Report,
  printed?: readonly Repair[],
): readonly PartStretch[] {
  return piecesOf(range, scroller).flatMap((piece): PartStretch[] => {
    const part = partShownIn(piece.block, piece.holder, partsOf(report));
    return part === undefined ? [] : [{ part: part.index, ...shownOf(piece, part.content, printed) }];
  });
}

/** What is selected in each element that holds text of the report. */
function piecesOf(range: Range, scroller: HTMLElement) {
  return BLOCK.all(scroller)
    .filter((block) => range.intersectsNode(block))
    .flatMap((block) =>
      holdersOf(block).flatMap((holder) => {
        const clipped = clip(range, holder);
        const text = clipped?.toString().trim() ?? '';
        return clipped === null || text === '' ? [] : [{ block, holder, clipped, text }];
      }),
    );
}

function clip(range: Range, holder: HTMLElement): Range | null {
  if (!range.intersectsNode(holder)) return null;
  const clipped = document.createRange();
  clipped.selectNodeContents(holder);
  if (range.compareBoundaryPoints(Range.START_TO_START, clipped) > 0)
    clipped.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, clipped) < 0)
    clipped.setEnd(range.endContainer, range.endOffset);
  return clipped;
}

function between(one: HTMLElement, other: HTMLElement): string {
  const row = one.closest('tr');
  if (row !== null && row === other.closest('tr')) return '\t';
  return row !== null && row.closest('table') === other.closest('table') ? '\n' : '\n\n';
}

interface Piece {
  readonly holder: HTMLElement;
  readonly clipped: Range;
}

function sourceOf(piece: Piece, content: ShownText, printed?: readonly Repair[]): Span | null {
  return sourceSpanOf(content, shownOf(piece, content, printed));
}

/** In the shown text, which is not always what is drawn. */
function shownOf({ holder, clipped }: Piece, content: ShownText, printed?: readonly Repair[]): Span {
  const before = document.createRange();
  before.selectNodeContents(holder);
  before.setEnd(clipped.startContainer, clipped.startOffset);
  const from = before.toString().length;
  const { toShown } = drawnIn(holder, content, printed);
  return { start: toShown(from), end: toShown(from + clipped.toString().length) };
}
