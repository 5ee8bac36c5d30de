/** An answer as a table: what its columns are, what each cell says, and by what it is sorted. Pure. */
import type { AcrossAnswer, AcrossGap, AcrossRow, DifferenceUnit } from '../../../shared/across/across.ts';
import { GAP_WORDS } from '../../../shared/across/gap-words.ts';
import { gapsOf } from '../../../shared/across/gaps-of.ts';
import type { Level } from '../../../shared/model.ts';
import { fold } from '../../../shared/text/fold.ts';
import { plainNumber } from './scale.ts';
import type { Scale } from './scale.ts';
import { lineName } from './shown-answer.ts';
import type { ShownAnswer } from './shown-answer.ts';
import { cellInBrief } from './words.ts';

export interface TableColumn {
  readonly id: string;
  readonly name: string;
  /** In rem. */
  readonly width: number;
  readonly isNumber: boolean;
}

export interface TableCell {
  readonly text: string;
  /** The place that it leads to; `null` where nothing is stated. */
  readonly row: AcrossRow | null;
  /** What it is sorted by; `null` for words. */
  readonly number: number | null;
  /** A reason, and no answer. */
  readonly isGap: boolean;
  /** Drawn with its sign. */
  readonly level?: Level;
}

export interface TableLine {
  readonly key: string;
  readonly area: string;
  readonly name: string;
  readonly cells: readonly TableCell[];
}

export interface TableModel {
  readonly columns: readonly TableColumn[];
  readonly lines: readonly TableLine[];
}

export interface TableSort {
  /** Of a column; empty for the countries. */
  readonly by: string;
  readonly down: boolean;
}

const NOTHING: TableCell = { text: '', row: null, number: null, isGap: true };

/** Countries by years where a row is asked for, else a line for each row that was found. */
export function tableModel(answer: AcrossAnswer, shown: ShownAnswer, scale: Scale | null): TableModel {
  if (answer.against !== undefined) return pairTable(answer, shown);
  if (shown.isByYear)
    return shown.years.length === 1 ? yearTable(answer, shown) : yearsTable(answer, shown, scale);
  return rowsTable(answer, shown);
}

function yearsTable({ main }: AcrossAnswer, { lines, years }: ShownAnswer, scale: Scale | null): TableModel {
  const hasChange = scale !== null;
  return {
    columns: [
      ...years.map((year) => ({
        id: `${year}`,
        name: `${year}`,
        width: scale?.kind === 'number' ? 5 : 7,
        isNumber: scale?.kind === 'number',
      })),
      ...(hasChange ? [{ id: 'change', name: 'Change', width: 5.5, isNumber: true }] : []),
    ],
    lines: lines.map((line) => {
      const cells = line.cells.map((cell): TableCell => {
        if (cell.kind === 'missing') return { ...NOTHING, text: GAP_WORDS[cell.why] };
        const stated = cell.row.cells[main];
        return {
          text: stated === undefined ? '' : cellInBrief(stated),
          row: cell.row,
          number: stated === undefined || scale === null ? null : scale.numberOf(stated.value),
          isGap: false,
          ...(stated?.value.kind === 'level' ? { level: stated.value.value } : {}),
        };
      });
      return {
        key: `${line.area}\n${line.entity}`,
        area: line.area,
        name: lineName(line),
        cells: hasChange ? [...cells, changeCell(cells)] : cells,
      };
    }),
  };
}

/** From the first stated year to the last; nothing between them is filled in. */
function changeCell(cells: readonly TableCell[]): TableCell {
  const stated = cells.filter(({ number }) => number !== null);
  const [first, last] = [stated[0], stated.at(-1)];
  if (first === undefined || last === undefined || first === last) return NOTHING;
  const change = Math.round(((last.number ?? 0) - (first.number ?? 0)) * 10) / 10;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  return { text: `${sign}${plainNumber(Math.abs(change))}`, row: last.row, number: change, isGap: false };
}

/** One year: all cells of the row. */
function yearTable({ columns, main }: AcrossAnswer, { lines }: ShownAnswer): TableModel {
  return {
    columns: columns.map((name, at) => ({
      id: name,
      name,
      width: at === main ? 10 : name === 'Age' || name === 'Percent' ? 8 : 24,
      isNumber: false,
    })),
    lines: lines.map((line) => {
      const [cell] = line.cells;
      return {
        key: `${line.area}\n${line.entity}`,
        area: line.area,
        name: lineName(line),
        cells:
          cell?.kind === 'stated'
            ? cellsOf(cell.row)
            : columns.map((_, at) =>
                at === 0 ? { ...NOTHING, text: GAP_WORDS[cell?.why ?? 'not-stated'] } : NOTHING,
              ),
      };
    }),
  };
}

/** A line for each row that was found: kinds of work, suggested actions, policies. */
function rowsTable({ columns }: AcrossAnswer, { rows }: ShownAnswer): TableModel {
  const hasLabel = !columns.some((name) => name === 'Activity' || name === 'Suggested Action');
  return {
    columns: [
      { id: 'year', name: 'Year', width: 5, isNumber: true },
      { id: 'since', name: 'Since', width: 5, isNumber: true },
      ...(hasLabel ? [{ id: 'label', name: 'Row', width: 16, isNumber: false }] : []),
      ...columns.map((name) => ({ id: name, name, width: isShort(name) ? 12 : 30, isNumber: false })),
    ],
    lines: rows.map((row, at) => ({
      key: `${at}`,
      area: row.area,
      name: lineName(row),
      cells: [
        yearCell(row, row.year),
        sinceCell(row),
        ...(hasLabel ? [{ text: row.label, row, number: null, isGap: false }] : []),
        ...cellsOf(row),
      ],
    })),
  };
}

