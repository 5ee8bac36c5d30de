/** The sources of the library: the list, one of them, what changed, and a file to take along. */
import {
  EXPORT_FILES,
  exportRecords,
  referenceRecords,
} from '../../core/bibliography/formats/export-references.ts';
import { recordOfReport } from '../../core/bibliography/reference/source-record.ts';
import type { SourceRecord } from '../../core/bibliography/reference/source-record.ts';
import type {
  EngineMethod,
  ExportSubject,
  Handlers,
  SourceDetails,
  SourcePassage,
} from '../../shared/contract/contract.ts';
import type { Cell, Reference, Report } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import type { SourceEntry, SourceRow } from '../../shared/sources.ts';
import type { Library } from '../library/library.ts';

type SourceMethod = Extract<EngineMethod, `sources.${string}`>;

/** @param library awaited by every call */
export function sourceHandlers(library: Promise<Library>): Handlers<SourceMethod> {
  return {
    'sources.list': async () => {
      const sources = await (await library).allSources();
      return { rows: sources.sources(), shares: sources.shares() };
    },
    'sources.details': async ({ id }) => {
      const opened = await prepared(library);
      return detailsOf(opened, rowOf(opened, id));
    },
    'sources.changes': async ({ left, right }) => {
      const opened = await library;
      // Where one is missing, its name is in the message.
      for (const id of [left, right]) opened.report(id);
      await opened.prepareSources();
      const changes = opened.sources().changes(left, right);
      if (changes === null)
        throw new ReaderError('not-found', `${left} and ${right} cannot be set together.`);
      return changes;
    },
    'sources.export': async ({ subject, format }) => {
      const opened = await prepared(library);
      const text = exportRecords(recordsOf(opened, subject), format);
      return { name: `${fileName(opened, subject)}.${EXPORT_FILES[format].extension}`, text };
    },
  };
}

async function prepared(library: Promise<Library>): Promise<Library> {
  const opened = await library;
  await opened.prepareSources();
  return opened;
}

function rowOf(library: Library, id: string): SourceRow {
  const row = library
    .sources()
    .sources()
    .find((one) => one.id === id);
  if (row === undefined) throw new ReaderError('not-found', `There is no source "${id}" in the library now.`);
  return row;
}

function detailsOf(library: Library, { id, entries }: SourceRow): SourceDetails {
  const sources = library.sources();
  const [first] = entries;
  const joins =
    first === undefined
      ? []
      : (sources.details(first.report, first.number, first.occurrence)?.sameSource ?? []);
  return {
    id,
    entries: entries.map((entry) => ({
      entry,
      text: referenceOf(library, entry)?.content.text ?? '',
      because: joins.find((join) => isSameEntry(join, entry))?.because ?? null,
      citedAt: passagesOf(library, entry),
    })),
  };
}

type EntryName = Pick<SourceEntry, 'report' | 'number' | 'occurrence'>;

function isSameEntry(one: EntryName, other: EntryName): boolean {
  return (
    one.report === other.report &&
    one.number === other.number &&
    (one.occurrence ?? 0) === (other.occurrence ?? 0)
  );
}

function passagesOf(library: Library, { report: id, number }: SourceEntry): readonly SourcePassage[] {
  const report = library.report(id);
  const marks = new Map(report.citations.map(({ start }, index) => [start, index]));
  return library
    .sources()
    .citedAt(id, number)
    .flatMap((place) => {
      const citation = marks.get(place.start);
      if (citation === undefined) return [];
      const rowLabel = rowLabelOf(report, place.block, citation);
      return [{ ...place, citation, ...(rowLabel === null ? {} : { rowLabel }) }];
    });
}

/** The first cell of the row that a mark stands in, unless it is that cell or no cell at all. */
function rowLabelOf(report: Report, block: string, citation: number): string | null {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const holder = blocks.find(({ id }) => id === block);
  const table = holder?.kind === 'table' ? report.tables[holder.table] : undefined;
  const row = table?.rows.find(({ cells }) => cells.some((cell) => holds(cell, citation)));
  const [label] = row?.cells ?? [];
  return label === undefined || holds(label, citation) || label.content.text === ''
    ? null
    : label.content.text;
}

function holds({ content }: Cell, citation: number): boolean {
  return content.inlines.some((inline) => inline.kind === 'citation' && inline.citation === citation);
}

function referenceOf(library: Library, { report, number, occurrence = 0 }: EntryName): Reference | undefined {
  return library.report(report).references.filter((reference) => reference.number === number)[occurrence];
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

function rowsOf(library: Library, ids: readonly string[]): readonly SourceRow[] {
  const wanted = new Set(ids);
  const rows = library
    .sources()
    .sources()
    .filter(({ id }) => wanted.delete(id));
  const [missing] = wanted;
  if (missing !== undefined)
    throw new ReaderError('not-found', `There is no source "${missing}" in the library now.`);
  return rows;
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
