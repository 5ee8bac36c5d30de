/** Notes as comma-separated values, a passage a record. Pure. */
import { csv } from '../../years/csv.ts';
import type { ExportedNote } from './exported-note.ts';

const HEAD = [
  'Report',
  'Place',
  'Quotation',
  'Note',
  'Tags',
  'Colour',
  'Citation',
  'Sources',
  'Remark',
  'Created',
  'Changed',
  'Id',
];

export function notesToCsv(notes: readonly ExportedNote[]): string {
  const records = notes.flatMap(({ note, passages }) =>
    passages.map(({ label, place, quotation, citation, sources, remark }) => [
      label,
      place,
      quotation,
      note.text,
      note.tags.join('; '),
      note.colour,
      citation?.inText ?? '',
      sources.map(({ number, text }) => `${number}. ${text}`).join('\n'),
      remark,
      note.created,
      note.modified,
      note.id,
    ]),
  );
  return csv([HEAD, ...records]);
}
