import type { SourceIndex } from '../../core/citations/source-index.ts';
import type { ReferenceDetails } from '../../shared/contract/contract.ts';
import type { Report } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';

/**
 * A reference of a report with all that rests on it.
 *
 * @throws ReaderError `not-found`
 */
export function referenceDetails(
  sources: SourceIndex,
  { id, references }: Report,
  number: number,
  occurrence?: number,
): ReferenceDetails {
  const details = sources.details(id, number, occurrence);
  if (details !== null) return details;
  const has = references.length === 0 ? 'has no references' : `has references 1 to ${references.length}`;
  throw new ReaderError('not-found', `There is no reference ${number} in ${id}, which ${has}.`);
}
