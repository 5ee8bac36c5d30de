/** A table on its way: lines sorted into parts, not yet into cells. */
import type { Concept, Span, Topic } from '../../../shared/model.ts';
import { matchesOf } from '../../text/matches.ts';
import { evenlySpaced } from '../../../shared/text/white-space.ts';
import type { Caption } from '../series/captions.ts';
import type { Piece } from '../repairs/compose-text.ts';
import type { Edit } from '../repairs/edit.ts';
import type { Line } from '../lines/working-line.ts';

/** One printed part of a table: its caption, where it has one, and its rows, heads included. */
export interface TablePart {
  readonly captionLines: readonly Line[];
  readonly caption: Caption | null;
  readonly rows: readonly Line[];
  /** Of a part that goes on: the heading above the table, printed once more. */
  readonly repeatedLabel?: Line;
}

export interface NoteDraft {
  readonly mark: string;
  /** Where the mark stands, with brackets; `null` where the note has none. */
  readonly markPlace: Span | null;
  readonly kind: 'note' | 'source';
  readonly pieces: Piece[];
}

export interface TableDraft {
  readonly id: string;
  readonly number: number | null;
  readonly concept: Concept | null;
  readonly topic: Topic | null;
  readonly parts: TablePart[];
  /** Marks printed in the table whose note has not come yet: `unexplainedMarks` gives them. */
  readonly unexplained: Set<string>;
  /** Parts whose marks are not among them yet. Most tables have no note, and are never searched for marks. */
  readonly unsearched: TablePart[];
  readonly notes: NoteDraft[];
}

const MARK = /[*†‡§]/g;

export function unexplainedMarks({ unexplained, unsearched }: TableDraft): Set<string> {
  for (const part of unsearched.splice(0)) {
    for (const { text } of [...part.captionLines, ...part.rows]) {
      for (const [mark] of matchesOf(MARK, text)) unexplained.add(mark);
    }
  }
  return unexplained;
}

export interface CellDraft {
  readonly pieces: readonly Piece[];
  /** Edits beside those that the rules find: a completed area name. */
  readonly edits?: readonly Edit[];
  readonly carried?: boolean;
  readonly missing?: boolean;
}

export interface RowDraft {
  readonly cells: readonly CellDraft[];
  readonly kind: 'item' | 'group' | 'sub';
  readonly unsplit?: boolean;
  /** The format shows the borders of the row: it is whole, and its empty cells were printed empty. */
  readonly whole?: true;
}

export const EMPTY_CELL: CellDraft = { pieces: [] };

/** The printed text of a cell, pieces joined by spaces. */
export function draftText(source: string, cell: CellDraft | undefined): string {
  const pieces = cell?.pieces ?? [];
  const [first] = pieces;
  if (first === undefined) return '';
  const text =
    pieces.length === 1
      ? source.slice(first.start, first.end)
      : pieces.map((piece) => source.slice(piece.start, piece.end)).join(' ');
  return evenlySpaced(text).trim();
}
