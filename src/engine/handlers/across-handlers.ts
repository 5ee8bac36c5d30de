/** One question to all countries: the answer, and the answer to take along. */
import { namedRows } from '../../core/across/facts/series-rows.ts';
import { ACROSS_CONCEPTS } from '../../shared/across/across.ts';
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { acrossFile, acrossLibrary, acrossWorkbook } from '../answers/across/across.ts';
import type { Library } from '../library/library.ts';

type AcrossMethod = Extract<EngineMethod, `across.${string}`>;

/** @param library awaited by every call */
export function acrossHandlers(library: Promise<Library>): Handlers<AcrossMethod> {
  return {
    'across.ask': async (question) => acrossLibrary(await library, question),
    'across.rows': () => ACROSS_CONCEPTS.map((concept) => ({ concept, rows: namedRows(concept) })),
    'across.export': async (argument) => acrossFile(await library, argument),
    'across.workbook': async ({ question }) => acrossWorkbook(await library, question),
  };
}
