/** Rows that were printed with fewer rules than they have: told by the lines of their cells. */

import type { SetText } from '../page/blocks.ts';

/** A printed line of a cell. */
export interface CellLine extends SetText {
  readonly baseline: number;
  readonly left: number;
  readonly light: boolean;
  /** Type size in points; 0 for a drawn sign. */
  readonly size: number;
  /** Index of the ruled row that the line is printed in, which need not be the first of its cell. */
  readonly band: number;
}

/** The cells of a row, from left to right; their lines from the top down. */
export type RowLines = readonly (readonly CellLine[])[];

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** Baselines that differ by less than this, in points, are one line. */
export const SAME_LINE = 3;
const BULLET = /^[•●○◦▪■□–·o](?:\s|$)/;
/** The lines of one cell follow each other within this multiple of the type size; rows stand further apart. */
const LEADING = 1.35;

/**
 * Some tables frame the labels of several rows as one cell: "Routine Inspections Conducted" and "Routine Inspections
 * Targeted" beside two rows of values (cambodia-2018). Each label goes to the row on whose line it begins; a label
 * over several rows, such as "Agriculture", stays in the first.
 *
 * @param rows one entry per ruled row; a cell over several rows has its lines in the first.
 */
export function labelsToRows(rows: readonly RowLines[]): readonly RowLines[] {
  const result = rows.map((row) => [...row]);
  rows.forEach((row, first) => {
    const [labels = []] = row;
    if (labels.length < 2) return;
    const parts = labelParts(labels);
    if (parts.length < 2 || !beginsWithValue(parts[0], rows[first])) return;
    let at = first;
    const placed = new Map<number, CellLine[]>();
    for (const part of parts) {
      const band = part[0]?.band ?? at;
      const own = band > at && rows[band]?.[0]?.length === 0 && beginsWithValue(part, rows[band]);
      if (own) at = band;
      placed.set(at, [...(placed.get(at) ?? []), ...part]);
    }
    for (const [band, lines] of placed) {
      const target = result[band];
      if (target) target[0] = lines;
    }
  });
  return result;
}

/** The lines of a cell in stretches without a gap between lines. */
function labelParts(lines: readonly CellLine[]): readonly (readonly CellLine[])[] {
  const parts: CellLine[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const above = last?.at(-1);
    if (last && above && !standsApart(above, line)) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

function standsApart(above: CellLine, line: CellLine): boolean {
  return above.baseline - line.baseline > LEADING * Math.max(above.size, line.size);
}

/** Whether the first line of a label stands on the first line of a value of its row. */
function beginsWithValue(label: readonly CellLine[] | undefined, row: RowLines | undefined): boolean {
  const [first] = label ?? [];
  return first !== undefined && (row ?? []).slice(1).some((cell) => isOnLine(cell[0], first));
}

function isOnLine(line: CellLine | undefined, other: CellLine): boolean {
  return line !== undefined && Math.abs(line.baseline - other.baseline) < SAME_LINE;
}

/** A ruled row as the rows that it holds. */
export function splitRow(row: RowLines): readonly RowLines[] {
  const bulleted = splitAtBullets(row);
  return bulleted.length > 1 ? bulleted : splitAtGaps(row);
}

/**
 * Some editions print a group and its items as one ruled row: bulleted lines in the first column, a value on
 * the line of each item in the others. Such a row is as many rows as it has bullets, and one for the group.
 */
function splitAtBullets(cells: RowLines): readonly RowLines[] {
  const [labels = [], ...values] = cells;
  const starts = labels
    .filter((line, index) => index === 0 || BULLET.test(line.text))
    .map((line) => line.baseline);
  const valued = values.some((cell) => cell.length > 1);
  if (starts.length < 2 || !labels.some((line) => BULLET.test(line.text)) || !valued) return [cells];
  // A value stands on the line of its item; text that runs on over several lines belongs to no single item.
  const loose = values.some((cell) => cell.some((line) => !labels.some((label) => isOnLine(label, line))));
  return loose ? [cells] : splitAt(cells, starts);
}

/**
 * Where a rule is missing between two rows there is a gap through all cells, and the row under it begins in two cells
 * at least on one line: with its label and a value or, under a label of several rows, with two values.
 */
function splitAtGaps(cells: RowLines): readonly RowLines[] {
  if (cells.every((cell) => cell.length < 2)) return [cells];
  const lines = cells.flat().sort((a, b) => b.baseline - a.baseline);
  const [first] = lines;
  if (first === undefined || lines.length < 3) return [cells];
  const starts = lines.filter((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || !standsApart(above, line)) return false;
    return cells.filter((cell) => cell.some((each) => isOnLine(each, line))).length > 1;
  });
  // A row whose cells do not begin on one line is set in the middle of them: then nothing is known of its rows.
  const begins =
    cells.filter((cell) => isOnLine(cell[0], first)).length > 1 || isOnLine(cells[0]?.[0], first);
  return starts.length === 0 || !begins
    ? [cells]
    : splitAt(
        cells,
        [first, ...starts].map((line) => line.baseline),
      );
}

function splitAt(cells: RowLines, starts: readonly number[]): readonly RowLines[] {
  const rowOf = (line: CellLine): number => {
    const below = starts.findIndex((start) => start < line.baseline - SAME_LINE);
    return Math.max(0, (below === -1 ? starts.length : below) - 1);
  };
  return starts.map((_, row) => cells.map((cell) => cell.filter((line) => rowOf(line) === row)));
}
