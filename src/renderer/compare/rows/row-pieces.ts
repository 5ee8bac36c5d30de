/** The shown texts behind one side of a comparison's row, with the place of each in the row's text. Pure. */
import type { ComparedSide, RowKind } from '../../../shared/comparison/comparison.ts';
import type { Block, Report, ShownText } from '../../../shared/model.ts';

/** A shown text that begins at `start` of the row's text, below 0 where the row is a later part of it. A row of a table has one for each cell. */
export interface Piece {
  readonly start: number;
  readonly content: ShownText;
}

/**
 * A text that does not agree with the row, because the report was read anew in the meantime, is shown
 * as the row has it, without its marks and links.
 */
export function piecesOf(report: Report, kind: RowKind, side: ComparedSide): readonly Piece[] {
  const ranges = side.cells ?? [[0, side.text.length] as const];
  const contents = contentsOf(report, kind, side);
  const [partStart, partEnd] = side.part ?? [0, 0];
  const whole = contents[0];
  // A part of a paragraph is drawn from the whole, which begins before it.
  if (side.part !== undefined && whole?.text.slice(partStart, partEnd) === side.text)
    return [{ start: -partStart, content: whole }];
  return ranges.map(([start, end], index) => {
    const text = side.text.slice(start, end);
    const content = contents[index];
    return { start, content: content?.text === text ? content : plain(text) };
  });
}

function contentsOf(report: Report, kind: RowKind, side: ComparedSide): readonly (ShownText | undefined)[] {
  const table = report.tables[side.table ?? -1];
  switch (kind) {
    case 'table':
      return [table?.caption];
    case 'table-header':
      return table?.columns.map((cell) => cell.content) ?? [];
    case 'table-row':
      return table?.rows[side.row ?? -1]?.cells.map((cell) => cell.content) ?? [];
    case 'note':
      return [table?.notes[side.note ?? -1]?.content];
    case 'reference':
      return [report.references[side.reference ?? -1]?.content];
    case 'heading':
    case 'paragraph':
    case 'list-item': {
      const block = blocksOf(report).get(side.block);
      return [block !== undefined && 'content' in block ? block.content : undefined];
    }
  }
}

function plain(text: string): ShownText {
  return { text, chunks: [{ at: 0, length: text.length, source: { start: 0, end: 0 } }], inlines: [] };
}

const blocks = new WeakMap<Report, ReadonlyMap<string, Block>>();

/** Blocks by their id. */
function blocksOf(report: Report): ReadonlyMap<string, Block> {
  const known = blocks.get(report);
  if (known !== undefined) return known;
  const byId = new Map(
    report.sections.flatMap((section) => section.blocks.map((block) => [block.id, block] as const)),
  );
  blocks.set(report, byId);
  return byId;
}
