/** Notes as a file: with their citations and sources, or for another program. */
import { toAnnotations } from '../../../core/notes/exchange/web-annotation.ts';
import { exportedPassage } from '../../../core/notes/export/exported-note.ts';
import type { CitableText, ExportedNote } from '../../../core/notes/export/exported-note.ts';
import { notesToCsv } from '../../../core/notes/export/notes-csv.ts';
import { notesToHtml } from '../../../core/notes/export/notes-html.ts';
import { notesToMarkdown } from '../../../core/notes/export/notes-markdown.ts';
import { notesAsRecords } from '../../../core/notes/export/notes-records.ts';
import { recordOfReport } from '../../../core/bibliography/reference/source-record.ts';
import { citableReport } from '../../../core/bibliography/passage/publication.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import type { Argument } from '../../../shared/contract/contract.ts';
import type { NoteFormat, NotesFile } from '../../../shared/contract/notes.ts';
import type { Note } from '../../../shared/notes/note.ts';
import type { CitationStyle } from '../../../shared/sources.ts';
import type { Library } from '../../library/library.ts';
import { notesToDocx } from '../../notes/notes-docx.ts';
import { entriesOf } from './listed-notes.ts';

const ENDINGS: Readonly<Record<NoteFormat, string>> = {
  markdown: 'md',
  html: 'html',
  json: 'json',
  csv: 'csv',
  docx: 'docx',
  ris: 'ris',
  'csl-json': 'csl.json',
};

/** In the order of reports and of their texts. */
export async function exportNotes(
  library: Library,
  { format, style, ids }: Argument<'notes.export'>,
): Promise<NotesFile> {
  const wanted = ids === undefined ? null : new Set(ids);
  const notes = (await library.notes.all())
    .filter(({ id }) => wanted === null || wanted.has(id))
    .toSorted(inReadingOrder);
  const file = { name: `Notes.${ENDINGS[format]}`, notes: notes.length };
  if (format === 'json')
    return { ...file, text: `${JSON.stringify(toAnnotations(notes), null, 2)}\n`, isBase64: false };
  const exported = await spelledOut(library, notes, style);
  if (format === 'docx')
    return { ...file, text: Buffer.from(notesToDocx(exported)).toString('base64'), isBase64: true };
  return { ...file, text: textOf(library, exported, format), isBase64: false };
}

function textOf(
  library: Library,
  exported: readonly ExportedNote[],
  format: Exclude<NoteFormat, 'json' | 'docx'>,
): string {
  switch (format) {
    case 'markdown':
      return notesToMarkdown(exported);
    case 'html':
      return notesToHtml(exported);
    case 'csv':
      return notesToCsv(exported);
    case 'ris':
    case 'csl-json': {
      const entryOf = entriesOf(library);
      return notesAsRecords(exported, format, (label) => {
        const entry = entryOf({ report: '', label });
        return entry === null
          ? null
          : recordOfReport(library.report(entry.id), library.publication(entry.id));
      });
    }
    default:
      return assertNever(format);
  }
}

async function spelledOut(
  library: Library,
  notes: readonly Note[],
  style: CitationStyle,
): Promise<readonly ExportedNote[]> {
  const entryOf = entriesOf(library);
  const exported: ExportedNote[] = [];
  for (const note of notes) {
    const passages = [];
    for (const passage of note.passages) {
      const entry = entryOf(passage);
      const text = entry === null ? null : await citableText(library, entry.id);
      passages.push(exportedPassage(passage, text, style));
    }
    exported.push({ note, passages });
  }
  return exported;
}

/** A report that cannot be read is none that can be cited: its notes go out without. */
async function citableText(library: Library, id: string): Promise<CitableText | null> {
  try {
    const report = await library.open(id);
    return { report, citable: citableReport(report, library.publication(id)) };
  } catch {
    return null;
  }
}

function inReadingOrder(one: Note, other: Note): number {
  const [a, b] = [one.passages[0], other.passages[0]];
  return (a?.label ?? '').localeCompare(b?.label ?? '', 'en') || (a?.start ?? 0) - (b?.start ?? 0);
}
