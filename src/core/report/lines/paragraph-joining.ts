/** Whether a line goes on with the paragraph before it. */
import type { Line } from './working-line.ts';

/** What stands between the open paragraph and the line. */
export interface Between {
  /** Furniture or a table stands between the two. */
  readonly interrupted: boolean;
  /** The text is set in lines of a fixed measure, so that a line break means nothing. */
  readonly wrapped: boolean;
}

export type Joining = 'none' | 'space' | 'joined-paragraph' | null;

const ENDED = /[.!?:;…](?:["”’')\]]|\s?\(\d[\d,;\s–—-]*\))*$|\(\d[\d,;\s–—-]*\)$/;
const OPEN_WORD =
  /(?:,|\b(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|as|that|which|including|its|their|is|are|was|were|has|have|be|been|not|than|between|against|under|into))$/i;

/** Whether a text ends as a paragraph ends: with a stop, or with a citation. */
export function isEnded(text: string): boolean {
  return ENDED.test(text.slice(-80));
}

/**
 * How `line` is set on to a paragraph that so far ends with the line `last`; `null` where it opens its own.
 * Hints of the format win; without them a paragraph goes on where it has not ended and the line cannot
 * open one.
 */
export function joining(last: Line, line: Line, between: Between): Joining {
  const openEnd = !isEnded(last.text);
  const lower = /^[\p{Ll}(,;]/u.test(line.text);
  const unfinished = openEnd && (lower || OPEN_WORD.test(last.text) || /^\d/.test(line.text));
  const broken = between.interrupted || line.gap > 0;
  const joint = last.text.endsWith('-') && /\p{L}-$/u.test(last.text) && lower ? 'none' : 'space';
  if (line.hints.startsParagraph === false) return between.interrupted ? 'joined-paragraph' : joint;
  if (broken) return unfinished ? 'joined-paragraph' : null;
  if (line.hints.startsParagraph === true) return null;
  if (unfinished) return joint;
  return between.wrapped && (openEnd || last.text.length >= WRAPPED_LINE) ? joint : null;
}

// Chosen on texts that are wrapped as e-mails are: half and twice of each of these numbers read all samples alike.
/** In wrapped text a line shorter than this ends its paragraph where it ends with a stop. */
const WRAPPED_LINE = 60;

/** Characters of a line of wrapped text, and how many lines, and which share of them, tell that a text is wrapped. */
const MEASURE = { shortest: 55, longest: 140 } as const;
const FEWEST_LINES = 8;
const MOST_OF_THEM = 0.7;

/** Whether lines without blank lines between them are mostly of one measure. */
export function isWrapped(lines: readonly Line[]): boolean {
  let runs = 0;
  let measured = 0;
  for (const line of lines) {
    const next = lines[line.index + 1];
    if (next === undefined || next.gap > 0 || line.cells !== null) continue;
    runs += 1;
    if (line.text.length >= MEASURE.shortest && line.text.length <= MEASURE.longest) measured += 1;
  }
  return runs >= FEWEST_LINES && measured / runs > MOST_OF_THEM;
}
