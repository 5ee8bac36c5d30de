/** The rows that one table, or one table in two years, gives to a comparison. */
import type { Edit } from '../../../shared/comparison/comparison.ts';
import { appendAll } from '../../../shared/lists.ts';
import type { Report, Table } from '../../../shared/model.ts';
import { align } from '../align/align.ts';
import { alignColumns } from './align-columns.ts';
import { alignRows } from './align-rows.ts';
import { editsBetween } from '../diff/edits.ts';
import type { WordWeight } from '../words/similarity.ts';
import { profileOfWords } from '../words/similarity.ts';
import { cellsSide, draftRow, shiftEdits, unitSide } from '../rows/row-builder.ts';
import type { Comparing, RowDraft, SideText } from '../rows/row-builder.ts';
import { joinCells, labelledRows } from '../units/table-rows.ts';
import type { LabelledRow } from '../units/table-rows.ts';
import { passageOf } from '../units/units.ts';
import type { Passage, Unit } from '../units/units.ts';

interface TableSide {
  readonly report: Report;
  readonly unit: Unit;
  readonly table: Table;
}

/** A row, and whether it stands out of order; a row that is only left says where in left order it stood. */
export interface TableRowDraft {
  readonly draft: RowDraft;
  readonly moved: boolean;
  /** The place in left order of a row that is shown elsewhere. */
  readonly movedAway?: { readonly table: number; readonly row: number };
}

export function tableRows(
  left: Unit | null,
  right: Unit | null,
  context: Comparing,
  weight: WordWeight,
): TableRowDraft[] {
  const sides = { left: tableSide(left, context.left), right: tableSide(right, context.right) };
  const topic = right?.topic ?? left?.topic ?? null;
  const concept = sides.right?.table.concept ?? sides.left?.table.concept ?? null;
  const parts = { topic, concept } as const;
  const columns =
    sides.left !== null && sides.right !== null ? alignColumns(sides.left.table, sides.right.table) : [];
  const plain = (draft: RowDraft): TableRowDraft => ({ draft, moved: false });
  const caption = draftRow(
    {
      ...parts,
      kind: 'table',
      left: left === null ? null : unitSide(left),
      right: right === null ? null : unitSide(right),
    },
    context,
  );
  return [plain(caption), ...header(), ...body(), ...notes()];

  function header(): TableRowDraft[] {
    const heads = { left: headSide(sides.left), right: headSide(sides.right) };
    if (heads.left === null && heads.right === null) return [];
    const edits =
      heads.left === null || heads.right === null
        ? {}
        : { edits: cellEdits(heads.left.cells, heads.right.cells, heads.left.text, heads.right.text) };
    return [
      plain(
        draftRow(
          {
            ...parts,
            kind: 'table-header',
            left: heads.left?.text ?? null,
            right: heads.right?.text ?? null,
            ...edits,
          },
          context,
        ),
      ),
    ];
  }

  function body(): TableRowDraft[] {
    const rows = {
      left: sides.left === null ? [] : labelledRows(sides.left.report, sides.left.table),
      right: sides.right === null ? [] : labelledRows(sides.right.report, sides.right.table),
    };
    const { inOrder, moved } = alignRows(rows.left, rows.right, weight);
    const ordered = new Map(inOrder.map((pair) => [pair.right, pair.left]));
    const outOfOrder = new Map(moved.map((pair) => [pair.right, pair.left]));
    const away = new Set(moved.map((pair) => pair.left));
    const drafts: TableRowDraft[] = [];
    let [next, alone]: [number, TableRowDraft[]] = [0, []];
    for (const [j, row] of rows.right.entries()) {
      const i = ordered.get(j);
      const from = outOfOrder.get(j);
      if (i !== undefined) {
        appendAll(drafts, leftRows(rows.left.slice(next, i), next, away));
        appendAll(drafts, alone);
        drafts.push(rowPair(rows.left[i], row, false));
        next = i + 1;
        alone = [];
      } else alone.push(rowPair(from === undefined ? undefined : rows.left[from], row, from !== undefined));
    }
    return [...drafts, ...leftRows(rows.left.slice(next), next, away), ...alone];
  }

  function leftRows(rows: readonly LabelledRow[], from: number, away: ReadonlySet<number>): TableRowDraft[] {
    return rows.map((row, index) => {
      const only = rowPair(row, undefined, false);
      const place = { table: sides.left?.unit.table?.index ?? 0, row: row.index };
      return away.has(from + index) ? { ...only, movedAway: place } : only;
    });
  }

  function rowPair(
    one: LabelledRow | undefined,
    other: LabelledRow | undefined,
    moved: boolean,
  ): TableRowDraft {
    const texts = { left: rowSide(sides.left, one), right: rowSide(sides.right, other) };
    const cellwise =
      one !== undefined && other !== undefined && one.row.unsplit !== true && other.row.unsplit !== true;
    const edits =
      cellwise && texts.left !== null && texts.right !== null
        ? { edits: cellEdits(one.cells, other.cells, texts.left, texts.right, one, other) }
        : {};
    const named = cellwise && one.valueColumns.length > 0 && other.valueColumns.length > 0;
    const name = one?.identity.name ?? '';
    const sameName = name !== '' && name === other?.identity.name;
    const renamed =
      named && one.labelKey !== other.labelKey
        ? { left: one.label.text, right: other.label.text }
        : undefined;
    return {
      draft: draftRow({ ...parts, kind: 'table-row', ...texts, ...edits, renamed, sameName }, context),
      moved,
    };
  }

  /** Edits of the cells that stand for each other; a cell of a column that only one side has is all difference. */
  function cellEdits(
    one: readonly Passage[],
    other: readonly Passage[],
    left: SideText,
    right: SideText,
    leftRow?: LabelledRow,
    rightRow?: LabelledRow,
  ): Edit[] {
    const edits: Edit[] = [];
    const paired = columns.filter(([l, r]) => l < one.length || r < other.length);
    let [nextLeft, nextRight] = [0, 0];
    const compare = (l: number | null, r: number | null): void => {
      const at = { left: offset(left, l ?? nextLeft), right: offset(right, r ?? nextRight) };
      const cells = { left: l === null ? null : one[l], right: r === null ? null : other[r] };
      const [a, b] = [leftRow?.row.cells[l ?? -1], rightRow?.row.cells[r ?? -1]];
      if (a?.carried === true && b?.carried === true) return;
      const found = editsBetween(cells.left ?? EMPTY, cells.right ?? EMPTY, context);
      const lost = a?.missing === true || b?.missing === true;
      const named: Edit[] = lost ? found.map((edit) => ({ ...edit, classes: ['not-in-copy'] })) : found;
      appendAll(edits, shiftEdits(named, at.left, at.right));
    };
    for (const [l, r] of [...paired, [one.length, other.length] as const]) {
      for (; nextLeft < Math.min(l, one.length); nextLeft += 1) compare(nextLeft, null);
      for (; nextRight < Math.min(r, other.length); nextRight += 1) compare(null, nextRight);
      if (l < one.length || r < other.length) compare(l < one.length ? l : null, r < other.length ? r : null);
      [nextLeft, nextRight] = [l + 1, r + 1];
    }
    return edits;
  }

  function notes(): TableRowDraft[] {
    const texts = { left: noteSides(sides.left), right: noteSides(sides.right) };
    const items = (list: readonly NoteSide[]) =>
      list.map(({ passage }) => ({
        kind: 'note',
        key: passage.key,
        profile: profileOfWords(passage.words, weight),
      }));
    const { inOrder, moved } = align(items(texts.left), items(texts.right), {
      weight,
      minimum: 0.4,
      movedMinimum: 0.4,
    });
    const leftOf = new Map([...inOrder, ...moved].map((pair) => [pair.right, pair.left]));
    const paired = new Set(leftOf.values());
    const draft = (one: SideText | null, other: SideText | null): TableRowDraft =>
      plain(draftRow({ ...parts, kind: 'note', left: one, right: other }, context));
    return [
      ...texts.left.filter((_, i) => !paired.has(i)).map(({ text }) => draft(text, null)),
      ...texts.right.map(({ text }, j) => draft(texts.left[leftOf.get(j) ?? -1]?.text ?? null, text)),
    ];
  }
}

