/** An edit: a stretch of source shown in another form, and why. */
import type { RepairKind, Span } from '../../../shared/model.ts';
import type { Series } from '../series/series.ts';

export interface Edit extends Span {
  readonly kind: RepairKind;
  readonly shown: string;
}

/** Where a piece of text stands; what may be repaired depends on it. */
export type TextContext = 'heading' | 'prose' | 'caption' | 'column' | 'cell' | 'note' | 'reference';

/** What one rule finds in a text; offsets are into that text. */
export interface Found {
  readonly edits: readonly Edit[];
  /** Stretches printed in italics or bold. */
  readonly emphasis?: readonly Span[];
}

/** One rule of repair. It looks at a single stretch of printed text, and knows the wording of the series and nothing else. */
export type RepairRule = (text: string, context: TextContext, series: Series) => Found;

export const NOTHING_FOUND: Found = { edits: [] };

/**
 * An edit that shows nothing is widened to the word beside it, so that every repair has a visible place:
 * `<i>oblast` is shown as "oblast", not as an invisible gap. Where no word stands beside it the edit stays
 * empty, and is not made.
 */
export function widened(text: string, edit: Edit, side: 'after' | 'before' | 'nearest' = 'nearest'): Edit {
  if (edit.shown !== '') return edit;
  const after = wordAfter(text, edit.end);
  const before = wordBefore(text, edit.start);
  const useAfter = after > edit.end && (side === 'after' || (side === 'nearest' && before === edit.start));
  if (useAfter) return { ...edit, end: after, shown: text.slice(edit.end, after) };
  if (before < edit.start) return { ...edit, start: before, shown: text.slice(before, edit.start) };
  return after > edit.end ? { ...edit, end: after, shown: text.slice(edit.end, after) } : edit;
}

const WORD = /[\p{L}\p{N}'’-]/u;
/** Characters that are looked through for the end of a word; with 20 and with 80 all samples are read alike. */
const LONGEST_WORD = 40;

function wordAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < LONGEST_WORD && WORD.test(text[at] ?? '')) at += 1;
  return at;
}

function wordBefore(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < LONGEST_WORD && WORD.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
