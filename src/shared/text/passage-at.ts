/** What a stretch of the source says, as it is shown. */
import type { Block, Report, ShownText, Span } from '../model.ts';
import { shownSpanOf } from '../shown-text.ts';

export interface SourcePassage {
  /** The block that it begins in. */
  readonly block: string;
  /** Cells parted by a tab, rows by a line, paragraphs by an empty line. */
  readonly text: string;
}

/** `null` where the stretch holds white space and page furniture only. */
export function passageAt(report: Report, place: Span): SourcePassage | null {
  const found: { readonly block: string; readonly text: string }[] = [];
  for (const { blocks } of report.sections)
    for (const block of blocks) {
      const rows = rowsOf(report, block)
        .map((row) => row.flatMap((content) => slice(content, place)).join('\t'))
        .filter((row) => row !== '');
      if (rows.length > 0) found.push({ block: block.id, text: rows.join('\n') });
    }
  const [first] = found;
  return first === undefined
    ? null
    : { block: first.block, text: found.map(({ text }) => text).join('\n\n') };
}

function slice(content: ShownText, place: Span): readonly string[] {
  const span = shownSpanOf(content, place);
  const text = span === null ? '' : content.text.slice(span.start, span.end).trim();
  return text === '' ? [] : [text];
}

/** The texts of a block; of a table by row. */
function rowsOf(report: Report, block: Block): readonly (readonly ShownText[])[] {
  if (block.kind === 'reference') {
    const reference = report.references[block.reference];
    return reference === undefined ? [] : [[reference.content]];
  }
  if (block.kind !== 'table') return [[block.content]];
  const table = report.tables[block.table];
  if (table === undefined) return [];
  return [
    [table.caption],
    table.columns.map(({ content }) => content),
    ...table.rows.map(({ cells }) =>
      cells.flatMap(({ content, carried }) => (carried === true ? [] : [content])),
    ),
    ...table.notes.map(({ content }) => [content]),
  ];
}
