/** Rows of a comparison, made by hand. */
import type { Comparison, ComparisonRow, Edit } from '../../../src/shared/comparison/comparison.ts';
import {
  countParts,
  countStates,
  rowState,
  UNIMPORTANT_CLASSES,
} from '../../../src/shared/comparison/comparison.ts';

/** A paragraph on either side; the state follows from what it has. */
export function row(
  left: string | null,
  right: string | null,
  parts: Partial<ComparisonRow> = {},
): ComparisonRow {
  const side = (text: string | null) => (text === null ? null : { block: text, text, source: null });
  const made: ComparisonRow = {
    state: 'same',
    kind: 'paragraph',
    topic: 'law',
    concept: null,
    left: side(left),
    right: side(right),
    edits: [],
    ...parts,
  };
  return { ...made, state: rowState(made, UNIMPORTANT_CLASSES) };
}

/** A row of a table whose cells are cut at `|`; the table has the same index on both sides. */
export function tableRow(
  left: string | null,
  right: string | null,
  table = 0,
  parts: Partial<ComparisonRow> = {},
): ComparisonRow {
  const side = (text: string | null) => {
    if (text === null) return null;
    let at = 0;
    const cells = text.split('|').map((cell) => {
      const range = [at, at + cell.length] as const;
      at += cell.length + 1;
      return range;
    });
    return { block: 't', table, row: 0, text: text.replaceAll('|', '\t'), cells, source: null };
  };
  return row(null, null, { kind: 'table-row', left: side(left), right: side(right), ...parts });
}

export function edit(left: Edit['left'], right: Edit['right'], parts: Partial<Edit> = {}): Edit {
  return { left, right, classes: ['word'], ...parts };
}

export function comparison(rows: readonly ComparisonRow[]): Comparison {
  return {
    left: 'kazakhstan-2016',
    right: 'kazakhstan-2022',
    leftLabel: 'Kazakhstan 2016',
    rightLabel: 'Kazakhstan 2022',
    rows,
    statements: [],
    notCompared: [],
    hidden: UNIMPORTANT_CLASSES,
    counts: countStates(rows, UNIMPORTANT_CLASSES),
    parts: countParts(rows, UNIMPORTANT_CLASSES),
    listed: { kept: [], left: [], right: [] },
  };
}
