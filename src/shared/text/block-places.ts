/** The stretches of a source that a block of its report was made of. */
import type { Block, Cell, Report, ShownText, Span } from '../model.ts';

/**
 * Rising and apart. What stands between them belongs to no block, or to another one: a paragraph that goes on behind a
 * table is in two.
 */
export function placesOfBlock(report: Report, block: Block): readonly Span[] {
  switch (block.kind) {
    case 'table': {
      const table = report.tables[block.table];
      if (table === undefined) return [];
      const cells: readonly Cell[] = [...table.columns, ...table.rows.flatMap((row) => row.cells)];
      return joined([
        ...placesOfText(table.caption),
        ...cells.flatMap(({ content }) => placesOfText(content)),
        ...table.notes.flatMap(({ content }) => placesOfText(content)),
      ]);
    }
    case 'reference': {
      const reference = report.references[block.reference];
      return reference === undefined ? [] : joined(placesOfText(reference.content));
    }
    case 'heading':
    case 'paragraph':
    case 'list-item':
      return joined(placesOfText(block.content));
  }
}

function placesOfText({ chunks }: ShownText): readonly Span[] {
  return chunks.flatMap(({ source }) => (source.end > source.start ? [source] : []));
}

/** Stretches that touch, or have one character between them, are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
