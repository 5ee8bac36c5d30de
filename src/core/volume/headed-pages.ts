/** Where the pages of a chapter end in a text whose pages are parted by form feeds. */
import type { Line } from '../report/lines/working-line.ts';

export interface HeadedChapter {
  /** Index of its first line, and of the first line that may be of another one. */
  readonly start: number;
  readonly next: number;
  /** What its pages repeat; `null` where it has no name. */
  readonly name: string | null;
}

/** The first line of the page after the last one that bears the chapter's name; `next` where its pages bear none. */
export function headedEnd(
  text: string,
  lines: readonly Line[],
  { start, next, name }: HeadedChapter,
): number {
  if (name === null) return next;
  let headed = 0;
  let isHeaded = false;
  let end = next;
  for (let at = start; at < next; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (at > start && text.slice(lines[at - 1]?.end ?? 0, line.start).includes('\f')) {
      // Only the first page after a headed one can be where the chapter ends.
      if (isHeaded) end = at;
      isHeaded = false;
    }
    if (line.text !== name || isHeaded) continue;
    isHeaded = true;
    headed += 1;
    end = next;
  }
  return headed > 1 ? end : next;
}
