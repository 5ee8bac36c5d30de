import type { Argument, CopyDifference } from '../../shared/contract/contract.ts';
import type { Calculate } from '../calculation/calculator.ts';
import { calculatingFor } from '../calculation/of-library.ts';
import type { Library } from '../library/library.ts';

/**
 * What two files of a report say differently.
 *
 * @throws ReaderError `not-found`; `too-much`
 */
export function comparedCopies(
  library: Library,
  calculate: Calculate,
  { id, shown, other }: Argument<'library.compare-copies'>,
): Promise<CopyDifference> {
  const given = { shown: library.placeOfCopy(id, shown), other: library.placeOfCopy(id, other) };
  return calculatingFor(library, calculate)('compare-copies', given, 'Comparing these files');
}