function isShort(name: string): boolean {
  return name === 'Sector/Industry' || name === 'Area' || name === 'Year(s) Suggested' || name === 'Age';
}

/** "≤2013": the library cannot tell whether it is older. */
function sinceCell(row: AcrossRow): TableCell {
  const cell = yearCell(row, row.since);
  return row.sinceOrEarlier === true && row.since !== null ? { ...cell, text: `≤${row.since}` } : cell;
}

function yearCell(row: AcrossRow, year: number | null): TableCell {
  return { text: year === null ? '' : String(year), row, number: year, isGap: year === null };
}

function cellsOf(row: AcrossRow): readonly TableCell[] {
  return row.cells.map((cell) => ({
    text: cellInBrief(cell),
    row,
    number: cell.value.kind === 'number' || cell.value.kind === 'age' ? cell.value.value : null,
    isGap: cell.value.kind === 'empty' || cell.value.kind === 'not-in-copy',
  }));
}

/** Two rows against each other: both values, and the difference where both are numbers of one kind. */
function pairTable(
  { rows, missing, against, title }: AcrossAnswer,
  { rows: shown, years }: ShownAnswer,
): TableModel {
  if (against === undefined) return { columns: [], lines: [] };
  const why = [gapsOf(missing), gapsOf(against.missing)];
  const inSight = new Set(shown.map(({ area }) => area));
  const wanted = new Set(years);
  return {
    columns: [
      { id: 'year', name: 'Year', width: 5, isNumber: true },
      { id: 'first', name: title, width: 14, isNumber: true },
      { id: 'second', name: against.title, width: 14, isNumber: true },
      { id: 'gap', name: GAP_HEADS[against.unit ?? 'count'], width: 8, isNumber: true },
    ],
    lines: against.differences
      .filter(({ area, year }) => inSight.has(area) && wanted.has(year))
      .map(({ area, entity, year, row, other, difference }) => ({
        key: `${area}\n${entity}\n${year}`,
        area,
        name: lineName({ area, entity }),
        cells: [
          { text: String(year), row: rows[row ?? -1] ?? null, number: year, isGap: false },
          measuredCell(rows[row ?? -1], why[0]?.(area, year)),
          measuredCell(against.rows[other ?? -1], why[1]?.(area, year)),
          {
            text:
              difference === null
                ? ''
                : difference < 0
                  ? `−${plainNumber(-difference)}`
                  : plainNumber(difference),
            row: rows[row ?? -1] ?? null,
            number: difference,
            isGap: difference === null,
          },
        ],
      })),
  };
}

const GAP_HEADS: Readonly<Record<DifferenceUnit, string>> = {
  years: 'Gap in years',
  percent: 'Points',
  count: 'Difference',
  'us-dollars': 'Difference',
};

/** The number of a row, else its first words. */
function measuredCell(row: AcrossRow | undefined, why: AcrossGap = 'not-stated'): TableCell {
  if (row === undefined) return { ...NOTHING, text: GAP_WORDS[why] };
  const cells = cellsOf(row);
  return cells.find(({ number }) => number !== null) ?? cells[0] ?? NOTHING;
}

/**
 * Lines that hold all the words, in any of their cells or in one column.
 *
 * @param column by its id, `''` for the countries; `null` for any
 */
export function filteredLines(
  { columns, lines }: TableModel,
  words: string,
  column: string | null = null,
): readonly TableLine[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return lines;
  const at = columns.findIndex(({ id }) => id === column);
  return lines.filter(({ name, cells }) => {
    const within =
      column === ''
        ? name
        : at < 0
          ? `${name} ${cells.map((cell) => cell.text).join(' ')}`
          : (cells[at]?.text ?? '');
    const text = fold(within);
    return wanted.every((word) => text.includes(word));
  });
}

/** Numbers by their size, words by the alphabet, what is missing last whichever way it goes. */
export function sortedLines(
  { columns, lines }: TableModel,
  filtered: readonly TableLine[],
  { by, down }: TableSort,
): readonly TableLine[] {
  const at = columns.findIndex(({ id }) => id === by);
  const way = down ? -1 : 1;
  if (at < 0) return by === '' && down ? filtered.toReversed() : lines === filtered ? lines : filtered;
  return filtered.toSorted((a, b) => {
    const [one, other] = [a.cells[at], b.cells[at]];
    const rank = rankOf(one) - rankOf(other);
    if (rank !== 0 || one === undefined || other === undefined) return rank;
    if (one.number !== null && other.number !== null) return way * (one.number - other.number);
    return way * one.text.localeCompare(other.text, 'en');
  });
}

function rankOf(cell: TableCell | undefined): number {
  if (cell === undefined || cell.isGap || cell.text === '') return 2;
  return cell.number === null ? 1 : 0;
}
