import { ReaderError } from '../../../shared/result.ts';
import type { ReportPair } from '../../../shared/contract/contract.ts';
import type { SourceChanges } from '../../../shared/sources.ts';
import type { Library } from '../../library/library.ts';

/**
 * Which sources came and went between two reports.
 *
 * @throws ReaderError `not-found`
 */
export async function sourceChanges(library: Library, { left, right }: ReportPair): Promise<SourceChanges> {
  // Where one is missing, its name is in the message.
  for (const id of [left, right]) await library.open(id);
  await library.prepareSources();
  const changes = library.sources().changes(left, right);
  if (changes === null) throw new ReaderError('not-found', `${left} and ${right} cannot be set together.`);
  return changes;
}
