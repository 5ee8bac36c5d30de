/** What a page consists of once its words are in fragments and its tables are found. */
import type { Fragment } from './fragments.ts';
import type { Box, Word } from './page-content.ts';
import { largest, smallest } from '../../../shared/lists.ts';

/** A stretch of text and the words that it is made of, in its order; a drawn check mark counts as one. */
export interface SetText {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A printed line of prose, a heading, an entry of a list. */
export interface TextLine {
  readonly kind: 'line';
  readonly fragments: readonly Fragment[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
}

export interface TableRow {
  /** One entry per column; the printed lines of the cell from the top down. */
  readonly cells: readonly (readonly SetText[])[];
  readonly header: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly box: Box;
  readonly rows: readonly TableRow[];
}

export type Block = TextLine | TableBlock;

/** Something with a place on the page, whose reading order is to be found. */
export interface Item extends Box {
  readonly content: Fragment | TableBlock;
}

export function isTable(content: Fragment | TableBlock): content is TableBlock {
  return 'rows' in content;
}

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** How far letters reach above and below the line they stand on, as shares of the type size. */
const ABOVE = 0.75;
const BELOW = 0.2;

export function itemOf(content: Fragment | TableBlock): Item {
  if (isTable(content)) return { ...content.box, content };
  const { left, right, baseline, style } = content;
  return { left, right, bottom: baseline - style.size * BELOW, top: baseline + style.size * ABOVE, content };
}

/** The line that some fragments on one height make up. */
export function lineOf(fragments: readonly Fragment[]): TextLine {
  const sorted = [...fragments].sort((a, b) => a.left - b.left);
  const main = sorted.reduce((longest, next) => (next.text.length > longest.text.length ? next : longest));
  return {
    kind: 'line',
    fragments: sorted,
    text: sorted.map((fragment) => fragment.text).join(' '),
    left: smallest(sorted.map((fragment) => fragment.left)),
    right: largest(sorted.map((fragment) => fragment.right)),
    baseline: main.baseline,
    size: main.style.size,
    bold: sorted.every((fragment) => fragment.bold),
  };
}
