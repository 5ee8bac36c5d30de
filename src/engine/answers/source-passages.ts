/** Every passage of a report that rests on a reference. */
import type { SourcePassage } from '../../shared/contract/contract.ts';
import type { Cell, Report } from '../../shared/model.ts';
import type { Library } from '../library/library.ts';
import type { EntryName } from './source-entries.ts';

/** In reading order. The library's sources are prepared. */
export function passagesOf(library: Library, { report: id, number }: EntryName): readonly SourcePassage[] {
  const report = library.report(id);
  const marks = new Map(report.citations.map(({ start }, index) => [start, index]));
  return library
    .sources()
    .citedAt(id, number)
    .flatMap((place) => {
      const citation = marks.get(place.start);
      if (citation === undefined) return [];
      const rowLabel = rowLabelOf(report, place.block, citation);
      return [{ ...place, citation, ...(rowLabel === null ? {} : { rowLabel }) }];
    });
}

/** The first cell of the row that a mark stands in, unless it is that cell or no cell at all. */
function rowLabelOf(report: Report, block: string, citation: number): string | null {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const holder = blocks.find(({ id }) => id === block);
  const table = holder?.kind === 'table' ? report.tables[holder.table] : undefined;
  const row = table?.rows.find(({ cells }) => cells.some((cell) => holds(cell, citation)));
  const [label] = row?.cells ?? [];
  return label === undefined || holds(label, citation) || label.content.text === ''
    ? null
    : label.content.text;
}

function holds({ content }: Cell, citation: number): boolean {
  return content.inlines.some((inline) => inline.kind === 'citation' && inline.citation === citation);
}
