/** Which items of a comparison are in view. Reads the page. */
import { firstIndex } from '../../../shared/binary-search.ts';
import { ITEM, RUN_LENGTH, RUN_START } from '../../text/page-signs.ts';

export interface ViewRange {
  readonly top: number;
  readonly bottom: number;
}

/** Items at the upper and lower edge of a scroller, whose groups of rows are the children of `groups`. */
export function viewRange(scroller: HTMLElement, groups: HTMLElement): ViewRange {
  const box = scroller.getBoundingClientRect();
  const top = itemAtHeight(groups, box.top + 1);
  return { top, bottom: Math.max(top, itemAtHeight(groups, box.bottom - 1)) };
}

function itemAtHeight(groups: HTMLElement, height: number): number {
  const all = childrenOf(groups);
  const group = lastAtOrAbove(all, height) ?? all[0];
  if (group === undefined) return 0;
  const rows = childrenOf(group);
  const item = ITEM.of(lastAtOrAbove(rows, height));
  if (item !== undefined) return item;
  const first = RUN_START.of(group) ?? 0;
  if (rows.length > 0) return first;
  // Not on the page yet: by its share of the group's estimated height.
  const box = group.getBoundingClientRect();
  const share = box.height > 0 ? Math.min(1, Math.max(0, (height - box.top) / box.height)) : 0;
  return first + Math.floor(share * Math.max(0, (RUN_LENGTH.of(group) ?? 1) - 1));
}

function childrenOf(element: HTMLElement): readonly HTMLElement[] {
  return [...element.children].filter((child) => child instanceof HTMLElement);
}

/** The last of elements that stand one below the other whose top lies at or above a height. */
function lastAtOrAbove(elements: readonly HTMLElement[], height: number): HTMLElement | undefined {
  const below = (index: number) => !((elements[index]?.getBoundingClientRect().top ?? Infinity) <= height);
  return elements[firstIndex(elements.length, below) - 1];
}
