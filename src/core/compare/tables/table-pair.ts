/** Two tables that are compared, or the only one of them, and what the texts of their parts are. */
import type { Concept, Report, Table, Topic } from '../../../shared/model.ts';
import type { WordWeight } from '../words/similarity.ts';
import { cellsSide, unitSide } from '../rows/row-builder.ts';
import type { Comparing, RowDraft, SideText } from '../rows/row-builder.ts';
import { joinCells } from '../units/table-rows.ts';
import type { LabelledRow } from '../units/table-rows.ts';
import { passageOf } from '../units/units.ts';
import type { Passage, Unit } from '../units/units.ts';
import { alignColumns } from './align-columns.ts';

export interface TableSide {
  readonly report: Report;
  readonly unit: Unit;
  readonly table: Table;
}

export interface TablePair {
  readonly left: TableSide | null;
  readonly right: TableSide | null;
  /** Which column stands for which; empty where there is one table only. */
  readonly columns: readonly (readonly [left: number, right: number])[];
  /** What all rows of the two tables say of themselves. */
  readonly parts: { readonly topic: Topic | null; readonly concept: Concept | null };
  readonly comparing: Comparing;
  readonly weight: WordWeight;
}

/** A row, and whether it stands out of order; a row that is only left says where in left order it stood. */
export interface TableRowDraft {
  readonly draft: RowDraft;
  readonly moved: boolean;
  /** The place in left order of a row that is shown elsewhere. */
  readonly movedAway?: { readonly table: number; readonly row: number };
}

export function tablePair(
  left: Unit | null,
  right: Unit | null,
  comparing: Comparing,
  weight: WordWeight,
): TablePair {
  const sides = { left: tableSide(left, comparing.left), right: tableSide(right, comparing.right) };
  return {
    ...sides,
    columns:
      sides.left !== null && sides.right !== null ? alignColumns(sides.left.table, sides.right.table) : [],
    parts: {
      topic: right?.topic ?? left?.topic ?? null,
      concept: sides.right?.table.concept ?? sides.left?.table.concept ?? null,
    },
    comparing,
    weight,
  };
}

function tableSide(unit: Unit | null, report: Report): TableSide | null {
  return unit?.table === undefined ? null : { report, unit, table: unit.table.table };
}

/** The column heads; `null` where the table has none. */
export function headSide(
  side: TableSide | null,
): { readonly cells: readonly Passage[]; readonly text: SideText } | null {
  if (side === null || side.table.columns.length === 0) return null;
  const contents = side.table.columns.map(({ content }) => content);
  const cells = contents.map((content) => passageOf(side.report, content));
  return { cells, text: cellsSide(side.unit, joinCells(cells), contents) };
}

export function rowSide(side: TableSide | null, row: LabelledRow | undefined): SideText | null {
  if (side === null || row === undefined) return null;
  const contents = row.row.cells.map(({ content }) => content);
  return cellsSide(side.unit, joinCells(row.cells), contents, row.index);
}

export interface NoteSide {
  readonly passage: Passage;
  readonly text: SideText;
}

export function noteSides(side: TableSide | null): NoteSide[] {
  return (side?.table.notes ?? []).flatMap(({ content }, note) => {
    if (side === null) return [];
    const passage = passageOf(side.report, content);
    const { side: whole } = unitSide({ ...side.unit, passage });
    return [{ passage, text: { cut: passage, side: { ...whole, note } } }];
  });
}
