/** `across`: one row of a table, or the level, for all countries. */
import { acrossCsv } from '../../core/across/across-csv.ts';
import { acrossLibrary } from '../../engine/answers/across/across.ts';
import type { Library } from '../../engine/library/library.ts';
import { ACROSS_CONCEPTS } from '../../shared/across/across.ts';
import type { AcrossAnswer, AcrossConcept, AcrossQuestion, AcrossRow } from '../../shared/across/across.ts';
import { GAP_WORDS } from '../../shared/across/gap-words.ts';
import { alignColumns } from '../support/align-columns.ts';
import { askedYears } from '../support/asked-years.ts';
import { json, oneOf, parseWords, UsageError } from '../support/command.ts';
import type { Command } from '../support/command.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';
import { areaNamed, regionNamed } from '../support/named-areas.ts';

/** Other names under which a concept is asked for. */
const OTHER_NAMES: Readonly<Record<string, AcrossConcept>> = {
  levels: 'level',
  assessment: 'level',
  sectors: 'work-by-sector',
  activities: 'work-by-sector',
};

export const across: Command = {
  name: 'across',
  synopsis:
    'CONCEPT [--row TEXT] [--against TEXT] [--year Y | --years A-B] [--region R] [--area A] [--library DIR] [--json | --csv]',
  summary: `one row of a table for all countries; CONCEPT is ${ACROSS_CONCEPTS.join(', ')}`,
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      row: { type: 'string' },
      against: { type: 'string' },
      year: { type: 'string' },
      years: { type: 'string' },
      region: { type: 'string', multiple: true },
      area: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
    });
    const [word, ...more] = positionals;
    if (word === undefined || more.length > 0)
      throw new UsageError(`across takes one concept, one of ${ACROSS_CONCEPTS.join(', ')}`);
    const concept = OTHER_NAMES[word.toLowerCase()] ?? oneOf(word.toLowerCase(), 'CONCEPT', ACROSS_CONCEPTS);
    const years = askedYears(values.year, values.years);
    if (values.json && values.csv) throw new UsageError('--json and --csv cannot both be given');
    const { library, status } = await openFor(terminal, { folder: values.library });
    const question: AcrossQuestion = {
      concept,
      ...(values.row === undefined ? {} : { row: values.row }),
      ...(values.against === undefined ? {} : { against: values.against }),
      ...(years === null ? {} : { years }),
      ...(values.region === undefined
        ? {}
        : { regions: values.region.map((one) => regionNamed(library, one)) }),
      ...(values.area === undefined ? {} : { areas: values.area.map((one) => areaNamed(library, one)) }),
    };
    const answer = await acrossLibrary(library, question);
    if (values.json) await terminal.write(json(described(answer)));
    else if (values.csv) await terminal.write(acrossCsv(answer, (id) => labelOf(library, id)));
    else await terminal.write(inWords(answer));
    return status();
  },
};

function labelOf(library: Library, id: string): string {
  return library.listing.reports.find((entry) => entry.id === id)?.label ?? id;
}

/** Cells as printed; what they were read as stands beside them. */
function described(answer: AcrossAnswer) {
  const { rows, against, ...rest } = answer;
  return {
    ...rest,
    rows: rows.map(describedRow),
    ...(against === undefined ? {} : { against: { ...against, rows: against.rows.map(describedRow) } }),
  };
}

function describedRow({ area, region, year, report, label, cells, start, end, ...rest }: AcrossRow) {
  return {
    area,
    region,
    year,
    report,
    label,
    cells: cells.map(({ text }) => text),
    start,
    end,
    values: cells.map(({ value }) => value),
    ...rest,
  };
}

function inWords({ title, columns, rows, missing, notes, against }: AcrossAnswer): string {
  if (rows.length === 0 && (against?.rows.length ?? 0) === 0)
    return `No report of the library states this${title === '' ? '' : ` (${title})`}.\n`;
  const labelled = new Set(rows.map(({ label }) => label)).size > 1;
  const table = [
    ['Area', 'Year', ...(labelled ? ['Row'] : []), ...columns, 'Sources'],
    ...rows.map(({ area, year, label, entity, cells, citations }) => [
      entity === '' ? area : `${area}, ${entity}`,
      String(year),
      ...(labelled ? [shortened(label)] : []),
      ...cells.map(({ text, value }) =>
        value.kind === 'not-in-copy' ? 'not in this copy' : shortened(text),
      ),
      citations.join(', '),
    ]),
  ];
  const differing = (against?.differences ?? []).flatMap(({ area, entity, year, difference }) =>
    difference === null
      ? []
      : [[entity === '' ? area : `${area}, ${entity}`, String(year), String(difference)]],
  );
  return [
    title === '' ? '' : `${title}\n\n`,
    alignColumns(table),
    against === undefined
      ? ''
      : `\nAgainst ${against.title}. ${against.rule}\n\n${alignColumns([['Area', 'Year', 'Difference'], ...differing])}`,
    missing.length === 0 ? '' : `\n${missingInWords(missing)}`,
    ...notes.map((note) => `\n${note}\n`),
  ].join('');
}

function missingInWords(missing: AcrossAnswer['missing']): string {
  const counts = new Map<string, number>();
  for (const { why } of missing) counts.set(GAP_WORDS[why], (counts.get(GAP_WORDS[why]) ?? 0) + 1);
  const parts = [...counts].map(([why, count]) => `${why}: ${count}`);
  return `Areas and years without the row: ${parts.join(', ')}.\n`;
}

/** A cell of prose is read elsewhere. */
const LONGEST_CELL = 60;

function shortened(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}
