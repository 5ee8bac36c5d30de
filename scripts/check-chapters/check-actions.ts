/** Whether the suggested actions of a record stand in the chapter's actions table, with area and years. */
import type { Report, Row, Table } from '../../src/shared/model.ts';
import type { CountryRecord, RecordedAction } from './record.ts';
import { similarity, wordsOf } from './words.ts';

export interface ActionsCheck {
  readonly expected: number;
  readonly found: number;
  readonly faults: readonly string[];
  /** What the record says and the printed chapter does not. */
  readonly disagreements: readonly string[];
}

const SAME_ACTION = 0.8;
/** Words in a row that are looked for, and how many of these stretches make the text the same. */
const STRETCH = 5;
const MOST_STRETCHES = 0.75;
/** What a record holds where there is no action. */
const PLACEHOLDER = /^(?:n\/?a|not applicable|none|unknown)\.?$/i;
const YEARS =
  /^(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?(?:\s*[,;]\s*(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?)*$/;

interface Printed {
  readonly area: string;
  readonly action: string;
  readonly years: string;
}

/** @param printedText all text of the chapter, in which an action that no row holds may still stand. */
export function checkActions(report: Report, record: CountryRecord, printedText: string): ActionsCheck {
  const rows = report.tables.filter((table) => table.concept === 'actions').flatMap(printedRows);
  const all = wordsOf(printedText).join(' ');
  const faults: string[] = [];
  const disagreements: string[] = [];
  let found = 0;
  let expected = 0;
  for (const action of record.actions.filter((each) => !PLACEHOLDER.test(each.action))) {
    const best = bestRow(rows, action);
    if (!best) {
      if (isPrinted(action, all)) {
        expected += 1;
        faults.push(`no row for "${short(action.action)}"`);
      } else {
        disagreements.push(`the record's action is not printed: "${short(action.action)}"`);
      }
      continue;
    }
    expected += 1;
    const areaRight = sameArea(best.area, action.area);
    const yearsRight = YEARS.test(best.years.trim());
    if (areaRight && yearsRight) found += 1;
    if (!areaRight) faults.push(`area "${best.area}" for "${action.area}": "${short(action.action)}"`);
    if (!yearsRight) faults.push(`years "${best.years}" of "${short(action.action)}"`);
  }
  return { expected, found, faults, disagreements };
}

/** The best row; among rows with the same text, one of the recorded area. */
function bestRow(rows: readonly Printed[], { action, area }: RecordedAction): Printed | undefined {
  let best: Printed | undefined;
  let score = 0;
  for (const row of rows) {
    // A record sometimes cuts one printed action into two.
    const within = wordsOf(row.action).join(' ').includes(wordsOf(action).join(' '));
    const similar = within ? 1 : similarity(row.action, action);
    const value = similar + (sameArea(row.area, area) ? 0.01 : 0);
    if (similar >= SAME_ACTION && value > score) {
      best = row;
      score = value;
    }
  }
  return best;
}

/** Whether the chapter prints the record's words, line breaks and a slip apart; a rewording is another text. */
function isPrinted({ action }: RecordedAction, all: string): boolean {
  const words = wordsOf(action);
  if (words.length <= STRETCH) return all.includes(words.join(' '));
  const stretches = words.slice(STRETCH - 1).map((_, at) => words.slice(at, at + STRETCH).join(' '));
  return stretches.filter((stretch) => all.includes(stretch)).length >= stretches.length * MOST_STRETCHES;
}

function printedRows(table: Table): readonly Printed[] {
  const column = (pattern: RegExp, usual: number): number => {
    const at = table.columns.findIndex((cell) => pattern.test(cell.content.text));
    return at === -1 ? usual : at;
  };
  const area = column(/^area/i, 0);
  const action = column(/action/i, 1);
  const years = column(/^year/i, table.columns.length - 1);
  const cell = (row: Row, at: number): string => row.cells[at]?.content.text ?? '';
  return table.rows.map((row) => ({
    area: cell(row, area),
    action: cell(row, action),
    years: cell(row, years),
  }));
}

/** Names of areas drift: "Laws" became "Legal Framework", "Policies" "Government Policies". */
function sameArea(printed: string, recorded: string): boolean {
  return subjectOf(printed) === subjectOf(recorded);
}

function subjectOf(area: string): string {
  const folded = wordsOf(area).join(' ');
  if (/legal|^laws?/.test(folded)) return 'legal framework';
  if (/polic/.test(folded)) return 'government policies';
  if (/program/.test(folded)) return 'social programs';
  return folded;
}

function short(text: string): string {
  return text.length > 70 ? `${text.slice(0, 67)}...` : text;
}
