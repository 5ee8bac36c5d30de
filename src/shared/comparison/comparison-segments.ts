/** A row of a comparison as one running text, or as the text of one side, cut at its marks. */
import { isShownEdit } from './comparison.ts';
import type { ComparisonRow, DifferenceClass, Edit, TextRange } from './comparison.ts';

export interface Segment {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
  /** The difference that the segment is one side of. */
  readonly edit?: Edit;
}

/** Both sides in one text: what was deleted before what was put in its place. Hidden differences read as on the right. */
export function mergedSegments(row: ComparisonRow, hidden: readonly DifferenceClass[]): Segment[] {
  const [left, right] = [row.left?.text, row.right?.text];
  if (left === undefined || right === undefined) return alone(row);
  const segments: Segment[] = [];
  let at = 0;
  for (const edit of row.edits) {
    if (!isShownEdit(edit, hidden)) continue;
    push(segments, 'same', right.slice(at, edit.right[0]));
    push(
      segments,
      'deleted',
      edit.right[0] < edit.right[1] ? textIn(left, edit.left) : spaced(left, edit.left),
      edit,
    );
    push(segments, 'inserted', textIn(right, edit.right), edit);
    at = edit.right[1];
  }
  push(segments, 'same', right.slice(at));
  return segments;
}

/** The text of one side with its own words that differ. */
export function sideSegments(
  row: ComparisonRow,
  side: 'left' | 'right',
  hidden: readonly DifferenceClass[],
): Segment[] {
  const text = row[side]?.text;
  if (text === undefined) return [];
  if (row.left === null || row.right === null) return alone(row);
  const segments: Segment[] = [];
  let at = 0;
  for (const edit of row.edits) {
    if (!isShownEdit(edit, hidden)) continue;
    push(segments, 'same', text.slice(at, edit[side][0]));
    push(segments, side === 'left' ? 'deleted' : 'inserted', textIn(text, edit[side]), edit);
    at = edit[side][1];
  }
  push(segments, 'same', text.slice(at));
  return segments;
}

function textIn(text: string, [start, end]: TextRange): string {
  return text.slice(start, end);
}

/** A deletion with nothing in its place brings the space that set it apart. */
function spaced(text: string, [start, end]: TextRange): string {
  if (start === end) return '';
  const before = /\s*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = start === 0 ? (/^\s*/.exec(text.slice(end))?.[0] ?? '') : '';
  return before + text.slice(start, end) + after;
}

function alone({ left, right }: ComparisonRow): Segment[] {
  const segments: Segment[] = [];
  push(segments, 'deleted', left?.text ?? '');
  push(segments, 'inserted', right?.text ?? '');
  return segments;
}

function push(segments: Segment[], kind: Segment['kind'], text: string, edit?: Edit): void {
  if (text !== '') segments.push({ kind, text, ...(edit === undefined ? {} : { edit }) });
}
