/** What a country says through its years. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { passageThroughYears, signsOfReport } from '../answers/country-history.ts';
import { passageFile } from '../answers/passage-file.ts';
import { changesOfYear, yearFile } from '../answers/year-changes.ts';
import { calculateHere } from '../calculation/calculator.ts';
import type { Calculate } from '../calculation/calculator.ts';
import type { Library } from '../library/library.ts';

type HistoryMethod = Extract<EngineMethod, `history.${string}`>;

/** @param library awaited by every call */
export function historyHandlers(
  library: Promise<Library>,
  calculate: Calculate = calculateHere,
): Handlers<HistoryMethod> {
  return {
    'history.passage': async (at) => passageThroughYears(await library, calculate, at),
    'history.signs': async ({ report }) => signsOfReport(await library, calculate, report),
    'history.year': async (argument) => changesOfYear(await library, calculate, argument),
    'history.export-year': async (argument) => yearFile(await library, calculate, argument),
    'history.export': async (argument) => passageFile(await library, calculate, argument),
  };
}
