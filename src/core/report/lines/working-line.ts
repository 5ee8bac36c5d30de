/** A source line as the parser's passes see it: trimmed, measured, with its cells. */
import type { Span } from '../../../shared/model.ts';
import { isSpace } from '../../../shared/text/white-space.ts';
import type { LineHints, SourceDocument, SourceLine } from './source-document.ts';

export interface Line extends Span {
  readonly index: number;
  /** The characters of the span: no white space at either end. */
  readonly text: string;
  /** Blank lines between the line before and this one. */
  readonly gap: number;
  /** White-space characters before the text. */
  readonly indent: number;
  readonly hints: LineHints;
  /** Borders of cells, known from the format or from tabs; `null` where the line is not cut. */
  readonly cells: readonly Span[] | null;
  /** Heading marks of a markup format that stand before the text ("##"). */
  readonly lead?: Span;
}

export function workingLines(document: SourceDocument): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const source of document.lines) {
    const line = workingLine(document.text, source, lines.length, end);
    if (line === null) continue;
    lines.push(line);
    end = line.end;
  }
  return lines;
}

/** The part of a span without the white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function workingLine(text: string, source: SourceLine, index: number, lastEnd: number): Line | null {
  const span = trimmed(text, source);
  if (span.start === span.end) return null;
  const lead = headingLead(text, span, source.hints);
  const body = lead === null ? span : trimmed(text, { start: lead.end, end: span.end });
  const line: Line = {
    start: body.start,
    end: body.end,
    index,
    text: text.slice(body.start, body.end),
    gap: index === 0 ? 0 : Math.max(0, lineBreaks(text, lastEnd, span.start) - 1),
    indent: span.start - source.start,
    hints: source.hints,
    cells:
      source.cells?.map((cell) => trimmed(text, cell)) ??
      (source.hints.merged === true ? null : tabCells(text, source, span)),
  };
  return lead === null ? line : { ...line, lead };
}

function headingLead(text: string, span: Span, hints: LineHints): Span | null {
  if (hints.heading === undefined || text[span.start] !== '#') return null;
  let end = span.start;
  while (text[end] === '#') end += 1;
  return end < span.end ? { start: span.start, end } : null;
}

function tabCells(text: string, source: Span, body: Span): Span[] | null {
  if (body.start === body.end) return null;
  const printed = text.slice(source.start, source.end);
  const cells: Span[] = [];
  let start = source.start;
  for (let tab = printed.indexOf('\t'); tab >= 0; tab = printed.indexOf('\t', tab + 1)) {
    const end = source.start + tab;
    if (cells.length === MOST_CELLS) return null;
    cells.push(trimmed(text, { start, end }));
    start = end + 1;
  }
  if (cells.length === 0) return null;
  cells.push(trimmed(text, { start, end: source.end }));
  return cells;
}

/** More columns than any page holds: such a line is no row, and would make every other row as wide. */
const MOST_CELLS = 100;

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 ? text.charCodeAt(at - 1) !== 13 : code >= 11 && code <= 13) count += 1;
  }
  return count;
}
