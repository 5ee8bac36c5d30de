/**
 * What a format reader (text, HTML, PDF, DOCX) hands to the parser: the source text, cut into lines,
 * with what the format knows about them. The parser itself knows no format.
 */
import type { CutOff, LostPageReason, Page, SourceFormat, Span } from '../../../shared/model.ts';

/** What a format reader may know of a line beyond its characters. All of it is optional. */
export interface LineHints {
  /** Printed page, from 1. */
  readonly page?: number;
  /** Page furniture by its place on the page (running head, foot, page number). */
  readonly furniture?:
    'running-head' | 'page-number' | 'web-chrome' | 'logo-noise' | 'markup' | 'hidden' | 'off-page';
  /** A heading by its type size or markup: 1 title, 2 section, 3 below. */
  readonly heading?: 1 | 2 | 3 | 4;
  /** The line is a row of the n-th table region of the document (rows of one region share the number). */
  readonly table?: number;
  /** The row repeats or holds column heads by its type or shading. */
  readonly header?: boolean;
  /** The row stands between ruled lines: it is a whole row, and its empty cells were printed empty. */
  readonly ruled?: true;
  /** The line opens a list entry by a bullet or a hanging number. */
  readonly bullet?: boolean;
  /** The line holds several printed lines whose breaks were lost; its cells cannot be told apart. */
  readonly merged?: true;
  /** The line starts a new paragraph (`true`) or goes on with the last line's (`false`). */
  readonly startsParagraph?: boolean;
}

export interface SourceLine extends Span {
  readonly hints: LineHints;
  /** Borders of cells where the format knows them; else the parser looks for tabs. */
  readonly cells?: readonly Span[];
}

/** A page whose words are not, or not all, in the text of the document. */
export interface LostPage {
  /** From 1. */
  readonly page: number;
  /**
   * It cannot be read at all, it is a picture, the file holds nothing of it though words follow, its contents are
   * damaged and words may be missing, its fonts do not name its letters, or most of it lies outside of its edges.
   * `hidden`: near it the file holds a page that it does not show.
   */
  readonly why: LostPageReason;
}

export interface SourceDocument {
  readonly format: SourceFormat;
  /** The text all offsets point into. */
  readonly text: string;
  /** In reading order; every non-space character of `text` stands in exactly one line. */
  readonly lines: readonly SourceLine[];
  readonly pages?: readonly Page[];
  /** Of a paged format, the pages whose words are lost, rising. */
  readonly lostPages?: readonly LostPage[];
  /** Numbers of the pages on which nothing is written, rising. */
  readonly blankPages?: readonly number[];
  /** The file ends after this page, and had more: so many, where it says so. */
  readonly cutOff?: CutOff;
  /** Title in the file's own metadata, where there is one. */
  readonly metadataTitle?: string;
}
