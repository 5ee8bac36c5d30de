/**
 * An answer about all countries as CSV: a record for each row, and one for each area and year that has none, with the
 * reason; of two rows against each other, a record for both.
 */
import type { AcrossAnswer, AcrossCell, AcrossRow } from '../../shared/across/across.ts';
import { GAP_WORDS } from '../../shared/across/gap-words.ts';
import { csv } from '../years/csv.ts';
import type { CsvOptions } from '../years/csv.ts';
import { pairRecords } from './pairs-csv.ts';
import { valueInWords } from './value-words.ts';

/** Names a report for people. */
export type ReportNamer = (report: string) => string;

export function acrossCsv(answer: AcrossAnswer, nameOf: ReportNamer, options: CsvOptions = {}): string {
  const { against } = answer;
  const records = against === undefined ? rowRecords(answer, nameOf) : pairRecords(answer, against, nameOf);
  return csv(records, options);
}

/** The heads first. */
function rowRecords(answer: AcrossAnswer, nameOf: ReportNamer): string[][] {
  const { columns, rows, missing } = answer;
  const width = columns.length;
  const header = [
    'Country',
    'Region',
    'Year',
    'Part',
    'Row as printed',
    'Group',
    ...columns,
    ...columns.map((column) => `${column} read as`),
    'Sources',
    'Notes',
    'Restated',
    'Since',
    'Report',
    'Start',
    'End',
    'Missing',
  ];
  const gaps = missing.map(({ area, region, year, why, report }) => [
    area,
    region ?? '',
    String(year),
    ...Array.from({ length: 3 + 2 * width + 4 }, () => ''),
    report === null ? '' : nameOf(report),
    '',
    '',
    GAP_WORDS[why],
  ]);
  return [header, ...rows.map((row) => recordOf(row, nameOf)), ...gaps];
}

function recordOf(row: AcrossRow, nameOf: ReportNamer): string[] {
  const { area, region, year, entity, label, group, cells, citations, notes, restated, report } = row;
  return [
    area,
    region ?? '',
    String(year),
    entity,
    label,
    group,
    ...cells.map(({ text }) => text),
    ...cells.map(({ value }) => valueInWords(value)),
    citations.join('; '),
    notes.join(' '),
    restated.map((other) => `${nameOf(other.report)}: ${other.texts.join(' | ')}`).join('; '),
    sinceInBrief(row),
    nameOf(report),
    String(row.start),
    String(row.end),
    missingInWords(cells),
  ];
}

/** "2016", "2013 or earlier". */
export function sinceInBrief({ since, sinceOrEarlier }: AcrossRow): string {
  if (since === null) return '';
  return sinceOrEarlier === true ? `${since} or earlier` : String(since);
}

function missingInWords(cells: readonly AcrossCell[]): string {
  if (cells.some(({ value }) => value.kind === 'not-in-copy')) return 'not in this copy';
  return cells.every(({ value }) => value.kind === 'empty') ? 'the cell is empty' : '';
}
