/** One source with all that rests on it. */
import type { SourceDetails, SourcePassage } from '../../shared/contract/contract.ts';
import type { Cell, Report } from '../../shared/model.ts';
import type { SourceEntry, SourceRow } from '../../shared/sources.ts';
import type { Library } from '../library/library.ts';
import { referenceOf, rowOf } from './source-entries.ts';
import type { EntryName } from './source-entries.ts';

/**
 * @param id of its row
 * @throws ReaderError `not-found`
 */
export async function sourceDetails(library: Library, id: string): Promise<SourceDetails> {
  await library.prepareSources();
  return detailsOf(library, rowOf(library, id));
}

function detailsOf(library: Library, { id, entries }: SourceRow): SourceDetails {
  const sources = library.sources();
  const [first] = entries;
  const joins =
    first === undefined
      ? []
      : (sources.details(first.report, first.number, first.occurrence)?.sameSource ?? []);
  return {
    id,
    entries: entries.map((entry) => ({
      entry,
      text: referenceOf(library, entry)?.content.text ?? '',
      because: joins.find((join) => isSameEntry(join, entry))?.because ?? null,
      citedAt: passagesOf(library, entry),
    })),
  };
}

function isSameEntry(one: EntryName, other: EntryName): boolean {
  return (
    one.report === other.report &&
    one.number === other.number &&
    (one.occurrence ?? 0) === (other.occurrence ?? 0)
  );
}

function passagesOf(library: Library, { report: id, number }: SourceEntry): readonly SourcePassage[] {
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
