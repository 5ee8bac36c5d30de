/** A reference with all that rests on it, and finished citations: of a passage, and of a source that was met in one. */
import { citePassage, citeSecondary } from '../../core/bibliography/passage/passage-citation.ts';
import { placeOfPassage } from '../../core/bibliography/passage/passage-place.ts';
import { citableReport } from '../../core/bibliography/passage/publication.ts';
import type { CitableReport } from '../../core/bibliography/passage/publication.ts';
import { authorsBefore } from '../../core/bibliography/reference/reference-author.ts';
import { referenceParts } from '../../core/bibliography/reference/reference-parts.ts';
import type { Argument, EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import type { FinishedCitation } from '../../shared/sources.ts';
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
    'cite.passage': async ({ report: id, block, source, style }) => {
      const opened = await library;
      const place = placeOfPassage(opened.report(id), block, source);
      return citePassage(citableOf(opened, id), place, style);
    },
    'cite.secondary': async (argument) => {
      const opened = await library;
      opened.report(argument.report);
      await opened.prepareSources();
      return secondary(opened, argument);
    },
  };
}

function secondary(library: Library, argument: Argument<'cite.secondary'>): FinishedCitation {
  const { report: id, number, occurrence, citation, style } = argument;
  const report = library.report(id);
  const { reference } = library.reference(id, number, occurrence);
  const { text } = reference.content;
  const before = authorsBefore(report.references)[report.references.indexOf(reference)];
  const { author, issued } = referenceParts(text, before ?? undefined);
  const mark = citation === undefined ? undefined : report.citations[citation];
  const place = mark === undefined ? null : placeOfPassage(report, mark.block, mark);
  const cited = { author, year: issued?.slice(0, 4) ?? null, text };
  return citeSecondary(cited, citableOf(library, id), place, style);
}

function citableOf(library: Library, id: string): CitableReport {
  return citableReport(library.report(id), library.publication(id));
}
