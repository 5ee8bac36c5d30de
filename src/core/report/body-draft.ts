/** The body of a report on its way: sections of elements, not yet composed into text. */
import type { Furniture, Topic } from '../../shared/model.ts';
import type { Piece } from './repairs/compose-text.ts';
import type { TableDraft } from './table/table-draft.ts';
import type { Line } from './lines/working-line.ts';

export type Element =
  | { readonly kind: 'heading'; readonly level: number; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[]; readonly bullet: boolean }
  | { readonly kind: 'table'; readonly table: TableDraft }
  | { readonly kind: 'references'; readonly lines: readonly Line[] };

export interface SectionDraft {
  readonly id: string;
  readonly numeral: string | null;
  readonly title: string;
  readonly topic: Topic | null;
  readonly elements: Element[];
}

export interface BodyDraft {
  readonly sections: readonly SectionDraft[];
  readonly tables: readonly TableDraft[];
  readonly furniture: Furniture[];
  /** Names of the chapters whose first sentence was found: "Kazakhstan 2022". */
  readonly chapters: readonly string[];
}
