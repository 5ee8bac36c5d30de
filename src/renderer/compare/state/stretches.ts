/** A row's text as stretches that are drawn in one way: kept, taken away, or put in. Pure. */
import { isShownEdit, UNIMPORTANT_CLASSES } from '../../../shared/comparison/comparison.ts';
import type { ComparisonRow, DifferenceClass, Edit } from '../../../shared/comparison/comparison.ts';

export type Side = 'left' | 'right';

/** `[start, end)` of the text of `side`. */
export interface Stretch {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly kind: 'same' | 'deleted' | 'inserted';
  /** The difference says nothing about the country: marked, but quietly. */
  readonly minor: boolean;
  /** Nothing differs but the sources behind the words: the mark says so, and needs no tint. */
  readonly sources?: true;
  /** Where the same words stand in the other report. */
  readonly elsewhere?: NonNullable<Edit['elsewhere']>;
}

const MINOR: ReadonlySet<DifferenceClass> = new Set(UNIMPORTANT_CLASSES);

/** The text of one side with its own words that differ. A row without a partner is one stretch, unmarked. */
export function sideStretches(
  row: ComparisonRow,
  side: Side,
  hidden: readonly DifferenceClass[],
): readonly Stretch[] {
  const length = row[side]?.text.length ?? 0;
  const out: Stretch[] = [];
  let at = 0;
  for (const edit of row.edits) {
    if (!isShownEdit(edit, hidden)) continue;
    const [start, end] = edit[side];
    push(out, { side, start: at, end: start, kind: 'same', minor: false });
    push(out, marked(edit, side, start, end));
    at = end;
  }
  push(out, { side, start: at, end: length, kind: 'same', minor: false });
  return out;
}

/**
 * Both sides in one text: what was taken away before what was put in its place. Hidden differences read
 * as on the right; a row that is only in one report is all taken away or all put in.
 */
export function mergedStretches(row: ComparisonRow, hidden: readonly DifferenceClass[]): readonly Stretch[] {
  const { left, right } = row;
  const out: Stretch[] = [];
  if (left === null || right === null) {
    if (left !== null) push(out, whole('left', 'deleted', left.text.length));
    if (right !== null) push(out, whole('right', 'inserted', right.text.length));
    return out;
  }
  let at = 0;
  for (const edit of row.edits) {
    if (!isShownEdit(edit, hidden)) continue;
    const [start, end] = edit.right;
    push(out, { side: 'right', start: at, end: start, kind: 'same', minor: false });
    const [from, to] = start < end ? edit.left : withSpace(left.text, edit.left);
    push(out, marked(edit, 'left', from, to));
    push(out, marked(edit, 'right', start, end));
    at = end;
  }
  push(out, { side: 'right', start: at, end: right.text.length, kind: 'same', minor: false });
  return out;
}

/** The stretches that fall into each cell of the right row; text between two cells falls into neither. */
export function byCell(row: ComparisonRow, stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const cells = (row.right ?? row.left)?.cells ?? [];
  const side: Side = row.right === null ? 'left' : 'right';
  const out: Stretch[][] = cells.map(() => []);
  let at = 0;
  for (const stretch of stretches) {
    if (stretch.side !== side) {
      const cell = cells.findIndex(([, end]) => at <= end);
      out[cell < 0 ? cells.length - 1 : cell]?.push(stretch);
      continue;
    }
    for (const [index, [start, end]] of cells.entries()) {
      const cut = { ...stretch, start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) };
      if (cut.start < cut.end) out[index]?.push(cut);
    }
    at = stretch.end;
  }
  return out;
}

/** The stretches that fall into `[start, end)` of their side's text. */
export function within(stretches: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  return stretches.flatMap((stretch) => {
    const cut = { ...stretch, start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) };
    return cut.start < cut.end ? [cut] : [];
  });
}

function marked(edit: Edit, side: Side, start: number, end: number): Stretch {
  return {
    side,
    start,
    end,
    kind: side === 'left' ? 'deleted' : 'inserted',
    minor: edit.classes.every((one) => MINOR.has(one)),
    ...(onlySources(edit) ? { sources: true } : {}),
    ...(edit.elsewhere === undefined ? {} : { elsewhere: edit.elsewhere }),
  };
}

function onlySources({ classes }: Edit): boolean {
  return (
    classes.includes('citation-source') && classes.every((one) => one === 'citation-source' || MINOR.has(one))
  );
}

/** The stretches without what differs, as far as they are on this side. */
export function unmarked(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.map(({ side, start, end }) => ({ side, start, end, kind: 'same', minor: false }));
}

function whole(side: Side, kind: Stretch['kind'], end: number): Stretch {
  return { side, start: 0, end, kind, minor: false };
}

/** A deletion with nothing in its place brings the space that set it apart. */
function withSpace(text: string, [start, end]: readonly [number, number]): [number, number] {
  if (start === end) return [start, end];
  const before = /\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = start === 0 ? (/^\s*/.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return [start - before, end + after];
}

function push(out: Stretch[], stretch: Stretch): void {
  if (stretch.start < stretch.end) out.push(stretch);
}
