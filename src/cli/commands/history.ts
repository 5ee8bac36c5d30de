/** `history`: a passage through the years of its country. */
import { passageThroughYears } from '../../engine/answers/country-history.ts';
import { createCalculator } from '../../engine/calculation/calculator.ts';
import { sinceWords, stateWords, untilWords } from '../../shared/history/history-words.ts';
import { PASSAGE_KINDS } from '../../shared/history/history.ts';
import type { CitedSource, PassageHistory, PassageInYear } from '../../shared/history/history.ts';
import { appendAll } from '../../shared/lists.ts';
import { json, oneOf, parseWords, UsageError, wholeNumber } from '../support/command.ts';
import type { Command } from '../support/command.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';

export const history: Command = {
  name: 'history',
  synopsis: 'REPORT START [--library DIR] [--as sentence,paragraph,row] [--json]',
  summary:
    'the passage at an offset into the source, through the years: first said, reworded, moved, dropped, with its sources then',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      json: { type: 'boolean', default: false },
      as: { type: 'string' },
    });
    const [report, start, ...surplus] = positionals;
    if (report === undefined || start === undefined || surplus.length > 0)
      throw new UsageError('history needs a report and an offset into its source');
    const at = { report, start: wholeNumber(start, 'START', 0) };
    const kind = values.as === undefined ? {} : { kind: oneOf(values.as, '--as', PASSAGE_KINDS) };
    const { library, status } = await openFor(terminal, { folder: values.library });
    const calculate = createCalculator({
      worker: terminal.calculationThread,
      longest: terminal.longestComparison,
      mostMegabytes: MOST_MEGABYTES,
    });
    const found = await passageThroughYears(library, calculate, { ...at, ...kind });
    await terminal.write(values.json ? json(found) : describe(found));
    return status();
  },
};

/** All years of a country. */
const MOST_MEGABYTES = 2_048;

function describe(history: PassageHistory): string {
  const until = untilWords(history);
  const lines = [`A ${history.kind}, ${sinceWords(history)}${until === null ? '' : `; ${until}`}`];
  if (history.missing.length > 0) lines.push(`The library has no chapter of ${history.missing.join(', ')}.`);
  for (const passage of history.passages) appendAll(lines, ['', ...describeYear(passage)]);
  return `${lines.join('\n')}\n`;
}

function describeYear(passage: PassageInYear): string[] {
  const { year, report, start, text, sources, came, went } = passage;
  const lines = [`${year} (${report}:${start}): ${stateWords(passage)}`];
  if (text !== '') lines.push(`    ${text.replace(/\s*\t\s*/g, ' | ').replace(/\s+/g, ' ')}`);
  if (came.length > 0) lines.push(`    sources that came: ${numbered(came)}`);
  if (went.length > 0) lines.push(`    sources that went, as numbered before: ${numbered(went)}`);
  if (came.length + went.length === 0 && sources.length > 0) lines.push(`    sources: ${sources.join(', ')}`);
  return lines;
}

function numbered(sources: readonly CitedSource[]): string {
  return sources.map(({ number }) => number).join(', ');
}
