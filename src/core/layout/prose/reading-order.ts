/**
 * The order in which the parts of a page are read: from the top down, and where a gutter parts a stretch of
 * the page, the left column before the right one.
 */
import { largest, smallest } from '../../../shared/lists.ts';
import { isTable, type Item } from '../page/blocks.ts';
import type { Box } from '../page/page-content.ts';

/** Items that are read one after the other as one column. */
export type Column = readonly Item[];

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
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

/** What is never parted: an item, or a hanging mark with the text it stands before. */
interface Unit extends Box {
  readonly items: readonly Item[];
}

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
  return ordered(withMarks(items), pageWidth).map((column) => column.flatMap((unit) => unit.items));
}

/** Hanging numbers and bullets with their text, so that no gutter runs between them. */
function withMarks(items: readonly Item[]): readonly Unit[] {
  const marks = items.filter(({ content }) => !isTable(content) && MARK.test(content.text));
  if (marks.length === 0) return items.map((item) => ({ ...boxOf(item), items: [item] }));
  const heights = new Map<number, Item[]>();
  for (const item of items) {
    if (isTable(item.content)) continue;
    const height = Math.round(item.bottom);
    const known = heights.get(height);
    if (known) known.push(item);
    else heights.set(height, [item]);
  }
  const texts = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const mark of marks) {
    const height = Math.round(mark.bottom);
    const near = [height - 1, height, height + 1].flatMap((each) => heights.get(each) ?? []);
    const beside = near.filter(
      (item) =>
        item !== mark &&
        !taken.has(item) &&
        Math.abs(item.bottom - mark.bottom) < 1 &&
        item.left >= mark.right &&
        item.left - mark.left < WIDEST_HANG,
    );
    const text = beside.sort((a, b) => a.left - b.left)[0];
    if (text === undefined || MARK.test(textOf(text))) continue;
    texts.set(mark, text);
    taken.add(text);
  }
  return items.flatMap((item): Unit[] => {
    if (taken.has(item)) return [];
    const text = texts.get(item);
    return text === undefined ? [{ ...boxOf(item), items: [item] }] : [joined(item, text)];
  });
}

function joined(mark: Item, text: Item): Unit {
  return {
    left: mark.left,
    right: Math.max(mark.right, text.right),
    bottom: Math.min(mark.bottom, text.bottom),
    top: Math.max(mark.top, text.top),
    items: [mark, text],
  };
}

function boxOf({ left, right, bottom, top }: Item): Box {
  return { left, right, bottom, top };
}

function textOf({ content }: Item): string {
  return isTable(content) ? '' : content.text;
}

function ordered(units: readonly Unit[], pageWidth: number): readonly (readonly Unit[])[] {
  const sorted = [...units].sort((a, b) => b.top - a.top || a.left - b.left);
  const stretch = widestStretch(sorted, pageWidth / 2);
  if (!stretch) return sorted.length > 0 ? [sorted] : [];
  const inside = sorted.slice(stretch.from, stretch.to);
  const right = inside.filter((item) => item.left >= stretch.gutter);
  const left = inside.filter((item) => item.left < stretch.gutter);
  const [beside, below] = trimmedLeft(left, right);
  return [
    ...ordered(sorted.slice(0, stretch.from), pageWidth),
    ...ordered(beside, pageWidth),
    ...ordered(right, pageWidth),
    ...ordered([...below, ...sorted.slice(stretch.to)], pageWidth),
  ];
}

/** The stretch of items, from the top down, that a gutter parts most clearly. */
function widestStretch(sorted: readonly Unit[], middle: number): Stretch | undefined {
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
function weightOf(items: readonly Unit[], gutter: number, fewest: number): number {
  const right = items.filter((item) => item.left >= gutter);
  const left = items.filter((item) => item.left < gutter);
  const weight = Math.min(linesOf(left), linesOf(right));
  if (weight < fewest) return 0;
  if (widthOf(left) < NARROWEST_COLUMN || widthOf(right) < NARROWEST_COLUMN) return 0;
  const overlap = Math.min(topOf(left), topOf(right)) - Math.max(bottomOf(left), bottomOf(right));
  if (overlap <= 0) return 0;
  const ends = left.map((item) => item.right).sort((a, b) => a - b);
  const gap = gutter - (ends[Math.floor((ends.length - 1) * MOST)] ?? 0);
  return weight * Math.max(1, Math.min(gap, WIDE_GUTTER));
}

function linesOf(items: readonly Unit[]): number {
  const heights = new Set<number>();
  let tables = 0;
  for (const item of items) {
    if (holdsTable(item)) tables += 1;
    else heights.add(Math.round(item.bottom));
  }
  return heights.size + tables * TABLE_LINES;
}

function widthOf(items: readonly Unit[]): number {
  return largest(items.map((item) => item.right)) - smallest(items.map((item) => item.left));
}

function topOf(items: readonly Unit[]): number {
  return largest(items.map((item) => item.top));
}

function bottomOf(items: readonly Unit[]): number {
  return smallest(items.map((item) => item.bottom));
}

/**
 * Takes off the foot of the left column what stands below the whole right column in another type size: text
 * that goes on over the full width after a figure, and happens to be short.
 */
function trimmedLeft(
  left: readonly Unit[],
  right: readonly Unit[],
): readonly [readonly Unit[], readonly Unit[]] {
  const floor = bottomOf(right);
  const beside = left.filter((item) => item.top > floor);
  // Beside a short right column there may be no more than the heading of a list that goes on below it.
  if (beside.every(isHeading)) return [left, []];
  const sizes = new Set(beside.map(sizeOf));
  const first = left.findIndex((item) => item.top <= floor && !sizes.has(sizeOf(item)));
  return first === -1 ? [left, []] : [left.slice(0, first), left.slice(first)];
}

function sizeOf({ items }: Unit): number {
  const content = items.at(-1)?.content;
  return content === undefined || isTable(content) ? 0 : content.style.size;
}

function isHeading({ items }: Unit): boolean {
  return items.every(({ content }) => !isTable(content) && content.bold);
}

function holdsTable({ items: [first] }: Unit): boolean {
  return first !== undefined && isTable(first.content);
}
