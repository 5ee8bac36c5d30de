/** Sources, or the reports themselves, as records for a bibliography program. */
import {
  EXPORT_FILES,
  exportRecords,
  referenceRecords,
} from '../../core/bibliography/formats/export-references.ts';
import { recordOfReport } from '../../core/bibliography/reference/source-record.ts';
import type { SourceRecord } from '../../core/bibliography/reference/source-record.ts';
import type { Argument, ExportSubject, TextFile } from '../../shared/contract/contract.ts';
import type { SourceRow } from '../../shared/sources.ts';
import type { Library } from '../library/library.ts';
import { referenceOf, rowsOf } from './source-entries.ts';
import type { EntryName } from './source-entries.ts';

/** @throws ReaderError `not-found` */
export async function exportSources(
  library: Library,
  { subject, format }: Argument<'sources.export'>,
): Promise<TextFile> {
  await library.prepareSources();
  const text = exportRecords(recordsOf(library, subject), format);
  return { name: `${fileName(library, subject)}.${EXPORT_FILES[format].extension}`, text };
}

function recordsOf(library: Library, { kind, ids }: ExportSubject): readonly SourceRecord[] {
  if (kind === 'reports') {
    const named = ids ?? library.listing.reports.map(({ id }) => id);
    return named.map((id) => recordOfReport(library.report(id), library.publication(id)));
  }
  const rows = ids === undefined ? library.sources().sources() : rowsOf(library, ids);
  const records = recordsByReport(library);
  return rows.flatMap((row) => recordOfSource(row, records) ?? []);
}

/** The record of an entry, or `undefined` where the list has no such entry. Each list is read once. */
type RecordOf = (entry: EntryName) => { readonly text: string; readonly record: SourceRecord } | undefined;

function recordsByReport(library: Library): RecordOf {
  const made = new Map<string, readonly SourceRecord[]>();
  return (entry) => {
    const report = library.report(entry.report);
    const reference = referenceOf(library, entry);
    if (reference === undefined) return undefined;
    const records = made.get(report.id) ?? referenceRecords(report);
    made.set(report.id, records);
    const record = records[report.references.indexOf(reference)];
    return record === undefined ? undefined : { text: reference.content.text, record };
  };
}

/** The entry that the row shows, with every other list's own wording in a note: nothing printed is lost. */
function recordOfSource(row: SourceRow, recordOf: RecordOf): SourceRecord | null {
  const entries = row.entries.flatMap((entry) => recordOf(entry) ?? []);
  const shown = entries.findLast(({ text }) => text === row.text) ?? entries.at(-1);
  if (shown === undefined) return null;
  const others = entries.filter((entry) => entry !== shown).flatMap(({ record }) => record.notes);
  const notes = [...new Set([...shown.record.notes, ...others])];
  const urls = [...new Set([...shown.record.urls, ...entries.flatMap(({ record }) => record.urls)])];
  return { ...shown.record, urls, notes };
}

/** Names the one report or source that is taken along; ids hold only what every file system takes. */
function fileName(library: Library, { kind, ids }: ExportSubject): string {
  const [only] = ids ?? [];
  if (only === undefined || ids?.length !== 1) return kind === 'reports' ? 'Reports' : 'Sources';
  if (kind === 'reports') return library.report(only).id;
  const [report = '', number = ''] = only.split(':');
  return `${library.report(report).id} source ${number}`;
}
