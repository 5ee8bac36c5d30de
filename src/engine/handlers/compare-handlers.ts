/** Comparing two reports of the library: rows, linked places, and a file to take along. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { comparison, comparisonFile, linkedPlaces } from '../answers/compared-reports.ts';
import { calculateHere } from '../calculation/calculator.ts';
import type { Calculate } from '../calculation/calculator.ts';
import type { Library } from '../library/library.ts';

type CompareMethod = Extract<EngineMethod, `compare.${string}`>;

/** @param library awaited by every call */
export function compareHandlers(
  library: Promise<Library>,
  calculate: Calculate = calculateHere,
): Handlers<CompareMethod> {
  return {
    'compare.reports': async (pair) => comparison(await library, calculate, pair),
    'compare.anchors': async (pair) => linkedPlaces(await library, calculate, pair),
    'compare.export': async (argument) => comparisonFile(await library, calculate, argument),
  };
}
