/** Stretches of a document as documents of their own. */
import type { Span } from '../../shared/model.ts';
import type { SourceDocument, SourceLine } from '../report/lines/source-document.ts';
import type { Line } from '../report/lines/working-line.ts';

/**
 * The text of each is its stretch alone, so that it is read as if nothing stood around it.
 *
 * @param firsts indexes of the lines that the parts begin with, rising; the first part has what stands before, too
 */
export function partsAt(
  document: SourceDocument,
  lines: readonly Line[],
  firsts: readonly number[],
): readonly SourceDocument[] {
  const { text, format } = document;
  const starts = firsts.map((at, index) => (index === 0 ? 0 : lineStart(text, lines[at])));
  const parts = starts.map((start, index) => ({
    start,
    end: starts[index + 1] ?? text.length,
    lines: new Array<SourceLine>(),
  }));
  let part = 0;
  for (const line of document.lines) {
    while (line.start >= (parts[part]?.end ?? Infinity)) part += 1;
    while (line.start < (parts[part]?.start ?? 0)) part -= 1;
    const { start = 0, lines: own } = parts[part] ?? {};
    own?.push(moved(line, start));
  }
  return parts.map(({ start, end, lines: own }) => ({ format, text: text.slice(start, end), lines: own }));
}

function moved({ hints, cells, ...span }: SourceLine, by: number): SourceLine {
  const back = ({ start, end }: Span): Span => ({ start: start - by, end: end - by });
  return { ...back(span), hints, ...(cells === undefined ? {} : { cells: cells.map(back) }) };
}

/** The white space and the marks before a line's first word are its own. */
function lineStart(text: string, line: Line | undefined): number {
  let start = line?.lead?.start ?? line?.start ?? 0;
  while (start > 0 && !/[\n\r\f\v\u2028\u2029]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}
