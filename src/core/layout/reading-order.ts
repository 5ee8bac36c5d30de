/**
 * The order in which the parts of a page are read: from the top down, and where a gutter parts a stretch of
 * the page, the left column before the right one.
 */
import { isTable, type Item } from './blocks.ts';
import { largest, smallest } from '../../shared/lists.ts';

/** Items that are read one after the other as one column. */
export type Column = readonly Item[];

/** A single line may run on almost to the next column. */
const GUTTER = 1.5;
/** The share of lines that keep to their column. */
const MOST = 0.9;
/** Beyond this a wider gutter tells nothing more. */
const WIDE_GUTTER = 6;
/** Hanging numbers and bullets, and how far from their text they stand. */
const MARK = /^(?:\(?\d{1,3}[.)]?|[•●○■▪◦–-])$/;
const WIDEST_HANG = 40;
const NARROWEST_COLUMN = 70;
const FEWEST_LINES = 3;
/** A gutter this near the middle of the page, as a share of half its width, is that of the page's columns. */
const CENTRAL = 0.07;
/** A page with more pieces of text is a drawing; its gutters are not worth the time. */
const MOST_ITEMS = 2000;
/** A table counts as this many lines of a column. */
const TABLE_LINES = 4;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
  readonly weight: number;
}

/**
 * Parts the items of a page into columns in reading order.
 *
 * @param pageWidth tells the middle of the page: a gutter there parts columns however short they are.
 */
export function readingOrder(items: readonly Item[], pageWidth: number): readonly Column[] {
  const sorted = [...items].sort((a, b) => b.top - a.top || a.left - b.left);
  const stretch = widestStretch(sorted, pageWidth / 2);
  if (!stretch) return sorted.length > 0 ? [sorted] : [];
  const inside = sorted.slice(stretch.from, stretch.to);
  const right = inside.filter((item) => item.left >= stretch.gutter);
  const left = inside.filter((item) => item.left < stretch.gutter);
  const [beside, below] = trimmedLeft(left, right);
  return [
    ...readingOrder(sorted.slice(0, stretch.from), pageWidth),
    ...readingOrder(beside, pageWidth),
    ...readingOrder(right, pageWidth),
    ...readingOrder([...below, ...sorted.slice(stretch.to)], pageWidth),
  ];
}

/** The stretch of items, from the top down, that a gutter parts most clearly. */
function widestStretch(sorted: readonly Item[], middle: number): Stretch | undefined {
  if (sorted.length > MOST_ITEMS) return undefined;
  const margin = smallest(sorted.map((item) => item.left));
  const edges = new Set(
    sorted.filter((item) => item.left > margin + NARROWEST_COLUMN).map((item) => Math.round(item.left)),
  );
  let best: Stretch | undefined;
  for (const edge of edges) {
    let from = 0;
    for (let at = 0; at <= sorted.length; at += 1) {
      const item = sorted[at];
      if (item && !(item.left < edge - 1 && item.right > edge - GUTTER)) continue;
      const central = Math.abs(edge - middle) < middle * CENTRAL;
      const weight = weightOf(sorted.slice(from, at), edge - 1, central ? 1 : FEWEST_LINES);
      if (weight > (best?.weight ?? 0)) best = { from, to: at, gutter: edge - 1, weight };
      from = at + 1;
    }
  }
  return best;
}

/** How much stands on the weaker side, and how clearly apart; 0 where these are no two columns. */
function weightOf(items: readonly Item[], gutter: number, fewest: number): number {
  const right = items.filter((item) => item.left >= gutter);
  const left = items.filter((item) => item.left < gutter);
  const weight = Math.min(linesOf(left), linesOf(right));
  if (weight < fewest) return 0;
  if (widthOf(left) < NARROWEST_COLUMN || widthOf(right) < NARROWEST_COLUMN) return 0;
  const overlap = Math.min(topOf(left), topOf(right)) - Math.max(bottomOf(left), bottomOf(right));
  if (overlap <= 0) return 0;
  if (partsMarks(left, right, gutter)) return 0;
  const ends = left.map((item) => item.right).sort((a, b) => a - b);
  const gap = gutter - (ends[Math.floor((ends.length - 1) * MOST)] ?? 0);
  return weight * Math.max(1, Math.min(gap, WIDE_GUTTER));
}

/** Whether the gutter runs between hanging numbers and their text, and not between columns. */
function partsMarks(left: readonly Item[], right: readonly Item[], gutter: number): boolean {
  const marks = left.filter(
    ({ content, left: edge }) => !isTable(content) && gutter - edge < WIDEST_HANG && MARK.test(content.text),
  );
  const parted = marks.filter((mark) => right.some((item) => Math.abs(item.bottom - mark.bottom) < 1));
  return parted.length > 1;
}

function linesOf(items: readonly Item[]): number {
  const tables = items.filter((item) => isTable(item.content)).length;
  const heights = new Set(
    items.filter((item) => !isTable(item.content)).map((item) => Math.round(item.bottom)),
  );
  return heights.size + tables * TABLE_LINES;
}

function widthOf(items: readonly Item[]): number {
  return largest(items.map((item) => item.right)) - smallest(items.map((item) => item.left));
}

function topOf(items: readonly Item[]): number {
  return largest(items.map((item) => item.top));
}

function bottomOf(items: readonly Item[]): number {
  return smallest(items.map((item) => item.bottom));
}

/**
 * Takes off the foot of the left column what stands below the whole right column in another type size: text
 * that goes on over the full width after a figure, and happens to be short.
 */
function trimmedLeft(
  left: readonly Item[],
  right: readonly Item[],
): readonly [readonly Item[], readonly Item[]] {
  const floor = bottomOf(right);
  const sizes = new Set(left.filter((item) => item.top > floor).map(sizeOf));
  const first = left.findIndex((item) => item.top <= floor && !sizes.has(sizeOf(item)));
  return first === -1 ? [left, []] : [left.slice(0, first), left.slice(first)];
}

function sizeOf({ content }: Item): number {
  return isTable(content) ? 0 : content.style.size;
}
