/** Which text of a report an element of the page shows, and where in it a drawn letter stands. Reads the page. */
import type { Repair, ShownText } from '../../shared/model.ts';
import { textNodes } from '../text/text-nodes.ts';
import { BLOCK, REFERENCE } from '../text/page-signs.ts';
import type { ReportPart, ReportParts } from '../../shared/text/report-parts.ts';

/** The elements that hold a block's own text, without what the reader adds to it, in reading order. */
export function holdersOf(block: HTMLElement): readonly HTMLElement[] {
  if (REFERENCE.of(block) !== undefined) return [...block.querySelectorAll('p')].slice(0, 1);
  if (block.querySelector('table') === null) return [block];
  return [...block.querySelectorAll<HTMLElement>('caption, th, td, p')].filter(isShown);
}

/** A label that is carried down is there for screen readers alone. */
function isShown(holder: HTMLElement): boolean {
  return holder.firstElementChild?.classList.contains('visually-hidden') !== true;
}

/** The part of its report that an element of a block shows. */
export function partShownIn(
  block: HTMLElement,
  holder: HTMLElement,
  parts: ReportParts,
): ReportPart | undefined {
  const own = parts.ofBlock.get(BLOCK.of(block) ?? '') ?? [];
  const row = holder.closest('tr');
  if (row === null) {
    const note = [...block.querySelectorAll('p')].findIndex((paragraph) => paragraph === holder);
    const inTable = own.some(({ where }) => where.kind === 'caption');
    if (!inTable) return own[0];
    return own.find(({ where }) => (note < 0 ? where.kind === 'caption' : isNote(where, note)));
  }
  const cell = [...row.children].indexOf(holder);
  const body = row.closest('tbody');
  const index = body === null ? HEAD : [...body.children].indexOf(row);
  return own.find(({ where }) => where.kind === 'cell' && where.row === index && where.cell === cell);
}

/** The element that shows a part, or `null` where it is not on the page. */
export function holderOf(block: HTMLElement, { where }: ReportPart): HTMLElement | null {
  switch (where.kind) {
    case 'text':
      return REFERENCE.of(block) === undefined ? block : block.querySelector('p');
    case 'caption':
      return block.querySelector('caption');
    case 'note':
      return block.querySelectorAll('p')[where.note] ?? null;
    case 'cell': {
      const row = where.row === HEAD ? block.querySelector('thead tr') : bodyRow(block, where.row);
      const cell = row?.children[where.cell];
      return cell instanceof HTMLElement ? cell : null;
    }
  }
}

/** The row of column heads. */
const HEAD = -1;

function bodyRow(block: HTMLElement, row: number): Element | undefined {
  return block.querySelector('tbody')?.children[row];
}

function isNote(where: ReportPart['where'], note: number): boolean {
  return where.kind === 'note' && where.note === note;
}

/** Between letters as they are drawn in an element and letters of the shown text. */
interface Drawn {
  /** From an offset in the drawn text, which may be the printed form, to the one in the shown text. */
  readonly toShown: (drawn: number) => number;
  readonly toDrawn: (shown: number) => number;
}

/** @param printed repairs whose printed form is drawn in their stead; absent while repairs are shown */
export function drawnIn(holder: HTMLElement, content: ShownText, printed?: readonly Repair[]): Drawn {
  const leaves = textNodes(content, printed === undefined ? {} : { printed }).flatMap((node) => node.leaves);
  const drawnLength = leaves.reduce((sum, leaf) => sum + leaf.text.length, 0);
  // Captions and notes begin with a number or mark of the reader's; it is in the element and not in the text.
  const lead = (holder.textContent ?? '').length - drawnLength;
  const { length } = content.text;
  /** A repair is drawn with other characters than are shown: inside it there is no place by place. */
  const shownLengthOf = (index: number, at: number) => (leaves[index + 1]?.at ?? length) - at;
  return {
    toShown(drawn) {
      let left = Math.max(0, drawn - lead);
      for (const [index, { at, text }] of leaves.entries()) {
        if (left < text.length) return at + Math.min(left, shownLengthOf(index, at));
        left -= text.length;
      }
      return length;
    },
    toDrawn(shown) {
      let drawn = lead;
      for (const [index, { at, text }] of leaves.entries()) {
        const shownLength = shownLengthOf(index, at);
        if (shown < at + shownLength) return drawn + Math.min(Math.max(0, shown - at), text.length);
        drawn += text.length;
      }
      return drawn;
    },
  };
}
