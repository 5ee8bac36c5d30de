/** A reference with all that rests on it, and finished citations: of a passage, and of a source that was met in one. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { citedReference } from '../answers/cited-reference.ts';
import { citeFrom, citeReference, provenanceOf } from '../answers/finished-citation.ts';
import type { Library } from '../library/library.ts';

type CitationMethod = Extract<EngineMethod, `cite.${string}`>;

/** @param library awaited by every call */
export function citationHandlers(library: Promise<Library>): Handlers<CitationMethod> {
  return {
    'cite.reference': async (argument) => citedReference(await library, argument),
    'cite.passage': async (argument) => citeFrom(await library, argument),
    'cite.secondary': async (argument) => citeReference(await library, argument),
    'cite.provenance': async (argument) => provenanceOf(await library, argument),
  };
}
