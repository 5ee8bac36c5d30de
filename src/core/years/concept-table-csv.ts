/** A concept table as CSV: a record for each row, and for each year its value, state and sources. */
import type { ConceptTable, YearCell, YearCellState } from '../../shared/years.ts';
import { csv } from './csv.ts';
import type { CsvOptions } from './csv.ts';

const STATES: Readonly<Record<YearCellState, string>> = {
  first: 'first stated',
  same: 'same',
  changed: 'changed',
  'only-here': 'only this year',
  renamed: 'same, label renamed',
  'not-in-copy': 'not in this copy',
  'not-stated': 'not stated',
  'not-made-out': 'not made out in this copy',
  'no-table': 'no such table',
};

/** Names a report for people. */
export type ReportNamer = (report: string) => string;

export function conceptTableCsv(table: ConceptTable, nameOf: ReportNamer, options: CsvOptions = {}): string {
  const grouped = table.rows.some(({ group }) => group !== '');
  const heads = table.columns.map((_, column) => headsOf(table, column));
  const header = [
    ...(grouped ? ['Group'] : []),
    'Row',
    ...table.columns.flatMap(({ year, report }, column) => [
      ...(heads[column] ?? []).map((head) => (head === '' ? `${year}` : `${year} ${head}`)),
      `${year} label`,
      `${year} state`,
      `${year} sources (${nameOf(report)})`,
    ]),
  ];
  const records = table.rows.map(({ label, group, cells }) => [
    ...(grouped ? [group] : []),
    label,
    ...cells.flatMap((cell, column) => [
      ...(heads[column] ?? []).map((head) => valueUnder(cell, head)),
      cell.statement?.label ?? '',
      stateText(cell, nameOf),
      cell.statement?.citations.join('; ') ?? '',
    ]),
  ]);
  return csv([header, ...records], options);
}

/** Column heads that carry values in a year, in the order in which they first stand. */
function headsOf(table: ConceptTable, column: number): string[] {
  const heads = new Set<string>();
  for (const { cells } of table.rows)
    for (const { head } of cells[column]?.statement?.values ?? []) heads.add(head);
  return [...heads];
}

function valueUnder({ statement }: YearCell, head: string): string {
  return (statement?.values ?? [])
    .filter((value) => value.head === head)
    .map(({ text }) => text)
    .join(' ');
}

function stateText({ state, renamed, restated }: YearCell, nameOf: ReportNamer): string {
  const parts = [STATES[state]];
  if (renamed && state !== 'renamed') parts.push('label renamed');
  for (const { statement, agrees } of restated) {
    const values = statement.values.map(({ text }) => text).join(' ');
    parts.push(
      agrees
        ? `restated alike in ${nameOf(statement.report)}`
        : `restated in ${nameOf(statement.report)} as ${values}`,
    );
  }
  return parts.join('; ');
}
