/** `compare`: two reports, row by row, with what became of each. */
import { createCalculator } from '../../engine/calculation/calculator.ts';
import { calculatingFor } from '../../engine/calculation/of-library.ts';
import type { Library } from '../../engine/library/library.ts';
import { sourceGroupsOf } from '../../engine/library/same-source.ts';
import { isOlder, partsLine } from '../../shared/comparison/comparison-words.ts';
import { mergedSegments } from '../../shared/comparison/comparison-segments.ts';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';
import type { Comparison, ComparisonRow } from '../../shared/comparison/comparison.ts';
import { json, oneOf, parseWords, UsageError } from '../support/command.ts';
import type { Command } from '../support/command.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';

const FORMATS = ['markdown', 'html'] as const;

export const compare: Command = {
  name: 'compare',
  synopsis: 'REPORT REPORT [--library DIR] [--json] [--format markdown,html]',
  summary:
    'aligned rows of two reports, with what changed, moved, went and came; the older first, with --json the one named first',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      json: { type: 'boolean', default: false },
      format: { type: 'string' },
    });
    const [left, right, ...surplus] = positionals;
    if (left === undefined || right === undefined || surplus.length > 0)
      throw new UsageError('compare needs two reports');
    const format = values.format === undefined ? null : oneOf(values.format, '--format', FORMATS);
    if (values.json && format !== null) throw new UsageError('--json and --format exclude each other');
    const { library, status } = await openFor(terminal, { folder: values.library });
    const [first, second] = [entryOf(library, left), entryOf(library, right)];
    // To a program left is what was named first; a text is read from the older to the later.
    const [one, other] = values.json || !isOlder(second, first) ? [first, second] : [second, first];
    await library.prepareSources();
    const given = {
      left: library.place(one.id),
      right: library.place(other.id),
      groups: sourceGroupsOf(library, one.id, other.id),
    };
    const what = `Comparing ${one.label} and ${other.label}`;
    const work = calculatingFor(
      library,
      createCalculator({
        worker: terminal.calculationThread,
        longest: terminal.longestComparison,
        mostMegabytes: MOST_MEGABYTES,
      }),
    );
    if (format !== null)
      await terminal.write((await work('compare-to-text', { ...given, format }, what)).text);
    else {
      const comparison = await work('compare', given, what);
      await terminal.write(values.json ? json(comparison) : describe(comparison));
    }
    return status();
  },
};

/** Two yearly volumes of 5 million characters, with room to spare. */
const MOST_MEGABYTES = 2_048;

/** @throws ReaderError `not-found` */
function entryOf(library: Library, id: string): LibraryEntry {
  // Says which reports there are.
  library.length(id);
  const entry = library.listing.reports.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new ReaderError('not-found', `There is no report "${id}" in the library.`);
  return entry;
}

/** Everything but what is the same, deletions in [-...-] and insertions in {+...+}. */
function describe(comparison: Comparison): string {
  const { leftLabel, rightLabel, counts, statements, rows } = comparison;
  const lines = [
    `${leftLabel} and ${rightLabel}`,
    `${counts.changed} changed, ${counts.moved} moved, ${counts.left} only in ${leftLabel}, ${counts.right} only in ${rightLabel}, ${counts.same} the same`,
    partsLine(comparison.parts),
    ...statements.map(({ message }) => message),
  ];
  let topic: string | null = null;
  for (const row of rows) {
    if (row.state === 'same') continue;
    if (row.topic !== topic) lines.push('', (row.topic ?? 'text').toUpperCase());
    ({ topic } = row);
    lines.push(`  ${SIGNS[row.state]} ${rowText(row, comparison)}`);
  }
  return `${lines.join('\n')}\n`;
}

const SIGNS = { same: ' ', changed: '~', moved: '>', left: '-', right: '+' } as const;

function rowText(row: ComparisonRow, { hidden }: Comparison): string {
  const both = row.left !== null && row.right !== null;
  const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
  return mergedSegments(row, hidden)
    .map(({ kind, text }) => (both ? `${marks[kind][0]}${text}${marks[kind][1]}` : text))
    .join('')
    .replace(/\s*\t\s*/g, ' | ');
}
