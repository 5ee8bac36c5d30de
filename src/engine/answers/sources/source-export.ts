/** Sources, or the reports themselves, as records for a bibliography program. */
import {
  EXPORT_FILES,
  exportRecords,
  referenceRecords,
} from '../../../core/bibliography/formats/export-references.ts';
import { recordOfReport } from '../../../core/bibliography/reference/source-record.ts';
import type { SourceRecord } from '../../../core/bibliography/reference/source-record.ts';
import type { Argument, ExportSubject, TextFile } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/model.ts';
import type { SourceRow } from '../../../shared/sources.ts';
import type { Library } from '../../library/library.ts';
import { createPause } from '../../support/pause.ts';
import { byFirstEntry, entryKey, rowOf } from './source-entries.ts';

/** @throws ReaderError `not-found` */
export async function exportSources(
  library: Library,
  { subject, format }: Argument<'sources.export'>,
): Promise<TextFile> {
  const records = await recordsOf(library, subject);
  return {
    name: `${fileName(library, subject)}.${EXPORT_FILES[format].extension}`,
    text: exportRecords(records, format),
  };
}

/** Of a whole library a hundred thousand: other calls are answered between them. */
async function recordsOf(library: Library, { kind, ids }: ExportSubject): Promise<readonly SourceRecord[]> {
  const pause = createPause();
  const records: SourceRecord[] = [];
  if (kind === 'reports') {
    for (const id of ids ?? library.listing.reports.map((entry) => entry.id)) {
      await pause();
      records.push(recordOfReport(await library.open(id), library.publication(id)));
    }
    return records;
  }
  const rows = await rowsOf(library, ids);
  const lists = new Map<string, EntriesOf>();
  for (const row of rows) {
    await pause();
    for (const { report } of row.entries)
      if (!lists.has(report)) lists.set(report, entriesOf(await library.open(report)));
    const record = recordOfSource(row, lists);
    if (record !== null) records.push(record);
  }
  return records;
}

/** The rows of these ids, or all, in the order of the list. */
async function rowsOf(library: Library, ids: readonly string[] | undefined): Promise<readonly SourceRow[]> {
  if (ids === undefined) return (await library.allSources()).sources();
  await library.prepareSources();
  const pause = createPause();
  const rows: SourceRow[] = [];
  for (const id of new Set(ids)) {
    await pause();
    rows.push(rowOf(library.sources(), id));
  }
  return rows.sort(byFirstEntry);
}

/** The entries of a report's list by `entryKey`. Each list is read once, for it may be needed for every row. */
type EntriesOf = ReadonlyMap<string, { readonly text: string; readonly record: SourceRecord }>;

function entriesOf(report: Report): EntriesOf {
  const records = referenceRecords(report);
  const seen = new Map<number, number>();
  const entries: [string, { text: string; record: SourceRecord }][] = [];
  for (const [at, { number, content }] of report.references.entries()) {
    const occurrence = seen.get(number) ?? 0;
    seen.set(number, occurrence + 1);
    const record = records[at];
    if (record === undefined) continue;
    entries.push([entryKey({ report: report.id, number, occurrence }), { text: content.text, record }]);
  }
  return new Map(entries);
}

/** The entry that the row shows, with every other list's own wording in a note: nothing printed is lost. */
function recordOfSource(row: SourceRow, lists: ReadonlyMap<string, EntriesOf>): SourceRecord | null {
  const entries = row.entries.flatMap((entry) => lists.get(entry.report)?.get(entryKey(entry)) ?? []);
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
