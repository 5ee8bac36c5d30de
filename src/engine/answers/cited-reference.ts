/** One reference of a report with the passages that rest on it and the same source in other reports. */
import type { CitedReference } from '../../shared/contract/contract.ts';
import type { Library } from '../library/library.ts';
import type { EntryName } from './sources/source-entries.ts';
import { waysIn } from './sources/source-passages.ts';

/** @throws ReaderError `not-found` */
export async function citedReference(library: Library, entry: EntryName): Promise<CitedReference> {
  const report = await library.open(entry.report);
  await library.prepareSources();
  const details = library.reference(entry.report, entry.number, entry.occurrence);
  return { ...details, citedAt: waysIn(report)(details.citedAt) };
}
