/** At which height the lines of notes stand, of those in sight and near it. Reads the page; lengths are CSS pixels. */
import type { Repair, Report } from '../../../shared/model.ts';
import { partsOf } from '../../../shared/text/report-parts.ts';
import { drawnIn, holderOf } from '../../anchor/drawn-text.ts';
import { boxOfLetter } from '../../anchor/text-lines.ts';
import { blockElement } from '../../text/place.ts';
import type { BesideNote } from './beside-note.ts';

export interface LinesOf {
  readonly scroller: HTMLElement;
  readonly report: Report;
  /** Repairs whose printed form is drawn in their stead; absent while repairs are shown. */
  readonly printed: readonly Repair[] | undefined;
  /** In the order of the text. */
  readonly notes: readonly BesideNote[];
}

export interface NoteLine {
  readonly note: BesideNote;
  /** From the top of all that scrolls. */
  readonly top: number;
}

/** Above and below what is in sight, as a share of its height. */
const BEYOND = 1;

export function linesInSight({ scroller, report, printed, notes }: LinesOf): readonly NoteLine[] {
  const view = scroller.getBoundingClientRect();
  const [from, to] = [view.top - view.height * BEYOND, view.bottom + view.height * BEYOND];
  const origin = view.top - scroller.scrollTop;
  const { all } = partsOf(report);
  const found: NoteLine[] = [];
  for (const [block, group] of byBlock(notes, (part) => all[part]?.block)) {
    const element = blockElement(scroller, block);
    const box = element?.getBoundingClientRect();
    if (element === null || box === undefined || box.bottom < from || box.top > to) continue;
    const drawn = new Map<number, (offset: number) => number>();
    for (const note of group) {
      const topOf = drawn.get(note.part) ?? topsIn(element, report, note.part, printed);
      drawn.set(note.part, topOf);
      found.push({ note, top: topOf(note.offset) - origin });
    }
  }
  return found.sort((one, other) => one.top - other.top);
}

function byBlock(
  notes: readonly BesideNote[],
  blockOf: (part: number) => string | undefined,
): ReadonlyMap<string, readonly BesideNote[]> {
  const groups = new Map<string, BesideNote[]>();
  for (const note of notes) {
    const block = blockOf(note.part);
    if (block === undefined) continue;
    const group = groups.get(block);
    if (group === undefined) groups.set(block, [note]);
    else group.push(note);
  }
  return groups;
}

/** At which height of the window the line of a letter begins; where it is not drawn, that of its block. */
function topsIn(
  block: HTMLElement,
  report: Report,
  index: number,
  printed: readonly Repair[] | undefined,
): (offset: number) => number {
  const part = partsOf(report).all[index];
  const holder = part === undefined ? null : holderOf(block, part);
  const top = block.getBoundingClientRect().top;
  if (part === undefined || holder === null) return () => top;
  const { toDrawn } = drawnIn(holder, part.content, printed);
  return (offset) => boxOfLetter(holder, toDrawn(offset))?.top ?? top;
}
