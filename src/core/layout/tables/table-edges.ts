/** Where a table begins and ends beyond its rules, and where its column heads end. */
import { smallest } from '../../../shared/lists.ts';
import type { Fragment } from '../page/fragments.ts';
import type { Box } from '../page/page-content.ts';
import type { Level } from '../page/rule-levels.ts';
import { covers, crosses, CROSSING, isSpanningLabel, SAME_BORDER } from './column-borders.ts';

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** Lines of one cell follow each other within this multiple of the type size; the first may stand further below a rule. */
const NEXT_LINE = 1.5;
const UNDER_RULE = 1.6;
/** How far letters, capitals and what hangs below them reach, as shares of the type size. */
const ABOVE = 0.8;
const CAPITALS = 0.7;
const BELOW = 0.3;
/** A fill may begin so many tolerances below the rule it stands on. */
const NEAR_RULE = 1.5;
/** So that a line is below the top that it gives. */
const JUST_ABOVE = 0.01;

/**
 * The fill behind the column heads: the nearest one over the first rule with nothing but cells between, or
 * one that the first rule is the upper edge of.
 */
export function headerAbove(
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
    .filter((fill) => fill.bottom > first - SAME_BORDER * NEAR_RULE)
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
export function openTop(
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
    if (fragment.baseline - top > size * NEXT_LINE) break;
    if (inner.some((border) => crosses(fragment, border))) break;
    top = Math.max(top, fragment.baseline + JUST_ABOVE);
  }
  const lines = above.filter((each) => each.baseline < top);
  const columns = new Set(
    lines.map((each) => inner.filter((border) => each.left >= border - CROSSING.left).length),
  );
  if (columns.size < 2) return first.y;
  return top + (lines.at(-1)?.style.size ?? 0) * ABOVE;
}

/** Without a fill the column heads are the lines in bold type over the first row; undefined where all are bold. */
export function boldFoot(
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
  return (lowest + row.baseline + row.style.size * CAPITALS) / 2;
}

/** The header's fill may reach further than the rules of the rows under it. */
export function widened(
  borders: readonly number[],
  header: Box | undefined,
): { readonly borders: readonly number[]; readonly left: number; readonly right: number } {
  const all = [...borders];
  if (header && header.left < (all[0] ?? 0) - SAME_BORDER * 2) all.unshift(header.left);
  if (header && header.right > (all.at(-1) ?? 0) + SAME_BORDER * 2) all.push(header.right);
  return { borders: all, left: all[0] ?? 0, right: all.at(-1) ?? 0 };
}

/**
 * Where a table ends whose last row has no rule below it: under the lines that follow at once, in the type of its
 * cells and on the edges of its columns, if the first of them stand in more than one column.
 */
export function openBottom(
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
  if (!first || last.y - first.baseline > first.style.size * UNDER_RULE) return last.y;
  const columns = new Set(
    below.filter((each) => first.baseline - each.baseline < 1 && isCell(each)).map(columnOf),
  );
  if (columns.size < 2) return last.y;
  let foot = first.baseline;
  for (const each of below) {
    if (foot - each.baseline > each.style.size * NEXT_LINE || !isCell(each)) break;
    foot = each.baseline;
  }
  return foot - first.style.size * BELOW;
}
