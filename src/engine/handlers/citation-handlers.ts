/** A reference with all that rests on it, and finished citations: of a passage, and of a source that was met in one. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { citeFrom, citeReference } from '../answers/finished-citation.ts';
import type { Library } from '../library/library.ts';

type CitationMethod = Extract<EngineMethod, `cite.${string}`>;

/** @param library awaited by every call */
export function citationHandlers(library: Promise<Library>): Handlers<CitationMethod> {
  return {
    'cite.reference': async ({ report, number, occurrence }) => {
      const opened = await library;
      opened.report(report);
      await opened.prepareSources();
      return opened.reference(report, number, occurrence);
    },
    'cite.passage': async (argument) => citeFrom(await library, argument),
    'cite.secondary': async (argument) => citeReference(await library, argument),
  };
}
