import type { ReferenceDetails } from '../../shared/contract/contract.ts';
import type { Report } from '../../shared/model.ts';
import { createSourceIndex } from './source-index.ts';

/**
 * One reference, every passage of its report that rests on it, and the same source in the other reports;
 * `null` where the report or the number is not there. `occurrence` tells entries with the same number
 * apart. For more than one question about the same reports keep a `SourceIndex`.
 */
export function referenceDetails(
  reports: readonly Report[],
  report: string,
  number: number,
  occurrence = 0,
): ReferenceDetails | null {
  const index = createSourceIndex();
  for (const one of reports) index.add(one);
  return index.details(report, number, occurrence);
}
