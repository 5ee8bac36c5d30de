/** What is selected in a report's text: the words, and the place they stand at. Reads the page. */
import type { Repair, Report, ShownText, Span } from '../../../shared/model.ts';
import { sourceSpanOf } from '../../../shared/shown-text.ts';
import { textNodes } from '../../text/text-nodes.ts';
import { BLOCK, REFERENCE } from '../../text/page-signs.ts';

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
  const pieces = BLOCK.all(scroller)
    .filter((block) => range.intersectsNode(block))
    .flatMap((block) =>
      holdersOf(block).flatMap((holder) => {
        const clipped = clip(range, holder);
        const text = clipped?.toString().trim() ?? '';
        return clipped === null || text === '' ? [] : [{ block, holder, clipped, text }];
      }),
    );
  const [first] = pieces;
  const block = BLOCK.of(first?.block);
  if (first === undefined || block === undefined) return null;
  const content = contentOf(first.block, first.holder, report);
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

/** The elements that hold a block's own text, without what the reader adds to it. */
function holdersOf(block: HTMLElement): readonly HTMLElement[] {
  if (REFERENCE.of(block) !== undefined) return [...block.querySelectorAll('p')].slice(0, 1);
  if (block.querySelector('table') === null) return [block];
  const parts = block.querySelectorAll<HTMLElement>('caption, th, td, p');
  return [...parts].filter((part) => part.firstElementChild?.classList.contains('visually-hidden') !== true);
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

/** The text of the report that an element shows. */
function contentOf(block: HTMLElement, holder: HTMLElement, report: Report): ShownText | null {
  const id = BLOCK.of(block);
  const model = report.sections.flatMap((section) => section.blocks).find((one) => one.id === id);
  if (model === undefined) return null;
  if (model.kind === 'reference') return report.references[model.reference]?.content ?? null;
  if (model.kind !== 'table') return model.content;
  const table = report.tables[model.table];
  const row = holder.closest('tr');
  if (table === undefined) return null;
  if (row === null) {
    const note = [...block.querySelectorAll('p')].findIndex((paragraph) => paragraph === holder);
    return note < 0 ? table.caption : (table.notes[note]?.content ?? null);
  }
  const cell = [...row.children].indexOf(holder);
  const body = row.closest('tbody');
  const cells = body === null ? table.columns : table.rows[[...body.children].indexOf(row)]?.cells;
  return cells?.[cell]?.content ?? null;
}

interface Piece {
  readonly holder: HTMLElement;
  readonly clipped: Range;
}

/** Captions and notes begin with a number or mark of the reader's; it is in the element and not in the text. */
function sourceOf({ holder, clipped }: Piece, content: ShownText, printed?: readonly Repair[]): Span | null {
  const before = document.createRange();
  before.selectNodeContents(holder);
  before.setEnd(clipped.startContainer, clipped.startOffset);
  const leaves = textNodes(content, printed === undefined ? {} : { printed }).flatMap((node) => node.leaves);
  const drawn = leaves.reduce((sum, leaf) => sum + leaf.text.length, 0);
  const lead = (holder.textContent ?? '').length - drawn;
  const from = before.toString().length - lead;
  return sourceSpanOf(content, {
    start: shownOffset(leaves, from, content.text.length),
    end: shownOffset(leaves, from + clipped.toString().length, content.text.length),
  });
}

type Leaves = ReturnType<typeof textNodes>[number]['leaves'];

/** From an offset in the drawn text, which may be the printed form, to the one in the shown text. */
function shownOffset(leaves: Leaves, offset: number, length: number): number {
  let left = Math.max(0, offset);
  for (const [index, { at, text }] of leaves.entries()) {
    // A repair is drawn with other characters than are shown: inside it there is no place by place.
    const shownLength = (leaves[index + 1]?.at ?? length) - at;
    if (left < text.length) return at + Math.min(left, shownLength);
    left -= text.length;
  }
  return length;
}
