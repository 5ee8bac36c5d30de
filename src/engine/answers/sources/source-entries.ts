/** Sources of the library by the ids of their rows, and the entries of the lists that they stand in. */
import type { SourceIndex } from '../../../core/citations/source-index.ts';
import { ReaderError } from '../../../shared/result.ts';
import type { SourceEntry, SourceRow } from '../../../shared/sources.ts';

export type EntryName = Pick<SourceEntry, 'report' | 'number' | 'occurrence'>;

/** The same for the same entry. */
export function entryKey({ report, number, occurrence = 0 }: EntryName): string {
  return `${report}:${number}:${occurrence}`;
}

/** @throws ReaderError `not-found` */
export function rowOf(sources: SourceIndex, id: string): SourceRow {
  const [report = '', number = '', occurrence = '0'] = id.split(':');
  const row = sources.row({ report, number: Number(number), occurrence: Number(occurrence) });
  if (row?.id === id) return row;
  throw new ReaderError('not-found', `There is no source "${id}" in the library now.`);
}

/** The order of the list of sources. */
export function byFirstEntry(one: SourceRow, other: SourceRow): number {
  const [a, b] = [one.entries[0], other.entries[0]];
  if (a === undefined || b === undefined) return 0;
  return (
    (a.year ?? 0) - (b.year ?? 0) ||
    (a.report < b.report ? -1 : a.report > b.report ? 1 : 0) ||
    a.number - b.number ||
    (a.occurrence ?? 0) - (b.occurrence ?? 0)
  );
}
