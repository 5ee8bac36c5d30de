/** Notes as Zotero takes them: a record for each report, with what was noted of it. Pure. */
import { toCslJson } from '../../bibliography/formats/csl-json.ts';
import { toRis } from '../../bibliography/formats/ris.ts';
import type { SourceRecord } from '../../bibliography/reference/source-record.ts';
import type { ExportedNote } from './exported-note.ts';
import { byReport } from './exported-note.ts';

/** @param recordOf of the report that is named so; `null` where it is not in the library */
export function notesAsRecords(
  notes: readonly ExportedNote[],
  format: 'ris' | 'csl-json',
  recordOf: (label: string) => SourceRecord | null,
): string {
  const records = [...byReport(notes)].map(([label, group]): SourceRecord => {
    const record = recordOf(label) ?? recordByName(label);
    return { ...record, notes: [...record.notes, ...group.map(noteInWords)] };
  });
  return format === 'ris' ? records.map(risWithNotes).join('') : toCslJson(records);
}

function recordByName(title: string): SourceRecord {
  return {
    id: title.replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
    type: 'report',
    authors: [],
    moreAuthors: false,
    title,
    urls: [],
    notes: [],
  };
}

function noteInWords({ note, passages }: ExportedNote): string {
  const quoted = passages.map(
    ({ label, quotation, place }) =>
      `“${quotation}” (${[label, place].filter((part) => part !== '').join(', ')})`,
  );
  const tags = note.tags.length === 0 ? [] : [`[${note.tags.join(', ')}]`];
  return [...quoted, note.text, ...tags].filter((part) => part !== '').join(' ');
}

/** Zotero makes a note of each `N1`. */
function risWithNotes(record: SourceRecord): string {
  const lines = record.notes.map((note) => `N1  - ${note.replaceAll(/\s+/g, ' ').trim()}\r\n`);
  return toRis([{ ...record, notes: [] }]).replace(/ER {2}- \r\n$/u, `${lines.join('')}ER  - \r\n`);
}
