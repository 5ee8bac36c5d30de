/** Every passage of a report that rests on a reference. */
import type { CitedAt, SourcePassage } from '../../../shared/contract/contract.ts';
import type { Cell, Report, Row } from '../../../shared/model.ts';

/** Passages of a report with the way to them. */
export type LedTo = (places: readonly CitedAt[]) => readonly SourcePassage[];

/** What leads to the passages of a report, made once for all of them. */
export function waysIn(report: Report): LedTo {
  const marks = new Map(report.citations.map(({ start }, index) => [start, index]));
  const rows = rowsOfMarks(report);
  return (places) =>
    places.flatMap((place) => {
      const citation = marks.get(place.start);
      if (citation === undefined) return [];
      const rowLabel = rowLabelOf(rows.get(citation), citation);
      return [{ ...place, citation, ...(rowLabel === null ? {} : { rowLabel }) }];
    });
}

/** The row that each mark in a table stands in. */
function rowsOfMarks({ tables }: Report): ReadonlyMap<number, Row> {
  const found = new Map<number, Row>();
  for (const { rows } of tables)
    for (const row of rows)
      for (const { content } of row.cells)
        for (const inline of content.inlines)
          if (inline.kind === 'citation' && !found.has(inline.citation)) found.set(inline.citation, row);
  return found;
}

/** Characters; a longer first cell is no label. */
const LONGEST_LABEL = 500;

/** The first cell of the row, unless the mark stands in that cell itself. */
function rowLabelOf(row: Row | undefined, citation: number): string | null {
  const [label] = row?.cells ?? [];
  return label === undefined || holds(label, citation) || label.content.text === ''
    ? null
    : label.content.text.slice(0, LONGEST_LABEL);
}

function holds({ content }: Cell, citation: number): boolean {
  return content.inlines.some((inline) => inline.kind === 'citation' && inline.citation === citation);
}
