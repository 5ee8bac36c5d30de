/** What the parser noticed about the copy, told so that a reader can judge it. */
import type {
  Assessment,
  Citation,
  CutOff,
  Finding,
  Reference,
  ReportKind,
  Section,
  Table,
  Topic,
} from '../../shared/model.ts';
import { LOST_PAGE_REASONS, TOPICS } from '../../shared/model.ts';
import type { RowLabels } from './series/row-labels.ts';
import type { LostPage } from './lines/source-document.ts';

export interface Checked {
  readonly kind: ReportKind;
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly chapters: readonly string[];
  readonly assessment: Assessment | undefined;
  /** Labels of other levels that are printed too. */
  readonly otherLevels: readonly string[];
  readonly characters: number;
  readonly recut: boolean;
  readonly lostPages: readonly LostPage[];
  readonly blankPages: readonly number[];
  readonly cutOff: CutOff | undefined;
  readonly identified: boolean;
}

/** @param labels tell rows that the copy did not part. */
export function selfCheck(report: Checked, labels: RowLabels): Finding[] {
  return [
    ...lostPages(report.lostPages),
    ...blankPages(report.blankPages),
    ...(report.cutOff === undefined ? [] : [{ kind: 'cut-off' as const, ...report.cutOff }]),
    ...structure(report),
    ...(report.kind === 'chapter' ? missingParts(report) : []),
    ...referenceFindings(report),
    ...tableFindings(report.tables, labels),
    ...levelFindings(report),
  ];
}

function lostPages(lost: readonly LostPage[]): Finding[] {
  return LOST_PAGE_REASONS.flatMap((why): Finding[] => {
    const pages = lost.filter((each) => each.why === why).map(({ page }) => page);
    return pages.length === 0 ? [] : [{ kind: 'lost-pages', why, pages }];
  });
}

function blankPages(pages: readonly number[]): Finding[] {
  return pages.length === 0 ? [] : [{ kind: 'blank-pages', pages }];
}

function structure(report: Checked): Finding[] {
  const findings: Finding[] = [];
  const say = (what: string): number => findings.push({ kind: 'no-structure', what });
  if (report.characters === 0) say('The file holds no text.');
  if (report.kind === 'summary') findings.push({ kind: 'summary-only' });
  if (report.chapters.length > 1) findings.push({ kind: 'several-chapters', titles: report.chapters });
  if (report.recut) {
    say(
      'The line breaks of this copy are lost; they were set again at headings, captions and references. Table rows could not be told apart.',
    );
  }
  if (report.kind === 'document' && report.characters > 0) {
    say(
      'None of the headings, captions and first sentences of the series were found; the text is shown as it stands.',
    );
  }
  if (report.kind === 'chapter' && !report.identified) {
    say(
      'No title, running head or first sentence names both the country and the year; what is shown of them is taken from the body of the text.',
    );
  }
  if (report.kind === 'chapter' && report.references.length === 0 && report.citations.length > 0) {
    findings.push({ kind: 'no-references' });
  }
  return findings;
}

function levelFindings({ assessment, otherLevels: others, chapters }: Checked): Finding[] {
  if (assessment === undefined || others.length === 0 || chapters.length > 1) return [];
  return [{ kind: 'two-levels', shown: assessment.label, others }];
}

function missingParts(report: Checked): Finding[] {
  const topics = new Set<Topic>();
  for (const section of report.sections) if (section.topic !== null) topics.add(section.topic);
  const missing = TOPICS.filter((topic) => !topics.has(topic));
  return missing.length === 0 ? [] : [{ kind: 'missing-section', topics: missing }];
}

function referenceFindings(report: Checked): Finding[] {
  const findings: Finding[] = [];
  const listed = new Set<number>();
  const twice = new Set<number>();
  for (const { number } of report.references) {
    if (listed.has(number)) twice.add(number);
    listed.add(number);
  }
  const cited: boolean[] = [];
  for (const { numbers } of report.citations) {
    for (const number of numbers) cited[number] = true;
  }
  const missing = gaps(listed);
  const idle = [...listed].filter((number) => cited[number] !== true);
  if (missing.length > 0) findings.push({ kind: 'missing-reference', numbers: missing });
  if (twice.size > 0) findings.push({ kind: 'duplicate-reference', numbers: [...twice] });
  if (idle.length > 0) findings.push({ kind: 'never-cited', numbers: idle });
  if (listed.size === 0) return findings;
  for (const { text, numbers, start, end } of report.citations) {
    if (numbers.every((number) => listed.has(number))) continue;
    const nowhere = numbers.filter((number) => !listed.has(number));
    findings.push({ kind: 'unresolved-citation', text, numbers: nowhere, place: { start, end } });
  }
  return findings;
}

function tableFindings(tables: readonly Table[], { labelsIn }: RowLabels): Finding[] {
  const findings: Finding[] = [];
  const numbers = new Set(tables.flatMap((table) => (table.number === null ? [] : [table.number])));
  const missing = gaps(numbers);
  if (missing.length > 0) findings.push({ kind: 'missing-table', numbers: missing });
  for (const table of tables) {
    const lost = table.rows.filter((row) => row.cells.some((cell) => cell.missing === true)).length;
    // A label that is those of several rows is a row that the copy, or the reader, did not part.
    const unsplit = table.rows.filter(
      (row) => row.unsplit === true || labelsIn(row.cells[0]?.content.text ?? '', table.concept) > 1,
    ).length;
    if (lost > 0) {
      const column = table.columns.at(-1)?.content.text ?? '';
      const what = `${column === '' ? 'The values' : column} of ${lost} rows`;
      findings.push({ kind: 'lost-values', table: table.id, what });
    }
    if (unsplit > 0) findings.push({ kind: 'unsplit-rows', table: table.id, rows: unsplit });
    if (table.rows.length === 0) findings.push({ kind: 'lost-values', table: table.id, what: 'All rows' });
  }
  return findings;
}

/** Numbers missing between 1 and the highest. */
function gaps(numbers: ReadonlySet<number>): number[] {
  let highest = 0;
  for (const number of numbers) highest = Math.max(highest, number);
  const missing: number[] = [];
  for (let number = 1; number < highest; number += 1) if (!numbers.has(number)) missing.push(number);
  return missing;
}
