/** One source with all that rests on it. */
import type { SourceDetails, SourceEntryDetails } from '../../../shared/contract/contract.ts';
import type { SourceRow } from '../../../shared/sources.ts';
import type { Library } from '../../library/library.ts';
import { createPause } from '../../support/pause.ts';
import { entryKey, rowOf } from './source-entries.ts';
import { waysIn } from './source-passages.ts';
import type { LedTo } from './source-passages.ts';

/** So many passages are told in one answer; the source of the samples that is cited most has some hundred. */
const MOST_PASSAGES = 20_000;

/**
 * @param id of its row
 * @throws ReaderError `not-found`
 */
export async function sourceDetails(library: Library, id: string): Promise<SourceDetails> {
  await library.prepareSources();
  return detailsOf(library, rowOf(library.sources(), id));
}

/** A source may stand in a thousand lists: other calls are answered between them. */
async function detailsOf(library: Library, { id, entries }: SourceRow): Promise<SourceDetails> {
  const because = reasonsOf(library, entries);
  const texts = entries.map((entry) => library.sources().textOf(entry) ?? '');
  const ways = new Map<string, LedTo>();
  const told: SourceEntryDetails[] = [];
  const pause = createPause();
  let left = MOST_PASSAGES;
  for (const [at, entry] of entries.entries()) {
    await pause();
    const { report, number } = entry;
    const ledTo = ways.get(report) ?? waysIn(await library.open(report));
    ways.set(report, ledTo);
    const citedAt = left > 0 ? ledTo(library.sources().citedAt(report, number)) : [];
    left -= citedAt.length;
    told.push({ entry, text: texts[at] ?? '', because: because.get(entryKey(entry)) ?? null, citedAt });
  }
  return { id, entries: told };
}

/** Why each entry is one with the first. */
function reasonsOf(library: Library, [first]: SourceRow['entries']): ReadonlyMap<string, string> {
  if (first === undefined) return new Map();
  const { report, number, occurrence } = first;
  const joins = library.sources().details(report, number, occurrence)?.sameSource ?? [];
  return new Map(joins.map((join) => [entryKey(join), join.because]));
}
