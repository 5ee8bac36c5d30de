/** Where one report says what another said at a place: for a pane that shows another year. Pure. */
import type { PanePlace } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/model.ts';
import { blockOrder } from '../../text/block-order.ts';
import { interpolate } from '../../text/interpolate.ts';
import type { Knot } from '../../text/interpolate.ts';
import { anchorsOf, ledBySections, pairAnchors } from './anchors.ts';
import type { BlockOrder, PlacePair } from './anchors.ts';

/** So far inside a block its end still belongs to it. */
const ALMOST = 1 - 1e-6;

/**
 * The place in `now` that means what `place` means in `before`; `null`, for the top, where the two have nothing in common.
 *
 * @param finer places that belong side by side, finer than sections and tables, rising in both
 */
export function sameMeaning(
  place: PanePlace | null,
  before: Report,
  now: Report,
  finer?: readonly PlacePair[],
): PanePlace | null {
  if (place === null) return null;
  const left = { anchors: anchorsOf(before), order: blockOrder(before) };
  const right = { anchors: anchorsOf(now), order: blockOrder(now) };
  const pairs = ledBySections(finer ?? pairAnchors(left.anchors, right.anchors), left, right);
  const from = at(place, left.order);
  if (pairs.length === 0 || Number.isNaN(from)) return null;
  const ends = { from: left.order.size, to: right.order.size };
  const to = interpolate([{ from: 0, to: 0 }, ...knotsOf(pairs, left.order, right.order), ends], from);
  const blocks = [...right.order.keys()];
  const index = Math.min(Math.floor(to), blocks.length - 1);
  const block = blocks[index];
  return block === undefined ? null : { block, fraction: Math.min(1, to - index) };
}

/** In blocks. Of two blocks that belong together the ends do as well, unless something inside them tells more. */
function knotsOf(pairs: readonly PlacePair[], left: BlockOrder, right: BlockOrder): readonly Knot[] {
  const knots = pairs.map((pair) => ({ from: at(pair.left, left), to: at(pair.right, right) }));
  return knots.flatMap((knot, index) => {
    const next = knots[index + 1] ?? { from: left.size, to: right.size };
    const end = { from: Math.floor(knot.from) + ALMOST, to: Math.floor(knot.to) + ALMOST };
    return next.from > end.from && next.to > end.to && end.from > knot.from ? [knot, end] : [knot];
  });
}

function at({ block, fraction }: PanePlace, order: BlockOrder): number {
  return (order.get(block) ?? NaN) + Math.min(fraction, ALMOST);
}
