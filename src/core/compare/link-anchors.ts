/** Places that stand for each other in two reports, for panes that scroll together. */
import type { PanePlace } from '../../shared/contract/contract.ts';
import type { Report } from '../../shared/model.ts';
import { alignReports } from './align-reports.ts';
import { alignRows } from './tables/align-rows.ts';
import { heaviestChain } from './align/longest-increasing-subsequence.ts';
import { labelledRows } from './units/table-rows.ts';
import type { Unit } from './units/units.ts';
import type { WordWeight } from './words/similarity.ts';
import { appendAll } from '../../shared/lists.ts';

/** The same place in two reports. */
export interface LinkAnchor {
  readonly left: PanePlace;
  readonly right: PanePlace;
}

/**
 * Anchors in the order of both reports: their beginnings, every pair of blocks that kept its order, the rows of paired
 * tables by the share of the table that stands above them, and their ends. Between two anchors a pane is moved in
 * proportion; text that moved elsewhere is no anchor, because following it would throw the other pane about.
 */
export function linkAnchors(left: Report, right: Report): LinkAnchor[] {
  const order = { left: blockOrder(left), right: blockOrder(right) };
  const { entries, weight } = alignReports(left, right);
  const pairs = entries.flatMap((entry) => {
    if (entry.kind !== 'pair' || entry.moved) return [];
    if ((entry.left.part?.[0] ?? 0) + (entry.right.part?.[0] ?? 0) > 0) return [];
    const [at, to] = [order.left.get(entry.left.block), order.right.get(entry.right.block)];
    return at === undefined || to === undefined ? [] : [{ ...entry, at, to }];
  });
  const chain = heaviestChain(
    pairs.map((pair) => ({
      pair,
      left: pair.at,
      right: pair.to,
      similarity: 1,
      weight: pair.left.kind === 'heading' ? 2 : 1,
    })),
  );
  const anchors: LinkAnchor[] = [];
  for (const { pair } of chain) {
    anchors.push({
      left: { block: pair.left.block, fraction: 0 },
      right: { block: pair.right.block, fraction: 0 },
    });
    appendAll(anchors, rowAnchors(left, pair.left, right, pair.right, weight));
  }
  return withEnds(anchors, [...order.left.keys()], [...order.right.keys()]);
}

function blockOrder(report: Report): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  for (const { blocks } of report.sections) for (const { id } of blocks) order.set(id, order.size);
  return order;
}

function rowAnchors(left: Report, one: Unit, right: Report, other: Unit, weight: WordWeight): LinkAnchor[] {
  if (one.table === undefined || other.table === undefined) return [];
  const rows = { left: labelledRows(left, one.table.table), right: labelledRows(right, other.table.table) };
  const { inOrder } = alignRows(rows.left, rows.right, weight);
  return inOrder
    .filter((pair) => pair.left + pair.right > 0)
    .map((pair) => ({
      left: { block: one.block, fraction: pair.left / rows.left.length },
      right: { block: other.block, fraction: pair.right / rows.right.length },
    }));
}

function withEnds(anchors: LinkAnchor[], left: readonly string[], right: readonly string[]): LinkAnchor[] {
  const [firstLeft, firstRight] = [left[0], right[0]];
  const [lastLeft, lastRight] = [left.at(-1), right.at(-1)];
  if (
    firstLeft === undefined ||
    firstRight === undefined ||
    lastLeft === undefined ||
    lastRight === undefined
  )
    return [];
  const start = { left: { block: firstLeft, fraction: 0 }, right: { block: firstRight, fraction: 0 } };
  const end = { left: { block: lastLeft, fraction: 1 }, right: { block: lastRight, fraction: 1 } };
  const [first] = anchors;
  const opens = first?.left.block === firstLeft && first.right.block === firstRight;
  return [...(opens ? [] : [start]), ...anchors, end];
}
