/** `history`: a passage through the years of its country, or all that changed in a year. */
import { piecesOf } from '../../core/history/export/exported-year.ts';
import { passageThroughYears } from '../../engine/answers/country-history.ts';
import { changesOfLibrary, changesOfYear, nothingOf, yearFile } from '../../engine/answers/year-changes.ts';
import { createCalculator } from '../../engine/calculation/calculator.ts';
import type { Calculate } from '../../engine/calculation/calculator.ts';
import { COMPARISON_FORMATS } from '../../shared/contract/comparison.ts';
import { sinceWords, stateWords, untilWords } from '../../shared/history/history-words.ts';
import {
  againstWords,
  changesByTopic,
  changeWords,
  countWords,
  levelWords,
} from '../../shared/history/year-words.ts';
import { PASSAGE_KINDS } from '../../shared/history/history.ts';
import type {
  CitedSource,
  PassageHistory,
  PassageInYear,
  WordingPiece,
  YearChanges,
} from '../../shared/history/history.ts';
import { appendAll } from '../../shared/lists.ts';
import { json, oneOf, parseWords, UsageError, wholeNumber } from '../support/command.ts';
import type { Command, Terminal } from '../support/command.ts';
import { areaNamed } from '../support/named-areas.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';

export const history: Command = {
  name: 'history',
  synopsis:
    'REPORT START [--as sentence,paragraph,row] [--json] | --year Y [--area A] [--json | --format markdown,html], each [--library DIR]',
  summary:
    'the passage at an offset into the source, through the years: first said, reworded, moved, dropped, with its sources then; or all that changed in a year',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      json: { type: 'boolean', default: false },
      as: { type: 'string' },
      year: { type: 'string' },
      area: { type: 'string' },
      format: { type: 'string' },
    });
    if (values.year !== undefined) {
      if (positionals.length > 0 || values.as !== undefined)
        throw new UsageError('history takes a place in a report, or --year, and not both');
      return tellYear({ ...values, year: values.year }, terminal);
    }
    if (values.area !== undefined || values.format !== undefined)
      throw new UsageError('--area and --format go with --year');
    const [report, start, ...surplus] = positionals;
    if (report === undefined || start === undefined || surplus.length > 0)
      throw new UsageError('history needs a report and an offset into its source');
    const at = { report, start: wholeNumber(start, 'START', 0) };
    const kind = values.as === undefined ? {} : { kind: oneOf(values.as, '--as', PASSAGE_KINDS) };
    const { library, status } = await openFor(terminal, { folder: values.library });
    const calculate = calculatorOf(terminal);
    const found = await passageThroughYears(library, calculate, { ...at, ...kind });
    await terminal.write(values.json ? json(found) : describe(found));
    return status();
  },
};

/** All years of a country. */
const MOST_MEGABYTES = 2_048;

function calculatorOf({ calculationThread, longestComparison }: Terminal): Calculate {
  return createCalculator({
    worker: calculationThread,
    longest: longestComparison,
    mostMegabytes: MOST_MEGABYTES,
  });
}

interface YearOptions {
  readonly year: string;
  readonly library?: string | undefined;
  readonly area?: string | undefined;
  readonly format?: string | undefined;
  readonly json: boolean;
}

/** What changed in a year, of one country or of all. */
async function tellYear(options: YearOptions, terminal: Terminal): Promise<number> {
  const year = wholeNumber(options.year, '--year', 1);
  const format = options.format === undefined ? null : oneOf(options.format, '--format', COMPARISON_FORMATS);
  if (options.json && format !== null) throw new UsageError('--json and --format cannot both be given');
  const { library, status } = await openFor(terminal, { folder: options.library });
  const calculate = calculatorOf(terminal);
  const area = options.area === undefined ? null : areaNamed(library, options.area);
  if (format !== null) {
    const { text } = await yearFile(library, calculate, { year, area, format });
    await terminal.write(text);
    return status();
  }
  const { countries, refused } =
    area === null
      ? await changesOfLibrary(library, calculate, year)
      : {
          countries: [await changesOfYear(library, calculate, { year, area })].filter((one) => one !== null),
          refused: [],
        };
  for (const one of refused) terminal.complain(`${one}: its reports are too much to be followed`);
  if (countries.length === 0) throw nothingOf(year, area);
  await terminal.write(options.json ? json({ year, countries }) : countries.map(describeChanges).join('\n'));
  return status();
}

function describeChanges(changes: YearChanges): string {
  const level = levelWords(changes);
  const lines = [
    `${changes.area} ${changes.year}. ${againstWords(changes)} ${countWords(changes.counts)}.`,
    ...(level === null ? [] : [`Assessment: ${level}`]),
  ];
  for (const { topic, changes: own } of changesByTopic(changes.changes)) {
    lines.push('', topic === null ? 'other' : topic);
    for (const change of own) {
      lines.push(`  ${change.report}:${change.start}: ${changeWords(change)}`);
      lines.push(
        `    ${piecesOf(change)
          .map(inBrackets)
          .join('')
          .replace(/\s*\t\s*/g, ' | ')
          .replace(/\s+/g, ' ')}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** "[-34-]{+14+}": what went and what came, as `wdiff` marks them. */
function inBrackets({ kind, text }: WordingPiece): string {
  if (kind === 'same') return text;
  return kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
}

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
