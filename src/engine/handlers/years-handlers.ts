/** All years of one area at once: a table across them, the same to take along, and the time line. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { tableFile, tableOfArea, timelineOfArea } from '../answers/years-of-area.ts';
import { calculateHere } from '../calculation/calculator.ts';
import type { Calculate } from '../calculation/calculator.ts';
import type { Library } from '../library/library.ts';

type YearsMethod = Extract<EngineMethod, `years.${string}`>;

/** @param library awaited by every call */
export function yearsHandlers(
  library: Promise<Library>,
  calculate: Calculate = calculateHere,
): Handlers<YearsMethod> {
  return {
    'years.table': async (argument) => tableOfArea(await library, calculate, argument),
    'years.table-csv': async (argument) => tableFile(await library, calculate, argument),
    'years.timeline': async ({ area }) => timelineOfArea(await library, calculate, area),
  };
}
