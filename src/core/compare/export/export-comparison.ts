/** What both exports of a comparison have in common. */
import type {
  Comparison,
  ComparisonRow,
  DifferenceClass,
  RowState,
} from '../../../shared/comparison/comparison.ts';
import { countParts, countStates, rowState } from '../../../shared/comparison/comparison.ts';
import { partsLine } from '../../../shared/comparison/comparison-words.ts';
import type { Report, Topic } from '../../../shared/model.ts';

export interface ExportOptions {
  /** Leave out rows that are the same. */
  readonly changesOnly?: boolean;
  /** Classes of difference that are not marked; those of the comparison unless given. */
  readonly hidden?: readonly DifferenceClass[];
}

/** The compared reports themselves, for what a comparison only points at. */
export interface ExportReports {
  readonly left: Report;
  readonly right: Report;
}

export const STATE_NAMES: Readonly<Record<RowState, string>> = {
  same: 'Same',
  changed: 'Changed',
  moved: 'Moved',
  left: 'Only left',
  right: 'Only right',
};

/** What sections are called in what is exported. */
export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  summary: 'Summary',
  prevalence: 'Prevalence',
  law: 'Legal framework',
  enforcement: 'Enforcement',
  coordination: 'Coordination',
  policies: 'Government policies',
  programs: 'Social programs',
  actions: 'Suggested actions',
  references: 'References',
};

export interface ExportRow {
  readonly row: ComparisonRow;
  readonly state: RowState;
  /** "Table 6" for a caption, else empty. */
  readonly lead: { readonly left: string; readonly right: string };
}

export interface ExportPart {
  readonly heading: string;
  readonly rows: readonly ExportRow[];
}

/** Rows to export, by topic in the order in which they stand. */
export function exportParts(
  comparison: Comparison,
  reports: ExportReports,
  options: ExportOptions,
): ExportPart[] {
  const hidden = options.hidden ?? comparison.hidden;
  const parts: { heading: string; rows: ExportRow[] }[] = [];
  for (const row of comparison.rows) {
    const state = rowState(row, hidden);
    if (options.changesOnly === true && state === 'same') continue;
    const heading = row.topic === null ? 'Text' : TOPIC_NAMES[row.topic];
    let part = parts.at(-1);
    if (part?.heading !== heading) {
      part = { heading, rows: [] };
      parts.push(part);
    }
    const lead = { left: leadOf(row, 'left', reports.left), right: leadOf(row, 'right', reports.right) };
    part.rows.push({ row, state, lead });
  }
  return parts;
}

function leadOf(row: ComparisonRow, side: 'left' | 'right', report: Report): string {
  const place = row[side];
  if (row.kind === 'reference') {
    const number = report.references[place?.reference ?? -1]?.number;
    return number === undefined ? '' : `${number}.`;
  }
  const number = row.kind === 'table' ? (report.tables[place?.table ?? -1]?.number ?? null) : null;
  return number === null ? '' : `Table ${number}.`;
}

/** The assessments of both reports, a line each, of a joint chapter one for each area: "Kazakhstan 2016: Moderate Advancement". */
export function assessmentLines(
  { leftLabel, rightLabel }: Comparison,
  { left, right }: ExportReports,
): string[] {
  const lines = (report: Report, name: string): string[] =>
    report.assessment !== undefined
      ? [`${name}: ${report.assessment.label}`]
      : (report.assessments ?? []).map(({ area, label }) => `${name}, ${area}: ${label}`);
  return [...lines(left, leftLabel), ...lines(right, rightLabel)];
}

/** Sources that stand behind the exported rows, by reference number, spelled out. */
export function citedSources(
  parts: readonly ExportPart[],
  reports: ExportReports,
): Readonly<Record<'left' | 'right', readonly { readonly number: number; readonly text: string }[]>> {
  const numbers = { left: new Set<number>(), right: new Set<number>() };
  for (const { rows } of parts)
    for (const { row } of rows) {
      for (const [left, right] of row.sources?.kept ?? []) {
        numbers.left.add(left);
        numbers.right.add(right);
      }
      for (const number of row.sources?.left ?? []) numbers.left.add(number);
      for (const number of row.sources?.right ?? []) numbers.right.add(number);
    }
  const spelledOut = (report: Report, wanted: ReadonlySet<number>) =>
    report.references
      .filter(({ number }) => wanted.has(number))
      .map(({ number, content }) => ({ number, text: content.text }));
  return { left: spelledOut(reports.left, numbers.left), right: spelledOut(reports.right, numbers.right) };
}

/** Source changes of a row in a sentence each; empty where the same sources stand behind both sides. */
export function sourceChanges(
  { row, state }: ExportRow,
  reports: ExportReports,
  { listed }: Pick<Comparison, 'listed'>,
): string[] {
  if (state === 'same' || row.left === null || row.right === null || row.sources === undefined) return [];
  const list = (report: Report, numbers: readonly number[]): string =>
    numbers.map((number) => `(${number}) ${referenceText(report, number)}`).join(' ');
  const changes: string[] = [];
  const say = (words: string, report: Report, numbers: readonly number[]): void => {
    if (numbers.length > 0) changes.push(`${words}: ${list(report, numbers)}`);
  };
  const { left, right } = row.sources;
  const gone = new Set(listed.left);
  const come = new Set(listed.right);
  say(
    'No longer cited',
    reports.left,
    left.filter((number) => gone.has(number)),
  );
  say(
    'No longer cited here',
    reports.left,
    left.filter((number) => !gone.has(number)),
  );
  say(
    'Newly cited',
    reports.right,
    right.filter((number) => come.has(number)),
  );
  say(
    'Newly cited here',
    reports.right,
    right.filter((number) => !come.has(number)),
  );
  return changes;
}

function referenceText(report: Report, number: number): string {
  return (
    report.references.find((reference) => reference.number === number)?.content.text ??
    'not in the list of references.'
  );
}

/** "12 changed, 3 moved, ..." */
export function countLine(
  { rows, leftLabel, rightLabel, hidden }: Comparison,
  options: ExportOptions,
): string {
  const counts = countStates(rows, options.hidden ?? hidden);
  const parts = partsLine(countParts(rows, options.hidden ?? hidden));
  return `${counts.changed} changed, ${counts.moved} moved, ${counts.left} only in ${leftLabel}, ${counts.right} only in ${rightLabel}, ${counts.same} the same. ${parts}`;
}
