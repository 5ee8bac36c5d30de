/** A piece of a report that a hit can be: a heading, a paragraph, a row, a note, an entry of a list. */
import type { Chunk, Span } from '../../../shared/model.ts';
import type { HitKind } from '../../../shared/search.ts';

/** What a passage does for the passages after it: a heading names them, a caption its table's rows. */
export type PassageRole = 'title' | 'heading' | 'subheading' | 'caption' | 'columns' | 'body';

/** A citation mark in a passage. Offsets are into its text. */
export interface PassageMark extends Span {
  readonly numbers: readonly number[];
}

export interface Passage {
  readonly text: string;
  readonly kind: HitKind;
  readonly role: PassageRole;
  /** Block it stands in. */
  readonly block: string;
  /** Index into `Report.sections`. */
  readonly section: number;
  /** Index into `Report.tables`, -1 outside tables. */
  readonly table: number;
  /** Number of the reference, 0 outside references. */
  readonly reference: number;
  /** Where it stands in the source; labels carried down from another row do not count. */
  readonly extent: Span;
  /** Of `text`; cell separators are not covered. */
  readonly chunks: readonly Chunk[];
  readonly marks: readonly PassageMark[];
  /** Rising offsets of cell borders: no phrase and no sentence crosses one. */
  readonly borders: readonly number[];
}
