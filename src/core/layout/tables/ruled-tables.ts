/**
 * Tables found by their ruled lines. The Department's tables have a ruled piece under every cell, so the
 * ends of the pieces give the columns, their heights the rows, and a missing piece a cell over several rows.
 */
import type { Fragment } from '../page/fragments.ts';
import { isCaption } from '../page/headings.ts';
import type { Box, Rule } from '../page/page-content.ts';
import { levelsOf, TOUCHING, type Level } from '../page/rule-levels.ts';
import { bordersOf, covers, crosses, isSpanningLabel, SAME_BORDER } from './column-borders.ts';
import { boldFoot, headerAbove, openBottom, openTop, widened } from './table-edges.ts';
import { appendAll, largest, smallest } from '../../../shared/lists.ts';

export interface RuledTable extends Box {
  /** From the top down. The last is the foot of the table. */
  readonly levels: readonly Level[];
  /** Inner and outer borders of the columns, from left to right. */
  readonly borders: readonly number[];
  /** Row boundary above which all is column heads: the foot of the header's fill. */
  readonly headerFoot: number | undefined;
}

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** A rule under a word, not under a cell: so far below its line, in type sizes, and no longer than the word. */
const UNDERLINE = { above: 0.05, below: 0.28, longer: 3 };
/** Levels of one table share this part of the narrower one. */
const SHARED_WIDTH = 0.5;
/** Points; a line of text is higher. */
const LOWEST = 4;
/** A page with more ruled lines is a drawing. */
const MOST_RULES = 4000;

/** Finds the tables of a page, from the top down. `fragments` are all the text of the page. */
export function ruledTables(
  rules: readonly Rule[],
  fills: readonly Box[],
  fragments: readonly Fragment[],
): readonly RuledTable[] {
  if (rules.length > MOST_RULES) return [];
  const tables: RuledTable[] = [];
  // A chart or another table may stand beside a table: each stretch of the page's width has its own open group.
  let open: Level[][] = [];
  const close = (group: readonly Level[], floor: number): void => {
    const table = toTable(group, fills, fragments, { ceiling: ceilingOver(group, tables), floor });
    if (table) tables.push(table);
  };
  for (const level of levelsOf(rules.filter((rule) => !isUnderline(rule, fragments)))) {
    const touched = open.filter((group) => group.some((each) => overlaps(each, level)));
    const own = touched.findLast((group) => continues(group, level, fills, fragments));
    for (const group of touched) if (group !== own) close(group, level.y);
    open = open.filter((group) => group === own || !touched.includes(group));
    if (own) own.push(level);
    else open.push([level]);
  }
  for (const group of open) close(group, Number.NEGATIVE_INFINITY);
  return tables.sort((a, b) => b.top - a.top || a.left - b.left);
}

type Stretch = Pick<Box, 'left' | 'right'>;

/** Whether two things share some of the page's width. */
function overlaps(first: Stretch, second: Stretch): boolean {
  return Math.min(first.right, second.right) - Math.max(first.left, second.left) > TOUCHING;
}

/** Foot of the lowest table over a group; a table does not begin above it. */
function ceilingOver(group: readonly Level[], tables: readonly RuledTable[]): number {
  const top = group[0]?.y ?? 0;
  const over = tables.filter((table) => table.top > top && group.some((level) => overlaps(level, table)));
  return smallest(over.map((table) => table.bottom));
}

/** A rule close under a piece of text and no longer than it underlines a word or an address. */
function isUnderline(rule: Rule, fragments: readonly Fragment[]): boolean {
  return fragments.some(
    ({ baseline, style, left, right }) =>
      baseline - rule.y > -UNDERLINE.above * style.size &&
      baseline - rule.y < UNDERLINE.below * style.size &&
      rule.left > left - UNDERLINE.longer &&
      rule.right < right + UNDERLINE.longer,
  );
}

/** Whether `level` belongs to the table that `group` has begun. */
function continues(
  group: readonly Level[],
  level: Level,
  fills: readonly Box[],
  fragments: readonly Fragment[],
): boolean {
  const last = group.at(-1) ?? level;
  const left = smallest(group.map((each) => each.left));
  const right = largest(group.map((each) => each.right));
  // A label over several rows has its rule only under the last of them, so that a later level may be wider.
  const shared = Math.min(right, level.right) - Math.max(left, level.left);
  if (shared < SHARED_WIDTH * Math.min(right - left, level.right - level.left)) return false;
  if (headerIn(fills, level, last.y) !== undefined) return false;
  const inner = level.pieces.slice(1).map((piece) => piece.left);
  const ends = [level.left, level.right].filter((x) => x > left + TOUCHING && x < right - TOUCHING);
  const between = fragments.filter((each) => each.baseline < last.y && each.baseline > level.y);
  if (between.some((each) => each.bold && isCaption(each.text))) return false;
  // A rule without a gap tells nothing of columns; it may be the foot of the table or that of the page.
  if (inner.length + ends.length === 0) {
    if (between.length === 0) return false;
    appendAll(ends, bordersOf(group, left, right).slice(1, -1));
  }
  const crossing = between.filter((each) => [...inner, ...ends].some((border) => crosses(each, border)));
  const cells = cellSizes(group, fragments);
  return (
    crossing.length < 2 &&
    crossing.every((each) => cells.has(each.style.size) || isSpanningLabel(each, between, left, last.y))
  );
}

/**
 * Type sizes of the rows that a table has so far. Text of such a size may stick out of its cell; captions, notes
 * and prose are set in others.
 */
function cellSizes(group: readonly Level[], fragments: readonly Fragment[]): ReadonlySet<number> {
  const top = group[0]?.y ?? 0;
  const bottom = group.at(-1)?.y ?? 0;
  const inside = fragments.filter((each) => each.baseline < top && each.baseline > bottom);
  return new Set(inside.filter((each) => !each.bold).map((each) => each.style.size));
}

/** A fill over the width of `level`, between it and the level above: the column heads of a new table. */
function headerIn(fills: readonly Box[], level: Level, ceiling: number): Box | undefined {
  return fills.find(
    (fill) =>
      fill.bottom > level.y - SAME_BORDER &&
      fill.top < ceiling - SAME_BORDER &&
      covers(fill, level.left, level.right),
  );
}

function toTable(
  group: readonly Level[],
  fills: readonly Box[],
  fragments: readonly Fragment[],
  { ceiling, floor }: { readonly ceiling: number; readonly floor: number },
): RuledTable | undefined {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return undefined;
  const left = smallest(group.map((level) => level.left));
  const right = largest(group.map((level) => level.right));
  const borders = bordersOf(group, left, right);
  if (borders.length < 3) return undefined;
  const header = headerAbove(fills, group, borders, fragments, ceiling);
  const top = header ? Math.min(header.top, ceiling) : openTop(first, borders, fragments, ceiling);
  // Without a row of text between two levels these are lines of a drawing.
  const holdsText = fragments.some(
    (each) => each.baseline < top && each.baseline > last.y && each.left < right && each.right > left,
  );
  if (!holdsText || top - last.y < LOWEST) return undefined;
  const headerFoot = header?.bottom ?? boldFoot(first, top, borders, fragments);
  const bottom = openBottom(last, { top, floor }, borders, fragments);
  return { ...widened(borders, header), top, bottom, levels: group, headerFoot };
}
