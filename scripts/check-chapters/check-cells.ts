/** Cells of laws, conventions, statistics and enforcement against the Department's record. */
import type { Concept, Report, Row } from '../../src/shared/model.ts';
import type { RecordedCell } from './record-cells.ts';
import { wordsOf } from './words.ts';

export interface CellsCheck {
  readonly expected: number;
  readonly found: number;
  /** A value of the record that stands in the print, but not in its cell. */
  readonly faults: readonly string[];
  /** A value of the record that the row does not print at all. */
  readonly disagreements: readonly string[];
}

/**
 * Compares each recorded value with the cell of its row: the first value of a law or convention, the year reported on
 * of an enforcement table.
 *
 * @param printedText all text of the chapter, in which a row that was not found can be told from one not printed.
 */
export function checkCells(report: Report, cells: readonly RecordedCell[], printedText: string): CellsCheck {
  const text = printedText.replace(/\s+/g, ' ');
  const faults: string[] = [];
  const disagreements: string[] = [];
  let expected = 0;
  let found = 0;
  for (const cell of cells) {
    const row = rowOf(report, cell.concept, cell.label);
    if (row === undefined) {
      if (!cell.label.test(text)) continue;
      expected += 1;
      faults.push(`no row of ${cell.concept} for ${cell.name}`);
      continue;
    }
    expected += 1;
    const values = row.cells.slice(1).map((each) => plain(each.content.text));
    const printed = values[cell.column < 0 ? values.length + cell.column : cell.column] ?? '';
    if (isSame(printed, cell.value)) {
      found += 1;
    } else if (
      values.some(
        (value, at) => at !== cell.column && value !== '' && value !== printed && isSame(value, cell.value),
      )
    ) {
      faults.push(`${cell.name} is ${cell.value} in the record; its row reads ${values.join(' | ')}`);
    } else {
      expected -= 1;
      disagreements.push(`${cell.name} is ${cell.value} in the record, "${printed}" in print`);
    }
  }
  return { expected, found, faults, disagreements };
}

function rowOf(report: Report, concept: Concept, label: RegExp): Row | undefined {
  return report.tables
    .filter((table) => table.concept === concept)
    .flatMap((table) => table.rows)
    .find((row) => label.test(row.cells[0]?.content.text ?? ''));
}

/** Without citation marks, note marks and spaces. */
function plain(text: string): string {
  return text
    .replace(/\((?:\d{1,3}\s*[-,;–]?\s*)+\)/g, (mark) => (/^\(\d{1,3}(?:,\d{3})+\)$/.test(mark) ? mark : ''))
    .replace(/[*†‡§]/g, '')
    .trim();
}

function isSame(printed: string, recorded: string): boolean {
  if (printed === '✓') return recorded === 'Yes';
  if (printed === '') return recorded === 'No';
  return wordsOf(printed.replace(/[,$]/g, '')).join(' ') === wordsOf(recorded.replace(/[,$]/g, '')).join(' ');
}
