/** `cite`: one reference, where it is cited, and the same source in other reports; or as a bibliography record. */
import { exportRecords, referenceRecords } from '../../core/bibliography/formats/export-references.ts';
import type { ReferenceDetails } from '../../shared/contract/contract.ts';
import { EXPORT_FORMATS } from '../../shared/sources.ts';
import { json, oneOf, parseWords, UsageError, wholeNumber } from '../support/command.ts';
import type { Command } from '../support/command.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';

const FORMATS = ['text', ...EXPORT_FORMATS] as const;

export const cite: Command = {
  name: 'cite',
  synopsis: 'REPORT NUMBER [--library DIR] [--format text,ris,bibtex,csl-json] [--json]',
  summary: 'one reference, where it is cited, and the same source in other reports',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      json: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    });
    const format = oneOf(values.format, '--format', FORMATS);
    const [report, number, ...surplus] = positionals;
    if (report === undefined || number === undefined || surplus.length > 0) {
      throw new UsageError('cite needs a report and the number of one of its references');
    }
    const { library, status } = await openFor(terminal, { folder: values.library });
    const wanted = wholeNumber(number, 'NUMBER', 1);
    const details = library.reference(report, wanted);
    if (values.json) await terminal.write(json(details));
    else if (format === 'text') await terminal.write(describe(details));
    else await terminal.write(exportRecords(referenceRecords(library.report(report), [wanted]), format));
    return status();
  },
};

function describe({ report, reference, citedAt, sameSource }: ReferenceDetails): string {
  const recovered = reference.recovered ? ' (the printed number was lost; it is known from its place)' : '';
  const lines = [`${report}, reference ${reference.number}${recovered}`, `    ${reference.content.text}`];
  lines.push('', citedHow(citedAt.length));
  for (const place of citedAt)
    lines.push(`    ${place.text} in ${place.where}: ${place.excerpt.replace(/\s+/g, ' ')}`);
  if (sameSource.length > 0) lines.push('', 'The same source in other reports');
  for (const { report: other, number, because } of sameSource)
    lines.push(`    ${other}, reference ${number} (${because})`);
  return `${lines.join('\n')}\n`;
}

function citedHow(times: number): string {
  if (times === 0) return 'Not cited';
  return times === 1 ? 'Cited once' : `Cited ${times} times`;
}
