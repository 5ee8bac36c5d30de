/** Plain text and Markdown as a source document. */
import type { Span } from '../../shared/model.ts';
import type { LineHints, SourceDocument, SourceLine } from './source-document.ts';

const LINE_BREAK = /\r\n|[\n\r\f\v\u2028\u2029]/g;

/**
 * The lines of a text that is already decoded. Lines of white space alone are left out: they hold nothing,
 * and the gap they leave shows in the offsets of their neighbours.
 *
 * Markdown adds what its marks say: heading levels, and the cells of a pipe table.
 */
export function textDocument(text: string, format: 'text' | 'markdown' = 'text'): SourceDocument {
  const lines: SourceLine[] = [];
  const tables = { count: 0, open: false };
  for (const span of physicalLines(text)) {
    const printed = text.slice(span.start, span.end);
    if (printed.trim() === '') {
      tables.open = false;
      continue;
    }
    lines.push(format === 'markdown' ? markdownLine(printed, span, tables) : { ...span, hints: {} });
  }
  return { format, text, lines };
}

function physicalLines(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(LINE_BREAK)) {
    spans.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  spans.push({ start, end: text.length });
  return spans;
}

function markdownLine(printed: string, span: Span, tables: { count: number; open: boolean }): SourceLine {
  const trimmed = printed.trim();
  const marks = /^(#{1,4})\s/.exec(trimmed)?.[1];
  if (marks !== undefined) return { ...span, hints: { heading: HEADINGS[marks.length - 1] ?? 4 } };
  if (!/^\|.*\|$/.test(trimmed)) {
    tables.open = false;
    return { ...span, hints: {} };
  }
  if (!tables.open) tables.count += 1;
  tables.open = true;
  if (/^[|\s:-]+$/.test(trimmed)) return { ...span, hints: { furniture: 'markup' } };
  const hints: LineHints = { table: tables.count };
  return { ...span, hints, cells: pipeCells(printed, span.start) };
}

const HEADINGS = [1, 2, 3, 4] as const;

function pipeCells(printed: string, offset: number): Span[] {
  const cells: Span[] = [];
  let start = printed.indexOf('|') + 1;
  for (let at = start; at < printed.length; at += 1) {
    if (printed[at] !== '|' || printed[at - 1] === '\\') continue;
    cells.push({ start: offset + start, end: offset + at });
    start = at + 1;
  }
  return cells;
}
