/** Sources of the library by the ids of their rows, and the entries of the lists that they stand in. */
import type { Reference } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import type { SourceEntry, SourceRow } from '../../shared/sources.ts';
import type { Library } from '../library/library.ts';

export type EntryName = Pick<SourceEntry, 'report' | 'number' | 'occurrence'>;

/** @throws ReaderError `not-found` */
export function rowOf(library: Library, id: string): SourceRow {
  const row = library
    .sources()
    .sources()
    .find((one) => one.id === id);
  if (row === undefined) throw unknownSource(id);
  return row;
}

/**
 * The rows of these ids, in the order of the list.
 *
 * @throws ReaderError `not-found`
 */
export function rowsOf(library: Library, ids: readonly string[]): readonly SourceRow[] {
  const wanted = new Set(ids);
  const rows = library
    .sources()
    .sources()
    .filter(({ id }) => wanted.delete(id));
  const [missing] = wanted;
  if (missing !== undefined) throw unknownSource(missing);
  return rows;
}

function unknownSource(id: string): ReaderError {
  return new ReaderError('not-found', `There is no source "${id}" in the library now.`);
}

export function referenceOf(
  library: Library,
  { report, number, occurrence = 0 }: EntryName,
): Reference | undefined {
  return library.report(report).references.filter((reference) => reference.number === number)[occurrence];
}
