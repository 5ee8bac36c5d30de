import type { Report, ShownText } from '../../shared/model.ts';

/** Where each block stands in reading order, by its id. */
export function blockOrder(report: Report): ReadonlyMap<string, number> {
  const blocks = report.sections.flatMap((section) => section.blocks);
  return new Map(blocks.map((block, index) => [block.id, index]));
}

/** The block whose text or table stands around an offset into the source, or `null`. */
export function blockHolding(report: Report, offset: number): string | null {
  const holds = ({ chunks }: ShownText): boolean =>
    (chunks[0]?.source.start ?? Infinity) <= offset && offset < (chunks.at(-1)?.source.end ?? -1);
  for (const { blocks } of report.sections)
    for (const block of blocks) {
      const rows = block.kind === 'table' ? (report.tables[block.table]?.rows ?? []) : [];
      const own = 'content' in block ? [block.content] : [];
      const cells = rows.flatMap((row) => row.cells.map(({ content }) => content));
      if ([...own, ...cells].some(holds)) return block.id;
    }
  return null;
}
