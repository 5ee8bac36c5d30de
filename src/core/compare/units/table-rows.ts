/** The rows of a table as labels with values, whatever the table's form. */
import type { TextRange } from '../../../shared/comparison/comparison.ts';
import type { Concept, Report, Row, Table } from '../../../shared/model.ts';
import type { CutText } from '../diff/edits.ts';
import { withoutMarks } from '../../../shared/shown-text.ts';
import { identityOf, seriesRow, seriesRowAtStart } from './series-labels.ts';
import { subjectWords } from '../words/subject-words.ts';
import type { Token } from '../words/tokens.ts';
import { passageOf } from './units.ts';
import type { Passage } from './units.ts';
import { largest } from '../../../shared/lists.ts';

/** Tables whose first column groups the rows of the second (sector and activity, area and suggested action). */
const GROUPED: ReadonlySet<Concept> = new Set(['work-by-sector', 'actions']);

/** What makes a row the same row in another table. */
export interface RowIdentity {
  /** What the row is about, folded; empty where nothing says it. */
  readonly name: string;
  /** The row of the series that the name stands for under any of its names, or `null`. */
  readonly series: string | null;
  /** Whom of several the row is about ("Mainland", "Zanzibar"), or the group it stands in; folded. */
  readonly within: string;
  /** `within` is a part of the name: the same name for two entities is two rows. */
  readonly byEntity: boolean;
}

export interface LabelledRow {
  /** Index into the table's rows. */
  readonly index: number;
  readonly row: Row;
  readonly cells: readonly Passage[];
  /** Column of the label, and the columns that hold values. */
  readonly labelColumn: number;
  readonly valueColumns: readonly number[];
  readonly label: Passage;
  /** Sector, area, or label of the group row above; empty where there is none. */
  readonly group: string;
  /** The label without citations, note marks and punctuation: the same for labels that say the same. */
  readonly labelKey: string;
  readonly identity: RowIdentity;
  /** What the label names before it goes into details: "domestic work" of "Domestic work, including childcare". */
  readonly labelHead: string;
  readonly headWords: readonly string[];
  /** Words of the label, with those of the group row above for a row below one. */
  readonly words: readonly string[];
  /** Words of the values. */
  readonly valueWords: readonly string[];
}

/** Which columns of a table say what a row is about. */
function labelColumns(table: Table): { readonly group: number | null; readonly label: number } {
  const width = largest(
    table.rows.map(({ cells }) => cells.length),
    table.columns.length,
  );
  const grouped =
    width > 1 &&
    (isGrouped(table) ||
      table.rows.some(({ cells, unsplit }) => unsplit !== true && cells[0]?.carried === true));
  if (grouped) return { group: 0, label: 1 };
  for (let column = 0; column < width - 1; column += 1)
    if (table.rows.some(({ cells }) => (cells[column]?.content.text.trim() ?? '') !== ''))
      return { group: null, label: column };
  return { group: null, label: 0 };
}

function isGrouped({ concept }: Table): boolean {
  return concept !== null && GROUPED.has(concept);
}

/** An abbreviation in brackets ("(MLSP)") that a year adds to a name or leaves out. */
const ABBREVIATION = /\((?=[^()]*\p{Lu}[^()]*\p{Lu})[\p{L}&-]+\)/gu;

function identify(
  concept: Concept | null,
  row: Row,
  label: Passage,
  group: Passage | null,
  byEntity: boolean,
): RowIdentity {
  const [own, above] = [plain(label), plain(group)];
  const name = byEntity && above !== '' ? above : own;
  const series = row.unsplit === true ? seriesRowAtStart(concept, own) : seriesRow(concept, name);
  return {
    name: identityOf(name.replace(ABBREVIATION, '')),
    series,
    within: byEntity ? identityOf(own) : (seriesRow(concept, above) ?? identityOf(above)),
    byEntity,
  };
}

export function labelledRows(report: Report, table: Table): LabelledRow[] {
  return [...labellingRows(report, table)];
}

/** The same, one row after the other. */
export function* labellingRows(report: Report, table: Table): Generator<LabelledRow, undefined> {
  const columns = labelColumns(table);
  let above: Passage | null = null;
  for (const [index, row] of table.rows.entries()) {
    const cells = row.cells.map(({ content }) => passageOf(report, content));
    const single = row.unsplit === true || cells.length <= columns.label;
    const labelColumn = single ? 0 : columns.label;
    const label = cells[labelColumn] ?? passageOf(report, EMPTY);
    const head = headOf(label.tokens);
    if (row.kind === 'group') above = label;
    else if (row.kind === 'item') above = null;
    const parent = row.kind === 'sub' ? above : null;
    const groupColumn = single ? null : columns.group;
    const valueColumns = [...cells.keys()].filter(
      (column) => column !== labelColumn && column !== groupColumn,
    );
    const group = groupColumn === null ? parent : (cells[groupColumn] ?? null);
    const byEntity = groupColumn !== null && !isGrouped(table);
    yield {
      index,
      row,
      cells,
      labelColumn,
      valueColumns,
      label,
      labelKey: labelKeyOf(label.tokens),
      identity: identify(table.concept, row, label, group, byEntity),
      labelHead: labelKeyOf(head),
      headWords: subjectWords(head),
      group: plain(group),
      words: parent === null && !byEntity ? label.words : [...(group?.words ?? []), ...label.words],
      valueWords: valueColumns.flatMap((column) => cells[column]?.words ?? []),
    };
  }
  return undefined;
}

function plain(passage: Passage | null | undefined): string {
  return passage === null || passage === undefined ? '' : withoutMarks(passage.content);
}

function headOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ key }) => key === ',' || key === ';' || key === 'including');
  return end < 0 ? tokens : tokens.slice(0, end);
}

function labelKeyOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ key }) => key)
    .join(' ');
}

const EMPTY = { text: '', chunks: [], inlines: [] };

/** Cells as one text with a tab between them. */
export interface JoinedCells extends CutText {
  readonly cells: readonly TextRange[];
}

export function joinCells(cells: readonly CutText[]): JoinedCells {
  let at = 0;
  const ranges: TextRange[] = [];
  const tokens = [];
  const printed = [];
  for (const cell of cells) {
    ranges.push([at, at + cell.text.length]);
    for (const token of cell.tokens) tokens.push({ ...token, start: token.start + at, end: token.end + at });
    for (const piece of cell.printed)
      printed.push({ ...piece, start: piece.start + at, end: piece.end + at });
    at += cell.text.length + 1;
  }
  return { text: cells.map(({ text }) => text).join('\t'), tokens, printed, cells: ranges };
}
