/** The items of a comparison in groups that come onto the page together. Pure. */
import type { Form, ShownItem } from '../state/shown-rows.ts';

/** Few enough that one group is drawn and laid out well within a frame or two. */
const MOST_ITEMS = 10;
const MOST_CHARACTERS = 4_500;

export interface ItemRun {
  /** Index of the first item. */
  readonly first: number;
  readonly items: readonly ShownItem[];
  /** Pixels, as near as can be told before it is laid out. */
  readonly height: number;
}

export function itemRuns(items: readonly ShownItem[], form: Form): readonly ItemRun[] {
  const runs: ItemRun[] = [];
  let open: ShownItem[] = [];
  let characters = 0;
  const close = (end: number) => {
    if (open.length === 0) return;
    const height = open.reduce((sum, item) => sum + heightOf(item, form), 0);
    runs.push({ first: end - open.length, items: open, height });
    open = [];
    characters = 0;
  };
  for (const [index, item] of items.entries()) {
    const size = charactersOf(item, form);
    if (open.length >= MOST_ITEMS || (open.length > 0 && characters + size > MOST_CHARACTERS)) close(index);
    open.push(item);
    characters += size;
  }
  close(items.length);
  return runs;
}

/** The run that holds an item. */
export function runOf(runs: readonly ItemRun[], item: number): number {
  return runs.findLastIndex((run) => run.first <= item);
}

function charactersOf(item: ShownItem, form: Form): number {
  if (item.kind !== 'row') return 100;
  const [left, right] = [item.row.left?.text.length ?? 0, item.row.right?.text.length ?? 0];
  return form === 'one-text' ? Math.max(left, right) : left + right;
}

function heightOf(item: ShownItem, form: Form): number {
  if (item.kind !== 'row') return 36;
  const longest = Math.max(item.row.left?.text.length ?? 0, item.row.right?.text.length ?? 0);
  const perLine = form === 'one-text' ? 75 : 58;
  return 18 + Math.ceil(longest / perLine) * 25;
}
