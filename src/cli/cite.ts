/** `cite`: one reference, where it is cited, and the same source in other reports. */
import type { ReferenceDetails } from '../shared/contract.ts';
import { DONE, json, oneOf, parseWords, UsageError, wholeNumber } from './command.ts';
import type { Command } from './command.ts';
import { openBuiltIn } from './list.ts';

const FORMATS = ['text'] as const;

export const cite: Command = {
  name: 'cite',
  synopsis: 'REPORT NUMBER [--format text] [--json]',
  summary: 'one reference, where it is cited, and the same source in other reports',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      json: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    });
    oneOf(values.format, '--format', FORMATS);
    const [report, number, ...surplus] = positionals;
    if (report === undefined || number === undefined || surplus.length > 0) {
      throw new UsageError('cite needs a report and the number of one of its references');
    }
    const library = await openBuiltIn(terminal);
    const details = library.reference(report, wholeNumber(number, 'NUMBER', 1));
    await terminal.write(values.json ? json(details) : describe(details));
    return DONE;
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
