/** One source with all that rests on it. */
import type { SourceDetails } from '../../shared/contract/contract.ts';
import type { SourceRow } from '../../shared/sources.ts';
import type { Library } from '../library/library.ts';
import { referenceOf, rowOf } from './source-entries.ts';
import type { EntryName } from './source-entries.ts';
import { passagesOf } from './source-passages.ts';

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
