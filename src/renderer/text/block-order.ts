import type { Report } from '../../shared/model.ts';

/** Where each block stands in reading order, by its id. */
export function blockOrder(report: Report): ReadonlyMap<string, number> {
  const blocks = report.sections.flatMap((section) => section.blocks);
  return new Map(blocks.map((block, index) => [block.id, index]));
}
