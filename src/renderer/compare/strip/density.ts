/** Where the changes stand in the whole text, for the strip beside it. Pure; heights are shares of 1. */
import type { RowState } from '../../../shared/comparison/comparison.ts';
import type { ShownItem } from '../state/shown-rows.ts';

/** A stretch of the strip in one state. */
export interface Band {
  readonly state: Exclude<RowState, 'same'>;
  readonly from: number;
  readonly to: number;
}

export interface Density {
  readonly bands: readonly Band[];
  /** Where each item begins; one more at the end, which is 1. */
  readonly starts: readonly number[];
}

/** What a row costs beside its characters: space around it, and a line that is not full. */
const ROW_COST = 60;

/** Characters to the height of an item, as its texts are set side by side. */
function weightOf(item: ShownItem): number {
  if (item.kind !== 'row') return ROW_COST;
  const { left, right } = item.row;
  return ROW_COST + Math.max(left?.text.length ?? 0, right?.text.length ?? 0);
}

export function densityOf(items: readonly ShownItem[]): Density {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0) || 1;
  const starts: number[] = [];
  const bands: Band[] = [];
  let at = 0;
  for (const item of items) {
    starts.push(at / total);
    const from = at;
    at += weightOf(item);
    if (item.kind !== 'row' || item.state === 'same' || item.change < 0) continue;
    const last = bands.at(-1);
    if (last?.state === item.state && last.to === from / total)
      bands[bands.length - 1] = { ...last, to: at / total };
    else bands.push({ state: item.state, from: from / total, to: at / total });
  }
  return { bands, starts: [...starts, 1] };
}

/** The item that a share of the strip falls into. */
export function itemAt({ starts }: Density, share: number): number {
  const index = starts.findLastIndex((start) => start <= share);
  return Math.max(0, Math.min(starts.length - 2, index));
}
