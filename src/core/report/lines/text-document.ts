/** Plain text and Markdown as a source document. */
import type { Span } from '../../../shared/model.ts';
import type { LineHints, SourceDocument, SourceLine } from './source-document.ts';
import { trimmed } from './working-line.ts';

const NO_HINTS: LineHints = {};
const LINE_BREAK = /\r\n|[\n\r\f\v\u2028\u2029]/g;
const RARE_BREAKS = ['\r', '\f', '\v', '\u2028', '\u2029'];

/**
 * The lines of a text that is already decoded. Lines of white space alone are left out: they hold nothing,
 * and the gap they leave shows in the offsets of their neighbours.
 *
 * Markdown adds what its marks say: heading levels, and the cells of a pipe table.
 */
export function textDocument(text: string, format: 'text' | 'markdown' = 'text'): SourceDocument {
  const lines: SourceLine[] = [];
  const tables = { count: 0, open: false };
  for (const line of physicalLines(text)) {
    const body = trimmed(text, line);
    if (body.start === body.end) {
      tables.open = false;
      continue;
    }
    lines.push(format === 'markdown' ? markdownLine(text.slice(line.start, line.end), line, tables) : line);
  }
  return { format, text, lines };
}

function physicalLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  if (!RARE_BREAKS.some((sign) => text.includes(sign))) {
    // One kind of break, as most copies have it: looking for a single character is many times quicker.
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.push({ start, end, hints: NO_HINTS });
      start = end + 1;
    }
    lines.push({ start, end: text.length, hints: NO_HINTS });
    return lines;
  }
  LINE_BREAK.lastIndex = 0;
  for (let found = LINE_BREAK.exec(text); found !== null; found = LINE_BREAK.exec(text)) {
    lines.push({ start, end: found.index, hints: NO_HINTS });
    start = LINE_BREAK.lastIndex;
  }
  lines.push({ start, end: text.length, hints: NO_HINTS });
  return lines;
}

function markdownLine(
  printed: string,
  { start, end }: Span,
  tables: { count: number; open: boolean },
): SourceLine {
  const body = printed.trim();
  const marks = /^(#{1,4})\s/.exec(body)?.[1];
  if (marks !== undefined) return { start, end, hints: { heading: HEADINGS[marks.length - 1] ?? 4 } };
  if (!/^\|.*\|$/.test(body)) {
    tables.open = false;
    return { start, end, hints: {} };
  }
  if (!tables.open) tables.count += 1;
  tables.open = true;
  if (/^[|\s:-]+$/.test(body)) return { start, end, hints: { furniture: 'markup' } };
  const hints: LineHints = { table: tables.count };
  return { start, end, hints, cells: pipeCells(printed, start) };
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
