/** A page whose lines and tables are in reading order, each with what its place tells. */
import type { SetText, TableBlock } from './page/blocks.ts';
import type { MarginKind } from './page/furniture.ts';
import type { PlacedLine } from './prose/paragraphs.ts';

/** A page on its way to text. */
export interface LaidOutPage {
  readonly number: number;
  readonly heads: readonly FurnitureLine[];
  readonly blocks: readonly PlacedBlock[];
  readonly feet: readonly FurnitureLine[];
}

export interface FurnitureLine extends SetText {
  readonly kind: MarginKind;
}

export type PlacedBlock = PlacedLine | TableBlock;
