/** The sentence that a citation mark belongs to. */
import type { ShownText, Span } from '../../../shared/model.ts';

export interface Passage {
  /** Verbatim, from the start of the sentence to the end of the mark or of the sentence. */
  readonly excerpt: string;
  /** Where the mark stands in it. */
  readonly mark: Span;
}

/** Shorter texts (cells, notes) are given whole: a cell is read as one statement. */
const WHOLE_BELOW = 240;
const ABBREVIATIONS =
  /(?:^|[\s(])(?:U\.S|U\.N|U\.K|e\.g|i\.e|No|Nos|Art|Arts|Mr|Mrs|Ms|Dr|St|vs|approx|ca|Inc|Ltd|Sec|Ch|[A-Z])$/;

/**
 * The sentence around a mark. A mark after a full stop belongs to the sentence before it, as the reports
 * print it: `... the cotton harvest. (3, 14-16) Children ...`.
 */
export function sentenceAround(content: ShownText, mark: Span): Passage {
  const { text } = content;
  if (
    text.length <= WHOLE_BELOW &&
    content.inlines.filter((inline) => inline.kind === 'citation').length <= 1
  ) {
    return { excerpt: text, mark: { start: mark.start, end: mark.end } };
  }
  const isMark = marksOf(content);
  const before = lastWordBefore(text, mark.start, isMark);
  const closed = before >= 0 && endsSentence(text, before);
  const start = sentenceStart(text, closed ? before - 1 : mark.start - 1, isMark);
  const end = closed ? mark.end : sentenceEnd(text, mark.end, isMark);
  return { excerpt: text.slice(start, end), mark: { start: mark.start - start, end: mark.end - start } };
}

/** Which characters belong to citation marks. */
function marksOf(content: ShownText): (at: number) => boolean {
  const marks = content.inlines.filter((inline) => inline.kind === 'citation');
  return (at) => marks.some((mark) => at >= mark.start && at < mark.end);
}

function lastWordBefore(text: string, from: number, isMark: (at: number) => boolean): number {
  let at = from - 1;
  while (at >= 0 && (isMark(at) || /\s/.test(text[at] ?? ''))) at -= 1;
  return at;
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
  for (let at = from; at >= 0; at -= 1) {
    if (isMark(at) || /\s/.test(text[at] ?? '') || !opensAfter(text, at, isMark)) continue;
    if (endsSentence(text, at)) return nextWord(text, at + 1, isMark);
  }
  return nextWord(text, 0, () => false);
}

function sentenceEnd(text: string, from: number, isMark: (at: number) => boolean): number {
  for (let at = from; at < text.length; at += 1) {
    if (!isMark(at) && !/\s/.test(text[at] ?? '') && endsSentence(text, at) && opensAfter(text, at, isMark))
      return at + 1;
  }
  return text.length;
}

/** Whether a new sentence can begin after `at`: space or a mark, then a capital, a digit or a quotation mark. */
function opensAfter(text: string, at: number, isMark: (at: number) => boolean): boolean {
  const next = nextWord(text, at + 1, isMark);
  if (next >= text.length) return true;
  return next > at + 1 && /[\p{Lu}\d"“(‘']/u.test(text[next] ?? '');
}

function nextWord(text: string, from: number, isMark: (at: number) => boolean): number {
  let at = from;
  while (at < text.length && (isMark(at) || /\s/.test(text[at] ?? ''))) at += 1;
  return at;
}
