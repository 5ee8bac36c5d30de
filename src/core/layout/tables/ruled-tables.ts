/**
 * Tables found by their ruled lines. The Department's tables have a ruled piece under every cell, so the
 * ends of the pieces give the columns, their heights the rows, and a missing piece a cell over several rows.
 */
import type { Fragment } from '../page/fragments.ts';
import { isCaption } from '../page/headings.ts';
import type { Box, Rule } from '../page/page-content.ts';
import { levelsOf, TOUCHING, type Level } from '../page/rule-levels.ts';
import { appendAll, largest, smallest } from '../../../shared/lists.ts';

export interface RuledTable extends Box {
  /** From the top down. The last is the foot of the table. */
  readonly levels: readonly Level[];
  /** Inner and outer borders of the columns, from left to right. */
  readonly borders: readonly number[];
  /** Row boundary above which all is column heads: the foot of the header's fill. */
  readonly headerFoot: number | undefined;
}

/** A page with more ruled lines is a drawing. */
const MOST_RULES = 4000;
const SAME_BORDER = 4;
/** Text this far over a border crosses it; a long word may stick out of its cell a little. */
const CROSSING = { left: 2, right: 10 };

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
      baseline - rule.y > -0.05 * style.size &&
      baseline - rule.y < 0.28 * style.size &&
      rule.left > left - 3 &&
      rule.right < right + 3,
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
  if (shared < 0.5 * Math.min(right - left, level.right - level.left)) return false;
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

function crosses(fragment: Fragment, border: number): boolean {
  return fragment.left < border - CROSSING.left && fragment.right > border + CROSSING.right;
}

/**
 * The label of a group that has a row to itself, under `top`, may run over the columns beside it:
 * "Minimum Age for Military Recruitment" (sri-lanka-2016).
 */
