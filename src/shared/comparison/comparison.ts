/** What a comparison of two reports is. Plain data; ranges are UTF-16 offsets into the shown text they belong to. */
import type { Concept, Span, Topic } from '../model.ts';

/**
 * Differences that say nothing about the country: hidden unless the reader switches them on.
 *
 * - `citation-number`: the same sources under other numbers, or the mark set in another way;
 * - `table-number`: the same table under another number;
 * - `quotes-dashes`: straight or curly quotation marks, hyphen or dash, bracketed or bare note mark;
 * - `character-form`: accents, ligatures, full-width letters, signs that nobody sees, "…" for "...";
 * - `repaired-glyph`: print differs only where one of the copies was damaged;
 * - `not-in-copy`: one copy lost what stood there, or does not list the source it cites, so that nothing can be said.
 */
export const UNIMPORTANT_CLASSES = [
  'citation-number',
  'table-number',
  'quotes-dashes',
  'character-form',
  'case',
  'spacing',
  'repaired-glyph',
  'not-in-copy',
] as const;
export type UnimportantClass = (typeof UNIMPORTANT_CLASSES)[number];

/** Differences a reader looks for. `citation-source`: another source stands behind the sentence. */
const IMPORTANT_CLASSES = ['word', 'number', 'punctuation', 'note-mark', 'citation-source'] as const;
export type ImportantClass = (typeof IMPORTANT_CLASSES)[number];

export type DifferenceClass = UnimportantClass | ImportantClass;
export const DIFFERENCE_CLASSES: readonly DifferenceClass[] = [...UNIMPORTANT_CLASSES, ...IMPORTANT_CLASSES];

/** `[start, end)` in a shown text. */
export type TextRange = readonly [start: number, end: number];

/**
 * One difference: the stretch of the left text that became the stretch of the right text. Either may be empty.
 * Between two edits of a row both sides agree.
 */
export interface Edit {
  readonly left: TextRange;
  readonly right: TextRange;
  readonly classes: readonly DifferenceClass[];
  /** A sentence of it stands in another row of the other report: the row's index and the place in its text. */
  readonly elsewhere?: { readonly row: number; readonly range: TextRange };
}

const ROW_STATES = ['same', 'changed', 'moved', 'left', 'right'] as const;
/** `left` and `right`: only in that report. */
export type RowState = (typeof ROW_STATES)[number];

const ROW_KINDS = [
  'heading',
  'paragraph',
  'list-item',
  'table',
  'table-header',
  'table-row',
  'note',
  'reference',
] as const;
/** `table` is the caption of a table; its rows and notes follow as rows of their own. */
export type RowKind = (typeof ROW_KINDS)[number];

/**
 * What a row counts as. `citations`: nothing differs but the sources behind it; `references`: an entry of a list of
 * references, whose change stands behind the passages that cite it already.
 */
export const ROW_PARTS = ['text', 'tables', 'citations', 'references'] as const;
export type RowPart = (typeof ROW_PARTS)[number];

export type StateCounts = Readonly<Record<RowState, number>>;

export interface ComparedSide {
  /** Block the text stands in. */
  readonly block: string;
  /** Index into `Report.tables`. */
  readonly table?: number;
  /** Index into the table's rows. */
  readonly row?: number;
  /** Index into the table's notes. */
  readonly note?: number;
  /** Index into `Report.references`. */
  readonly reference?: number;
  /** The shown text; cells of a table row are joined by a tab. */
  readonly text: string;
  /** Cells of a table row, as ranges of `text`. */
  readonly cells?: readonly TextRange[];
  /** The text is this stretch of its block's: the other report has the rest in another paragraph. */
  readonly part?: TextRange;
  /** Source span of the whole. */
  readonly source: Span | null;
}

