/** An answer about all countries as a workbook: numbers as numbers, texts as texts and never as formulas. */
import writeWorkbook from 'write-excel-file/node';
import type { Cell, SheetData } from 'write-excel-file/node';
import { sinceInBrief } from '../../../core/across/across-csv.ts';
import { publishedInWords } from '../../../shared/across/published.ts';
import { GAP_WORDS } from '../../../shared/across/gap-words.ts';
import type { AcrossAnswer, AcrossRow, ReadValue } from '../../../shared/across/across.ts';

/** A source as its report lists it. */
export interface SourceLine {
  readonly report: string;
  readonly number: number;
  readonly text: string;
}

/** A report behind the answer, with its finished citation. */
export interface ReportLine {
  readonly report: string;
  readonly citation: string;
}

/** Excel takes no more in a cell. */
const LONGEST_TEXT = 32_000;

/** The bytes of the file. */
export async function workbook(
  answer: AcrossAnswer,
  { sources, reports }: { readonly sources: readonly SourceLine[]; readonly reports: readonly ReportLine[] },
  nameOf: (report: string) => string,
): Promise<Uint8Array> {
  const { columns, rows, missing, against, notes } = answer;
  const heads = ['Country', 'Region', 'Year', 'Part', 'Row as printed', 'Group'];
  const answerSheet: SheetData = [
    [
      ...heads,
      ...columns,
      ...columns.map((column) => `${column}, read as`),
      'Sources',
      'Since',
      'Report',
      'Missing',
    ].map(head),
    ...[...rows, ...(against?.rows ?? [])].map((row) => rowOf(row, nameOf)),
    ...missing.map(({ area, region, year, why, report }) => [
      text(area),
      text(region ?? ''),
      year,
      ...Array.from({ length: 3 + 2 * columns.length + 2 }, () => null),
      text(report === null ? '' : nameOf(report)),
      text(GAP_WORDS[why]),
    ]),
  ];
  const sourceSheet: SheetData = [
    ['Report', 'Number', 'Source'].map(head),
    ...sources.map(({ report, number, text: words }) => [text(report), number, text(words)]),
  ];
  const reportSheet: SheetData = [
    ['Report', 'Citation'].map(head),
    ...reports.map(({ report, citation }) => [text(report), text(citation)]),
  ];
  const said = new Set(rows.flatMap((row) => row.notes));
  const noteSheet: SheetData = [
    ...notes.map((note) => [text(note)]),
    ...(against === undefined ? [] : [[text(against.rule)]]),
    ...[...said].map((note) => [text(note)]),
    [text(`Source: ${publishedInWords(answer)}; cells as printed.`)],
  ];
  return writeWorkbook([
    { data: answerSheet, sheet: 'Answer', stickyRowsCount: 1 },
    ...(against === undefined
      ? []
      : [{ data: differenceSheet(answer.title, against), sheet: 'Differences', stickyRowsCount: 1 }]),
    { data: sourceSheet, sheet: 'Sources', stickyRowsCount: 1 },
    { data: reportSheet, sheet: 'Reports', stickyRowsCount: 1 },
    { data: noteSheet, sheet: 'Notes' },
  ]).toBuffer();
}

function rowOf(row: AcrossRow, nameOf: (report: string) => string): Cell[] {
  return [
    text(row.area),
    text(row.region ?? ''),
    row.year,
    text(row.entity),
    text(row.label),
    text(row.group),
    ...row.cells.map((cell) => text(cell.text)),
    ...row.cells.map(({ value }) => valueCell(value)),
    text(row.citations.join(', ')),
    sinceCell(row),
    text(nameOf(row.report)),
    text(row.cells.some(({ value }) => value.kind === 'not-in-copy') ? 'not in this copy' : ''),
  ];
}

/** Both values and what the one is more than the other; empty where they are not measured alike. */
function differenceSheet(title: string, against: NonNullable<AcrossAnswer['against']>): SheetData {
  return [
    ['Country', 'Part', 'Year', title, against.title, 'Difference', 'In'].map(head),
    ...against.differences.map(({ area, entity, year, values, difference, unit }) => [
      text(area),
      text(entity),
      year,
      values?.[0] ?? null,
      values?.[1] ?? null,
      difference,
      text(unit ?? ''),
    ]),
  ];
}

function sinceCell(row: AcrossRow): Cell {
  return row.sinceOrEarlier === true ? text(sinceInBrief(row)) : row.since;
}

function valueCell(value: ReadValue): Cell {
  switch (value.kind) {
    case 'number':
    case 'age':
      return value.value;
    case 'ages':
    case 'years':
      return text(`${value.from} to ${value.to}`);
    case 'answer':
      return text(value.value === 'yes' ? 'Yes' : 'No');
    case 'level':
      return text(value.value);
    case 'unknown':
      return text('Unknown');
    case 'not-applicable':
      return text('N/A');
    case 'unavailable':
      return text('Unavailable');
    case 'empty':
    case 'not-in-copy':
    case 'text':
      return null;
  }
}

/** Its type says that it is a text, whatever it begins with. */
function text(words: string): Cell {
  const plain = words.replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ').slice(0, LONGEST_TEXT);
  return plain === '' ? null : { value: plain, type: String };
}

function head(words: string): Cell {
  return { value: words, type: String, fontWeight: 'bold' };
}