function isSpanningLabel(
  fragment: Fragment,
  between: readonly Fragment[],
  left: number,
  top: number,
): boolean {
  const { baseline, style } = fragment;
  return (
    fragment.left - left < style.size * 2 &&
    fragment.left > left - CROSSING.left &&
    top - baseline < style.size * 1.8 &&
    between.every((each) => each === fragment || Math.abs(each.baseline - baseline) > style.size)
  );
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

function covers(fill: Box, left: number, right: number): boolean {
  return Math.min(fill.right, right) - Math.max(fill.left, left) > (right - left) * 0.6;
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
  if (!holdsText || top - last.y < 4) return undefined;
  const headerFoot = header?.bottom ?? boldFoot(first, top, borders, fragments);
  const bottom = openBottom(last, { top, floor }, borders, fragments);
  return { ...widened(borders, header), top, bottom, levels: group, headerFoot };
}

/**
 * The fill behind the column heads: the nearest one over the first rule with nothing but cells between, or
 * one that the first rule is the upper edge of.
 */
function headerAbove(
  fills: readonly Box[],
  group: readonly Level[],
  borders: readonly number[],
  fragments: readonly Fragment[],
  ceiling: number,
): Box | undefined {
  const left = borders[0] ?? 0;
  const right = borders.at(-1) ?? 0;
  const first = group[0]?.y ?? 0;
  const last = group.at(-1)?.y ?? 0;
  const wide = fills.filter((fill) => covers(fill, left, right) && fill.top < ceiling + SAME_BORDER);
  const over = wide
    .filter((fill) => fill.bottom > first - SAME_BORDER * 1.5)
    .sort((a, b) => a.bottom - b.bottom)[0];
  const inner = borders.slice(1, -1);
  const parted = (fill: Box): boolean => {
    const between = fragments.filter((each) => each.baseline > first && each.baseline < fill.bottom);
    const crossing = between.filter((each) => inner.some((border) => crosses(each, border)));
    return crossing.length > 1 || crossing.some((each) => !isSpanningLabel(each, between, left, fill.bottom));
  };
  if (over && !parted(over)) return over;
  return wide.find((fill) => Math.abs(fill.top - first) < SAME_BORDER && fill.top > last + SAME_BORDER);
}

/** Where a table without a filled header begins: above the lines over its first rule that keep to its columns. */
function openTop(
  first: Level,
  borders: readonly number[],
  fragments: readonly Fragment[],
  ceiling: number,
): number {
  const left = borders[0] ?? 0;
  const right = borders.at(-1) ?? 0;
  const inner = borders.slice(1, -1);
  let top = first.y;
  const above = fragments
    .filter(
      (each) => each.baseline > first.y && each.baseline < ceiling && each.right > left && each.left < right,
    )
    .sort((a, b) => a.baseline - b.baseline);
  for (const fragment of above) {
    const { size } = fragment.style;
    if (fragment.baseline - top > size * 1.5) break;
    if (inner.some((border) => crosses(fragment, border))) break;
    top = Math.max(top, fragment.baseline + 0.01);
  }
  const lines = above.filter((each) => each.baseline < top);
  const columns = new Set(
    lines.map((each) => inner.filter((border) => each.left >= border - CROSSING.left).length),
  );
  if (columns.size < 2) return first.y;
  return top + (lines.at(-1)?.style.size ?? 0) * 0.8;
}

/** Without a fill the column heads are the lines in bold type over the first row; undefined where all are bold. */
function boldFoot(
  first: Level,
  top: number,
  borders: readonly number[],
  fragments: readonly Fragment[],
): number | undefined {
  const left = borders[0] ?? 0;
  const right = borders.at(-1) ?? 0;
  const inside = fragments.filter(
    (each) => each.baseline < top && each.baseline > first.y && each.left < right && each.right > left,
  );
  const row = inside.filter((each) => !each.bold).sort((a, b) => b.baseline - a.baseline)[0];
  const heads = inside.filter((each) => each.bold && each.baseline > (row?.baseline ?? 0));
  if (!row || heads.length < 2) return undefined;
  const lowest = smallest(heads.map((each) => each.baseline));
  return (lowest + row.baseline + row.style.size * 0.7) / 2;
}

/** The header's fill may reach further than the rules of the rows under it. */
function widened(
  borders: readonly number[],
  header: Box | undefined,
): Pick<RuledTable, 'left' | 'right' | 'borders'> {
  const all = [...borders];
  if (header && header.left < (all[0] ?? 0) - SAME_BORDER * 2) all.unshift(header.left);
  if (header && header.right > (all.at(-1) ?? 0) + SAME_BORDER * 2) all.push(header.right);
  return { borders: all, left: all[0] ?? 0, right: all.at(-1) ?? 0 };
}

/**
 * Where a table ends whose last row has no rule below it: under the lines that follow at once, in the type of its
 * cells and on the edges of its columns, if the first of them stand in more than one column.
 */
function openBottom(
  last: Level,
  { top, floor }: { readonly top: number; readonly floor: number },
  borders: readonly number[],
  fragments: readonly Fragment[],
): number {
  const left = borders[0] ?? 0;
  const right = borders.at(-1) ?? 0;
  const inner = borders.slice(1, -1);
  const columnOf = (each: Fragment): number =>
    inner.filter((border) => each.left >= border - CROSSING.left).length;
  const within = fragments.filter(
    (each) => each.left >= left - CROSSING.left && each.left < right && !each.bold,
  );
  const cells = within.filter((each) => each.baseline < top && each.baseline > last.y);
  const edges = new Set(cells.map((each) => `${each.style.size} ${Math.round(each.left)}`));
  const isCell = (each: Fragment): boolean =>
    [-1, 0, 1].some((by) => edges.has(`${each.style.size} ${Math.round(each.left) + by}`)) &&
    !inner.some((border) => crosses(each, border));
  const below = within
    .filter((each) => each.baseline < last.y && each.baseline > floor)
    .sort((a, b) => b.baseline - a.baseline);
  const [first] = below;
  if (!first || last.y - first.baseline > first.style.size * 1.6) return last.y;
  const columns = new Set(
    below.filter((each) => first.baseline - each.baseline < 1 && isCell(each)).map(columnOf),
  );
  if (columns.size < 2) return last.y;
  let foot = first.baseline;
  for (const each of below) {
    if (foot - each.baseline > each.style.size * 1.5 || !isCell(each)) break;
    foot = each.baseline;
  }
  return foot - first.style.size * 0.3;
}

function bordersOf(group: readonly Level[], left: number, right: number): readonly number[] {
  const ends = group
    .flatMap((level) => [
      ...level.pieces.map((piece) => piece.left),
      ...level.pieces.map((piece) => piece.right),
    ])
    .sort((a, b) => a - b);
  const borders: number[] = [];
  let cluster: number[] = [];
  for (const end of ends) {
    if (cluster.length > 0 && end - (cluster.at(-1) ?? end) > SAME_BORDER) {
      borders.push(mean(cluster));
      cluster = [];
    }
    cluster.push(end);
  }
  if (cluster.length > 0) borders.push(mean(cluster));
  return borders.filter((border) => border >= left - SAME_BORDER && border <= right + SAME_BORDER);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
