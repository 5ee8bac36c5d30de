/** Rows whose cells were joined by single spaces, split by what each column can hold. */
import type { Concept, Repair, Span } from '../../../shared/model.ts';
import type { CellValues } from '../series/cell-values.ts';
import { nameEnd } from './split-name-role.ts';
import { type CellDraft, EMPTY_CELL, type RowDraft } from './table-draft.ts';
import { trimmed, type Line } from '../lines/working-line.ts';

export interface SplitRow {
  readonly row: RowDraft;
  /** Printed signs that part cells ("label: value"). */
  readonly borders: readonly Span[];
  readonly repairs: readonly Repair[];
}

/** Stretches of the row's text, one a cell; an empty cell has `start === end`. */
type Cells = readonly (readonly [start: number, end: number])[];

/**
 * The cells of a row that was printed without borders. Where the border cannot be known the row stays
 * whole.
 */
export function splitPlainRow(
  line: Line,
  concept: Concept | null,
  width: number,
  values: CellValues,
): SplitRow {
  const cells = width === 1 ? null : cellsOf(line.text, concept, values);
  if (cells === null) {
    const whole: CellDraft = { pieces: [{ start: line.start, end: line.end }] };
    const single = width <= 1 && concept !== 'statistics';
    return {
      row: { kind: 'item', cells: [whole], ...(single ? {} : { unsplit: true }) },
      borders: [],
      repairs: [],
    };
  }
  const spans = cells.map(([start, end]) => trimmed(line.text, { start, end }));
  const filled = spans.filter((span) => span.start < span.end);
  return {
    row: {
      kind: 'item',
      cells: spans.map((span) =>
        span.start === span.end
          ? EMPTY_CELL
          : { pieces: [{ start: line.start + span.start, end: line.start + span.end }] },
      ),
    },
    borders: concept === 'statistics' ? between(line, filled) : [],
    repairs: concept === 'statistics' || filled.length < 2 ? [] : [splitRepair(line, filled)],
  };
}

function splitRepair(line: Line, cells: readonly Span[]): Repair {
  const shown = cells.map((cell) => line.text.slice(cell.start, cell.end)).join('\t');
  return { kind: 'split-cells', start: line.start, end: line.end, printed: line.text, shown };
}

function between(line: Line, cells: readonly Span[]): Span[] {
  const [first, second] = cells;
  if (first === undefined || second === undefined) return [];
  const border = trimmed(line.text, { start: first.end, end: second.start });
  return border.start === border.end
    ? []
    : [{ start: line.start + border.start, end: line.start + border.end }];
}

function cellsOf(text: string, concept: Concept | null, values: CellValues): Cells | null {
  switch (concept) {
    case 'statistics':
      return statisticsCells(text);
    case 'work-by-sector':
      return labelledCells(text, values.sectorsInSmallLetters);
    case 'conventions':
      return conventionCells(text);
    case 'laws':
      return lawCells(text, values);
    case 'actions':
      return actionCells(text, values);
    case 'labor-enforcement':
    case 'criminal-enforcement':
      return enforcementCells(text, values);
    case 'agencies':
    case 'coordination':
    case 'policies':
    case 'programs': {
      const end = nameEnd(text, values.roleVerbs);
      return end === null
        ? null
        : [
            [0, end],
            [end, text.length],
          ];
    }
    case null:
      return null;
  }
}

/** "School attendance, ages 5 to 14 (%): 90.7" */
function statisticsCells(text: string): Cells | null {
  const at = text.lastIndexOf(': ');
  return at < 0
    ? null
    : [
        [0, at],
        [at + 2, text.length],
      ];
}

/** A known label, given in small letters, with its marks, or none: "Industry Construction, activities unknown* (3, 10)". */
function labelledCells(text: string, labels: readonly string[]): Cells {
  const lower = text.toLowerCase();
  const label = labels.find((name) => lower.startsWith(name));
  const end = label === undefined ? 0 : /^[*†‡§]*(?=\s)/.exec(text.slice(label.length));
  if (label === undefined || end === null || end === 0)
    return [
      [0, 0],
      [0, text.length],
    ];
  const border = label.length + end[0].length;
  return [
    [0, border],
    [border, text.length],
  ];
}

/** A convention, and a tick where the copy kept it. */
function conventionCells(text: string): Cells {
  const tick = /\s+[✓✔√]$/.exec(text);
  return tick === null
    ? [
        [0, text.length],
        [text.length, text.length],
      ]
    : [
        [0, tick.index],
        [tick.index, text.length],
      ];
}

function lawCells(text: string, { lawRow }: CellValues): Cells | null {
  const found = lawRow.exec(text);
  if (found === null) return null;
  const label = (found[1] ?? '').length;
  const age = found[4] ?? '';
  const value = found[0].length - age.length;
  return [
    [0, label],
    [label, value],
    [value, found[0].length],
    [found[0].length, text.length],
  ];
}

/** A known area or none, the action, and the years at the end. */
function actionCells(text: string, values: CellValues): Cells | null {
  const years = /\s(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?$/.exec(text);
  if (years === null) return null;
  const [label, action] = labelledCells(text.slice(0, years.index), values.actionAreasInSmallLetters);
  return label === undefined || action === undefined ? null : [label, action, [years.index, text.length]];
}

/** A label and the values of two years, each with its sources. */
function enforcementCells(text: string, { twoValues }: CellValues): Cells | null {
  const found = twoValues.exec(text);
  if (found === null)
    return [
      [0, text.length],
      [text.length, text.length],
      [text.length, text.length],
    ];
  const border = text.length - (found[2] ?? '').length;
  return [
    [0, found.index],
    [found.index, border],
    [border, text.length],
  ];
}
