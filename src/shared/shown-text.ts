/** From shown text to its source and back: the arithmetic of `ShownText.chunks`. */
import { firstIndex } from './binary-search.ts';
import type { Inline, ShownText, Span } from './model.ts';

/**
 * The stretch of shown text behind which a source span stands, or `null` where none of it is shown.
 * A repaired chunk is taken whole: inside it there is no place-by-place correspondence.
 */
export function shownSpanOf(content: ShownText, source: Span): Span | null {
  let start = Infinity;
  let end = -Infinity;
  const { chunks } = content;
  for (let index = firstReaching(chunks, (chunk) => chunk.source.end > source.start); ; index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined || chunk.source.start >= source.end) break;
    const from = Math.max(chunk.source.start, source.start);
    const to = Math.min(chunk.source.end, source.end);
    if (from >= to) continue;
    const verbatim = isVerbatim(chunk);
    start = Math.min(start, verbatim ? chunk.at + from - chunk.source.start : chunk.at);
    end = Math.max(end, verbatim ? chunk.at + to - chunk.source.start : chunk.at + chunk.length);
  }
  return start < end ? { start, end } : null;
}

/**
 * The source span behind a stretch of shown text, or `null` where it holds only inserted spaces.
 * It may contain furniture where a paragraph was rejoined across a page.
 */
export function sourceSpanOf(content: ShownText, shown: Span): Span | null {
  let start = Infinity;
  let end = -Infinity;
  const { chunks } = content;
  for (let index = firstReaching(chunks, (chunk) => chunk.at + chunk.length > shown.start); ; index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined || chunk.at >= shown.end) break;
    const from = Math.max(chunk.at, shown.start);
    const to = Math.min(chunk.at + chunk.length, shown.end);
    if (from >= to || chunk.source.start === chunk.source.end) continue;
    const verbatim = isVerbatim(chunk);
    start = Math.min(start, verbatim ? chunk.source.start + from - chunk.at : chunk.source.start);
    end = Math.max(end, verbatim ? chunk.source.start + to - chunk.at : chunk.source.end);
  }
  return start < end ? { start, end } : null;
}

/** Source span from the first to the last source character behind the whole text. */
export function extentOf(content: ShownText): Span | null {
  return sourceSpanOf(content, { start: 0, end: content.text.length });
}

/** Chunks stand in the order of the text and of the source: from one on, all of them reach the place. */
function firstReaching(
  chunks: ShownText['chunks'],
  reaches: (chunk: ShownText['chunks'][number]) => boolean,
): number {
  return firstIndex(chunks.length, (index) => {
    const chunk = chunks[index];
    return chunk === undefined || reaches(chunk);
  });
}

function isVerbatim(chunk: ShownText['chunks'][number]): boolean {
  return chunk.repair === undefined && chunk.length === chunk.source.end - chunk.source.start;
}

/** The shown text without citation and note marks, for places that set none: on one line, no space before a stop. */
export function withoutMarks(content: ShownText): string {
  return without(content, ['citation', 'note-mark']);
}

/** The same with the marks of its notes, which say something of the very word they stand at ("17‡", "cotton†"). */
export function withoutCitations(content: ShownText): string {
  return without(content, ['citation']);
}

function without(content: ShownText, kinds: readonly Inline['kind'][]): string {
  let text = '';
  let at = 0;
  for (const inline of content.inlines) {
    if (!kinds.includes(inline.kind) || inline.start < at) continue;
    text += content.text.slice(at, inline.start);
    at = inline.end;
  }
  return (text + content.text.slice(at))
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[.,;](?:\s|$))/g, '')
    .trim();
}