/** Sources behind a row, by reference number. */
export interface ComparedSources {
  /** The same source left and right. */
  readonly kept: readonly (readonly [left: number, right: number])[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

export interface ComparisonRow {
  readonly state: RowState;
  readonly kind: RowKind;
  readonly topic: Topic | null;
  /** Of the table that the row belongs to. */
  readonly concept: Concept | null;
  readonly left: ComparedSide | null;
  readonly right: ComparedSide | null;
  /** In order; only where both sides are there. */
  readonly edits: readonly Edit[];
  /** The label of a table row was reworded. */
  readonly renamed?: { readonly left: string; readonly right: string };
  /** Both rows of a table have the same name, whatever else differs. */
  readonly sameName?: true;
  /** The left text stands before row `leftBefore` in its own report; the row itself stands in right order. */
  readonly move?: { readonly leftBefore: number; readonly leftTopic: Topic | null };
  readonly sources?: ComparedSources;
  /** Sentences that went from this row to another one, or came from there, wherever they stand in the row. */
  readonly sentences?: readonly MovedSentence[];
}

/** A sentence of one row that stands in another row of the other report. */
export interface MovedSentence {
  readonly side: 'left' | 'right';
  /** In the text of that side. */
  readonly range: TextRange;
  /** Index of the other row, and the place in its text on the other side. */
  readonly row: number;
  readonly there: TextRange;
}

export type StatementKind =
  | 'same-report'
  | 'different-areas'
  | 'summary-only'
  | 'different-kinds'
  | 'no-tables'
  | 'nothing-in-common'
  | 'nothing-to-compare';

/** A plain sentence about the comparison as a whole. */
export interface ComparisonStatement {
  readonly kind: StatementKind;
  readonly message: string;
}

export interface Comparison {
  /** Report ids. */
  readonly left: string;
  readonly right: string;
  /** How the reports are named to people. */
  readonly leftLabel: string;
  readonly rightLabel: string;
  /** In the order of the right report, what is only left where it stood. */
  readonly rows: readonly ComparisonRow[];
  readonly statements: readonly ComparisonStatement[];
  /** Parts of a report that have nothing to stand against (a chapter beside a summary) and make no rows. */
  readonly notCompared: readonly {
    readonly side: 'left' | 'right';
    readonly topics: readonly Topic[];
    readonly blocks: number;
  }[];
  /** Classes that did not count when the states were given. */
  readonly hidden: readonly DifferenceClass[];
  readonly counts: StateCounts;
  /** `counts` by what they count. */
  readonly parts: Readonly<Record<RowPart, StateCounts>>;
  /**
   * The lists of references as wholes, by number: sources that both have, and those that only one has, each source once.
   * What is only in the right one is newly cited.
   */
  readonly listed: ComparedSources;
}

/** Whether an edit counts: one of its classes is not hidden. */
export function isShownEdit(edit: Edit, hidden: readonly DifferenceClass[]): boolean {
  return edit.classes.some((one) => !hidden.includes(one));
}

/** The state of a row when other classes are hidden than those it was made with. */
export function rowState(row: ComparisonRow, hidden: readonly DifferenceClass[]): RowState {
  if (row.left === null) return 'right';
  if (row.right === null) return 'left';
  const edited = row.edits.some((edit) => isShownEdit(edit, hidden));
  // In a table the order of rows says little, and a cell that went from "Yes" to "No" everything.
  if (row.move !== undefined && !(edited && row.sameName === true)) return 'moved';
  return edited ? 'changed' : 'same';
}

/** What a row counts as while these classes are hidden. */
export function rowPart(row: ComparisonRow, hidden: readonly DifferenceClass[]): RowPart {
  if (row.kind === 'reference') return 'references';
  if (rowState(row, hidden) === 'changed') {
    const shown = row.edits.flatMap(({ classes }) => classes.filter((one) => !hidden.includes(one)));
    if (shown.every((one) => one === 'citation-source')) return 'citations';
  }
  return (row.left ?? row.right)?.table === undefined ? 'text' : 'tables';
}

/** How many rows are in which state. */
export function countStates(rows: readonly ComparisonRow[], hidden: readonly DifferenceClass[]): StateCounts {
  const counts = noStates();
  for (const row of rows) counts[rowState(row, hidden)] += 1;
  return counts;
}

/** How many rows of each part are in which state. */
export function countParts(
  rows: readonly ComparisonRow[],
  hidden: readonly DifferenceClass[],
): Readonly<Record<RowPart, StateCounts>> {
  const parts = { text: noStates(), tables: noStates(), citations: noStates(), references: noStates() };
  for (const row of rows) parts[rowPart(row, hidden)][rowState(row, hidden)] += 1;
  return parts;
}

/** Rows that are not the same. */
export function changesIn({ changed, moved, left, right }: StateCounts): number {
  return changed + moved + left + right;
}

function noStates(): Record<RowState, number> {
  return { same: 0, changed: 0, moved: 0, left: 0, right: 0 };
}
