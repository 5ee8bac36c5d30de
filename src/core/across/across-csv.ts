/** An answer about all countries as CSV: a record for each row, and one for each area and year that has none, with the reason. */
import type {
  AcrossAnswer,
  AcrossCell,
  AcrossGap,
  AcrossRow,
  ReadValue,
} from '../../shared/across/across.ts';
import { csv } from '../years/csv.ts';
import type { CsvOptions } from '../years/csv.ts';

/** Names a report for people. */
export type ReportNamer = (report: string) => string;

const GAP_WORDS: Readonly<Record<AcrossGap, string>> = {
  'no-report': 'no report',
  'no-table': 'no such table in the report',
  'not-in-copy': 'not in this copy',
  'not-stated': 'not stated',
  'not-made-out': 'not made out in this copy',
};

export function acrossCsv(answer: AcrossAnswer, nameOf: ReportNamer, options: CsvOptions = {}): string {
  return csv(acrossRecords(answer, nameOf), options);
}

/** The same as records, the heads first. */
function acrossRecords(answer: AcrossAnswer, nameOf: ReportNamer): string[][] {
  const { columns, rows, missing, against } = answer;
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
  const first = rows.map((row) => recordOf(row, nameOf));
  const second = (against?.rows ?? []).map((row) => recordOf(row, nameOf));
  return [header, ...first, ...second, ...gaps];
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

/** What a cell was read as: a bare number where it is one. */
function valueInWords(value: ReadValue): string {
  switch (value.kind) {
    case 'number':
    case 'age':
      return String(value.value);
    case 'ages':
    case 'years':
      return `${value.from} to ${value.to}`;
    case 'answer':
      return value.value === 'yes' ? 'Yes' : 'No';
    case 'level':
      return value.value;
    case 'unknown':
      return 'Unknown';
    case 'not-applicable':
      return 'N/A';
    case 'unavailable':
      return 'Unavailable';
    case 'empty':
    case 'not-in-copy':
    case 'text':
      return '';
  }
}

function missingInWords(cells: readonly AcrossCell[]): string {
  if (cells.some(({ value }) => value.kind === 'not-in-copy')) return 'not in this copy';
  return cells.every(({ value }) => value.kind === 'empty') ? 'the cell is empty' : '';
}
