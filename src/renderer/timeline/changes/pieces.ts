/** The words of a change as they are shown: of a long row the part that changed. Pure. */
import type { WordingPiece, YearChange } from '../../../shared/history/history.ts';

/** What stays the same for longer than this is cut in its middle. */
const LONGEST_SAME = 180;
/** What is left of it at either end. */
const KEPT = 80;
/** Of what came or went as a whole so much is shown at first. */
const LONGEST_WHOLE = 600;

/** What is new or dropped as a whole is plain: its state says so, and a page of struck words cannot be read. */
export function shownPieces({ text, changes }: YearChange): readonly WordingPiece[] {
  if (changes === undefined) return [{ kind: 'same', text: withEnd(cells(text), LONGEST_WHOLE) }];
  return changes.map(({ kind, text: words }, at) => ({
    kind,
    text: kind === 'same' ? shortened(cells(words), at === 0, at === changes.length - 1) : cells(words),
  }));
}

function cells(text: string): string {
  return text.replaceAll(/\s*\t\s*/g, ' · ');
}

function withEnd(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`;
}

/** The ends that stand beside a change are kept, and the beginning, which names what it is about. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= LONGEST_SAME) return text;
  const head = text.slice(0, text.lastIndexOf(' ', KEPT));
  if (isLast && !isFirst) return `${head} …`;
  return `${head} … ${text.slice(text.indexOf(' ', text.length - KEPT) + 1)}`;
}
