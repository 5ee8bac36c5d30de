/** The sentence that a citation mark belongs to. */
import { firstIndex } from '../../../shared/binary-search.ts';
import type { ShownText, Span } from '../../../shared/model.ts';

export interface Passage {
  /** Verbatim, from the start of the sentence to the end of the mark or of the sentence; of an endless one a part. */
  readonly excerpt: string;
  /** Where the mark stands in it. */
  readonly mark: Span;
}

/** Shorter texts (cells, notes) are given whole: a cell is read as one statement. */
const WHOLE_BELOW = 240;
/**
 * Characters looked at before and after a mark. The longest paragraph of the samples has 2,473: what goes on longer is
 * no sentence, and without an end a text with many marks would be looked through for each of them.
 */
const FARTHEST = 2_500;
const ABBREVIATIONS =
  /(?:^|[\s(])(?:U\.S|U\.N|U\.K|e\.g|i\.e|No|Nos|Art|Arts|Mr|Mrs|Ms|Dr|St|vs|approx|ca|Inc|Ltd|Sec|Ch|[A-Z])$/;

/**
 * The sentence around a mark. A mark after a full stop belongs to the sentence before it, as the reports
 * print it: `... the cotton harvest. (3, 14-16) Children ...`.
 */
export function sentenceAround(
  content: ShownText,
  mark: Span,
  marks: readonly Span[] = marksOf(content),
): Passage {
  const { text } = content;
  if (text.length <= WHOLE_BELOW && marks.length <= 1)
    return { excerpt: text, mark: { start: mark.start, end: mark.end } };
  const isMark = charactersOf(marks, mark);
  const before = lastWordBefore(text, mark.start, isMark);
  const closed = before >= 0 && endsSentence(text, before);
  const start = sentenceStart(text, closed ? before - 1 : mark.start - 1, isMark);
  const end = closed ? mark.end : sentenceEnd(text, mark.end, isMark);
  return { excerpt: text.slice(start, end), mark: { start: mark.start - start, end: mark.end - start } };
}

/** The citation marks of a text, in order; none of them overlap. */
export function marksOf(content: ShownText): readonly Span[] {
  return content.inlines
    .filter((inline) => inline.kind === 'citation')
    .sort((one, other) => one.start - other.start);
}

/** Which characters near a mark belong to it or another. */
function charactersOf(marks: readonly Span[], { start, end }: Span): (at: number) => boolean {
  const from = Math.max(0, start - 2 * FARTHEST);
  const near = new Uint8Array(end - from + 2 * FARTHEST);
  for (
    let next = firstIndex(marks.length, (at) => (marks[at]?.end ?? 0) > from);
    next < marks.length;
    next += 1
  ) {
    const other = marks[next];
    if (other === undefined || other.start - from >= near.length) break;
    near.fill(1, Math.max(0, other.start - from), other.end - from);
  }
  return (at) => near[at - from] === 1;
}

function lastWordBefore(text: string, from: number, isMark: (at: number) => boolean): number {
  const farthest = Math.max(0, from - FARTHEST);
  let at = from - 1;
  while (at >= farthest && (isMark(at) || /\s/.test(text[at] ?? ''))) at -= 1;
  return at < farthest ? -1 : at;
}

/** Whether the character at `at` ends a sentence, looking through closing quotation marks and brackets. */
function endsSentence(text: string, at: number): boolean {
  let last = at;
  while (last > 0 && /["”’)\]]/.test(text[last] ?? '')) last -= 1;
  const sign = text[last] ?? '';
  if (sign === '!' || sign === '?') return true;
  return sign === '.' && !ABBREVIATIONS.test(text.slice(Math.max(0, last - 12), last));
}

/** First character of the sentence that holds `from`: after the last sentence end and the marks behind it. */
function sentenceStart(text: string, from: number, isMark: (at: number) => boolean): number {
  const farthest = Math.max(0, from - FARTHEST);
  for (let at = from; at >= farthest; at -= 1) {
    if (isMark(at) || /\s/.test(text[at] ?? '') || !opensAfter(text, at, isMark)) continue;
    if (endsSentence(text, at)) return nextWord(text, at + 1, isMark);
  }
  if (farthest === 0) return nextWord(text, 0, () => false);
  const space = text.slice(farthest, from).search(/\s/);
  return space < 0 ? farthest : nextWord(text, farthest + space, () => false);
}

function sentenceEnd(text: string, from: number, isMark: (at: number) => boolean): number {
  const farthest = Math.min(text.length, from + FARTHEST);
  for (let at = from; at < farthest; at += 1) {
    if (!isMark(at) && !/\s/.test(text[at] ?? '') && endsSentence(text, at) && opensAfter(text, at, isMark))
      return at + 1;
  }
  const space = farthest === text.length ? -1 : text.slice(from, farthest).search(/\s\S*$/);
  return space < 0 ? farthest : from + space;
}

/** Whether a new sentence can begin after `at`: space or a mark, then a capital, a digit or a quotation mark. */
function opensAfter(text: string, at: number, isMark: (at: number) => boolean): boolean {
  const next = nextWord(text, at + 1, isMark);
  if (next >= text.length) return true;
  return next > at + 1 && /[\p{Lu}\d"“(‘']/u.test(text[next] ?? '');
}

function nextWord(text: string, from: number, isMark: (at: number) => boolean): number {
  const farthest = Math.min(text.length, from + FARTHEST);
  let at = from;
  while (at < farthest && (isMark(at) || /\s/.test(text[at] ?? ''))) at += 1;
  return at;
}
