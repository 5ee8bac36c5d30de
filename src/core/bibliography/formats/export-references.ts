/** References as a file for a bibliography program. */
import type { Report } from '../../../shared/model.ts';
import type { ExportFormat } from '../../../shared/sources.ts';
import { toBibtex } from './bibtex.ts';
import { toCslJson } from './csl-json.ts';
import { authorsBefore } from '../reference/reference-author.ts';
import { toRis } from './ris.ts';
import { recordOfReference, type SourceRecord } from '../reference/source-record.ts';

/** What a file of a format is called and how it is labelled. */
export const EXPORT_FILES: Readonly<
  Record<ExportFormat, { readonly extension: string; readonly mediaType: string }>
> = {
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems' },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex' },
  'csl-json': { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
};

/**
 * The entries of a report's list as records, all or those with the given numbers, in the order of the
 * list. Of entries with one number the second and later get a letter after it.
 */
export function referenceRecords(report: Report, numbers?: readonly number[]): readonly SourceRecord[] {
  const authors = authorsBefore(report.references);
  const seen = new Map<number, number>();
  return report.references.flatMap((reference, index) => {
    const occurrence = seen.get(reference.number) ?? 0;
    seen.set(reference.number, occurrence + 1);
    if (numbers !== undefined && !numbers.includes(reference.number)) return [];
    const record = recordOfReference(reference, report, authors[index]);
    return [occurrence === 0 ? record : { ...record, id: `${record.id}${letter(occurrence)}` }];
  });
}

/** Records as a file of a format. */
export function exportRecords(records: readonly SourceRecord[], format: ExportFormat): string {
  switch (format) {
    case 'ris':
      return toRis(records);
    case 'bibtex':
      return toBibtex(records);
    case 'csl-json':
      return toCslJson(records);
  }
}

const LETTERS = 26;

/** a to z, then aa, ab: no two records of a file may have one name. */
function letter(occurrence: number): string {
  const rest = Math.floor(occurrence / LETTERS) - 1;
  return `${rest < 0 ? '' : letter(rest)}${String.fromCodePoint('a'.charCodeAt(0) + (occurrence % LETTERS))}`;
}