const EMPTY = { text: '', tokens: [], printed: [] };

function offset(side: SideText, cell: number): number {
  const cells = side.side.cells ?? [];
  return cells[cell]?.[0] ?? side.side.text.length;
}

function tableSide(unit: Unit | null, report: Report): TableSide | null {
  return unit?.table === undefined ? null : { report, unit, table: unit.table.table };
}

function headSide(
  side: TableSide | null,
): { readonly cells: readonly Passage[]; readonly text: SideText } | null {
  if (side === null || side.table.columns.length === 0) return null;
  const contents = side.table.columns.map(({ content }) => content);
  const cells = contents.map((content) => passageOf(side.report, content));
  return { cells, text: cellsSide(side.unit, joinCells(cells), contents) };
}

function rowSide(side: TableSide | null, row: LabelledRow | undefined): SideText | null {
  if (side === null || row === undefined) return null;
  const contents = row.row.cells.map(({ content }) => content);
  return cellsSide(side.unit, joinCells(row.cells), contents, row.index);
}

interface NoteSide {
  readonly passage: Passage;
  readonly text: SideText;
}

function noteSides(side: TableSide | null): NoteSide[] {
  return (side?.table.notes ?? []).flatMap(({ content }, note) => {
    if (side === null) return [];
    const passage = passageOf(side.report, content);
    const { side: whole } = unitSide({ ...side.unit, passage });
    return [{ passage, text: { cut: passage, side: { ...whole, note } } }];
  });
}
