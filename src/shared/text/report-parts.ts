/** The texts that a report is made of, in reading order: paragraphs, captions, cells, notes, references. Pure. */
import type { Block, Report, ShownText } from '../model.ts';
import { extentOf, shownSpanOf } from '../shown-text.ts';

/** Which text of its block a part is. */
type PartPlace =
  | { readonly kind: 'text' }
  | { readonly kind: 'caption' }
  /** `row` is -1 for the column heads. */
  | { readonly kind: 'cell'; readonly row: number; readonly cell: number }
  | { readonly kind: 'note'; readonly note: number };

export interface ReportPart {
  /** Place among all parts of the report. */
  readonly index: number;
  readonly block: string;
  readonly where: PartPlace;
  readonly content: ShownText;
}

export interface ReportParts {
  readonly all: readonly ReportPart[];
  readonly ofBlock: ReadonlyMap<string, readonly ReportPart[]>;
}

const known = new WeakMap<Report, ReportParts>();

/** Found once for each report. */
export function partsOf(report: Report): ReportParts {
  const found = known.get(report) ?? findParts(report);
  known.set(report, found);
  return found;
}

function findParts(report: Report): ReportParts {
  const all: ReportPart[] = [];
  const ofBlock = new Map<string, readonly ReportPart[]>();
  for (const { blocks } of report.sections)
    for (const block of blocks) {
      const parts = textsOf(block, report).map(([where, content], at): ReportPart => ({
        index: all.length + at,
        block: block.id,
        where,
        content,
      }));
      for (const part of parts) all.push(part);
      ofBlock.set(block.id, parts);
    }
  return { all, ofBlock };
}

function textsOf(block: Block, report: Report): readonly (readonly [PartPlace, ShownText])[] {
  if (block.kind === 'reference') {
    const reference = report.references[block.reference];
    return reference === undefined ? [] : [[{ kind: 'text' }, reference.content]];
  }
  if (block.kind !== 'table') return [[{ kind: 'text' }, block.content]];
  const table = report.tables[block.table];
  if (table === undefined) return [];
  const cellsOf = (cells: readonly { readonly content: ShownText }[], row: number) =>
    cells.map(({ content }, cell): readonly [PartPlace, ShownText] => [{ kind: 'cell', row, cell }, content]);
  return [
    [{ kind: 'caption' }, table.caption],
    ...cellsOf(table.columns, -1),
    ...table.rows.flatMap(({ cells }, row) => cellsOf(cells, row)),
    ...table.notes.map(({ content }, note): readonly [PartPlace, ShownText] => [
      { kind: 'note', note },
      content,
    ]),
  ];
}

/** A letter of a report: the part it stands in, and its offset in the shown text. */
export interface PartOffset {
  readonly part: ReportPart;
  readonly offset: number;
}

/**
 * Where the source's letter at `source` is shown: that letter, or the next one that is shown.
 *
 * @param block where it is thought to stand
 */
export function partAtSource(report: Report, source: number, block: string): PartOffset | null {
  const { all, ofBlock } = partsOf(report);
  const inBlock = offsetIn(ofBlock.get(block) ?? [], source);
  return inBlock ?? offsetIn(all, source);
}

function offsetIn(parts: readonly ReportPart[], source: number): PartOffset | null {
  for (const part of parts) {
    const extent = extentOf(part.content);
    if (extent === null || source < extent.start || source >= extent.end) continue;
    const exact = shownSpanOf(part.content, { start: source, end: source + 1 });
    if (exact !== null) return { part, offset: exact.start };
  }
  // White space, or what was taken out: the nearest text behind it inside one part.
  for (const part of parts) {
    const extent = extentOf(part.content);
    if (extent === null || source < extent.start || source >= extent.end) continue;
    const rest = shownSpanOf(part.content, { start: source, end: extent.end });
    if (rest !== null) return { part, offset: rest.start };
  }
  return null;
}
