/** `notes`: take what was noted out of a library, or into it. */
import { basename, join } from 'node:path';
import { exportNotes } from '../../engine/answers/notes/export-notes.ts';
import { importNotes } from '../../engine/answers/notes/import-notes.ts';
import { withReason } from '../../engine/support/files/with-reason.ts';
import { readRegular } from '../../engine/support/files/regular-file.ts';
import { NOTE_FORMATS } from '../../shared/contract/notes.ts';
import type { NoteFormat } from '../../shared/contract/notes.ts';
import { ReaderError } from '../../shared/result.ts';
import { CITATION_STYLES } from '../../shared/sources.ts';
import { json, oneOf, parseWords, UNUSABLE_INPUT, UsageError } from '../support/command.ts';
import type { Command } from '../support/command.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';
import { checkOut, writeOut } from '../support/out-file.ts';
import { counted } from '../../shared/text/counted.ts';

/** Thousands of notes have some megabytes. */
const LARGEST_NOTES_BYTES = 100 * 2 ** 20;

const ENDINGS: Readonly<Record<NoteFormat, readonly string[]>> = {
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm'],
  json: ['.json', '.jsonld'],
  csv: ['.csv'],
  docx: ['.docx'],
  ris: ['.ris'],
  'csl-json': ['.json'],
};

export const notes: Command = {
  name: 'notes',
  synopsis:
    'export [--library DIR] [--format markdown,html,json,csv,docx,ris,csl-json] [--style apa,chicago,plain] [--out FILE], notes import FILE [--library DIR] [--json]',
  summary:
    'what was noted, with citations and sources (json is the Web Annotation model of the W3C; without --library, of the window); or notes of such a file, or of Hypothesis, into the library',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      json: { type: 'boolean', default: false },
      format: { type: 'string', default: 'markdown' },
      style: { type: 'string', default: 'plain' },
      out: { type: 'string' },
    });
    const [action, file, ...rest] = positionals;
    if (action !== 'export' && action !== 'import')
      throw new UsageError(
        `notes can export or import, not ${action === undefined ? 'nothing' : `"${action}"`}`,
      );
    if (rest.length > 0 || (action === 'import') === (file === undefined))
      throw new UsageError(
        action === 'import' ? 'notes import needs one file' : 'notes export takes no file name: give --out',
      );
    const format = oneOf(values.format, '--format', NOTE_FORMATS);
    const style = oneOf(values.style, '--style', CITATION_STYLES);
    if (action === 'export' && format === 'docx' && values.out === undefined)
      throw new UsageError('a Word file is no text for a terminal: name a file with --out');
    if (action === 'export' && values.out !== undefined) await checkOut(values.out, ENDINGS[format]);
    const { library, status } = await openFor(terminal, {
      folder: values.library ?? join(terminal.dataFolder, 'library'),
      mayBeNew: values.library === undefined || action === 'import',
    });
    if (action === 'export') {
      const exported = await exportNotes(library, { format, style });
      const { text, isBase64 } = exported;
      if (values.out === undefined) await terminal.write(text);
      else {
        await writeOut(values.out, isBase64 ? Buffer.from(text, 'base64') : text, ENDINGS[format]);
        await terminal.write(`${values.out}: ${counted(exported.notes, 'note')}\n`);
      }
      return status();
    }
    const path = file ?? '';
    const imported = await importNotes(library, { name: basename(path), text: await textOf(path) });
    await library.keep();
    for (const problem of imported.problems) terminal.complain(problem);
    const { added, known, problems } = imported;
    await terminal.write(values.json ? json(imported) : `${added} added, ${known} already there\n`);
    return problems.length === 0 ? status() : UNUSABLE_INPUT;
  },
};

async function textOf(path: string): Promise<string> {
  try {
    return Buffer.from(await readRegular(path, LARGEST_NOTES_BYTES)).toString('utf8');
  } catch (error) {
    throw new ReaderError('unusable-file', withReason(`${path} cannot be read`, error), { cause: error });
  }
}
