/** Finished citations: of a passage, of a source that was met in one, and of whole reports. */
import { citePassage, citeSecondary } from '../../core/bibliography/passage/passage-citation.ts';
import { placeOfPassage } from '../../core/bibliography/passage/passage-place.ts';
import { citableReport } from '../../core/bibliography/passage/publication.ts';
import type { CitableReport } from '../../core/bibliography/passage/publication.ts';
import { authorsBefore } from '../../core/bibliography/reference/reference-author.ts';
import { referenceParts } from '../../core/bibliography/reference/reference-parts.ts';
import type { Argument } from '../../shared/contract/contract.ts';
import type { FinishedCitation, Provenance } from '../../shared/sources.ts';
import type { Library } from '../library/library.ts';

/** @throws ReaderError `not-found` */
export async function citeFrom(
  library: Library,
  { report: id, block, source, style }: Argument<'cite.passage'>,
): Promise<FinishedCitation> {
  const place = placeOfPassage(await library.open(id), block, source);
  return citePassage(citableOf(library, id), place, style);
}

/**
 * A reference as one cites it who has seen the report only.
 *
 * @throws ReaderError `not-found`
 */
export async function citeReference(
  library: Library,
  argument: Argument<'cite.secondary'>,
): Promise<FinishedCitation> {
  const { report: id, number, occurrence, citation, style } = argument;
  const report = await library.open(id);
  await library.prepareSources();
  const { reference } = library.reference(id, number, occurrence);
  const { text } = reference.content;
  const before = authorsBefore(report.references)[report.references.indexOf(reference)];
  const { author, issued } = referenceParts(text, before ?? undefined);
  const mark = citation === undefined ? undefined : report.citations[citation];
  const place = mark === undefined ? null : placeOfPassage(report, mark.block, mark);
  const cited = { author, year: issued?.slice(0, 4) ?? null, text };
  return citeSecondary(cited, citableOf(library, id), place, style);
}

/** Of each report that the library has, in the order asked for. */
export async function provenanceOf(
  library: Library,
  { reports }: Argument<'cite.provenance'>,
): Promise<readonly Provenance[]> {
  const labels = new Map(library.listing.reports.map(({ id, label }) => [id, label]));
  const told: Provenance[] = [];
  for (const id of reports) {
    const label = labels.get(id);
    if (label === undefined) continue;
    const { source } = await library.open(id);
    const publication = citePassage(citableOf(library, id), null, 'plain').entry;
    const { builtIn, added } = library.original(id);
    const when = added === undefined || builtIn ? {} : { added };
    told.push({ report: id, label, publication, file: source.file, builtIn, ...when });
  }
  return told;
}

function citableOf(library: Library, id: string): CitableReport {
  return citableReport(library.report(id), library.publication(id));
}
