/** What a comparison shows in each of its three forms, row by row, and which rows are changes. Pure. */
import { ROW_PARTS, rowPart, rowState } from '../../../shared/comparison/comparison.ts';
import type {
  Comparison,
  ComparisonRow,
  DifferenceClass,
  RowPart,
  RowState,
} from '../../../shared/comparison/comparison.ts';
import type { Topic } from '../../../shared/model.ts';
import { appendAll } from '../../../shared/lists.ts';
import { continuesChange } from './changes.ts';

export const FORMS = ['side-by-side', 'one-text', 'changes-only'] as const;
export type Form = (typeof FORMS)[number];

export type ShownItem =
  | {
      readonly kind: 'row';
      /** Index into `Comparison.rows`. */
      readonly index: number;
      readonly row: ComparisonRow;
      readonly state: RowState;
      /** Which change it belongs to, from 0; -1 where it is none that counts: what differs in it is not marked then. */
      readonly change: number;
      /** Shown only to tell where the changes below it stand. */
      readonly context: boolean;
    }
  /** The place in the left report of a row that stands elsewhere in the right. */
  | { readonly kind: 'moved-away'; readonly row: number; readonly topic: Topic | null; readonly text: string }
  /** So many rows that are the same are not shown here, and so many that differ in what does not count. */
  | { readonly kind: 'gap'; readonly before: number; readonly rows: number; readonly aside: number }
  /** So many entries of the lists of references, of which so many differ, are not shown while they do not count. */
  | {
      readonly kind: 'folded-references';
      readonly before: number;
      readonly rows: number;
      readonly differing: number;
    };

export interface Shown {
  readonly items: readonly ShownItem[];
  /** The first item of each change. */
  readonly changes: readonly number[];
  /** For each row of the comparison the item that shows it, or -1. */
  readonly itemOf: readonly number[];
}

/**
 * @param counted the parts whose changes are marked, counted and gone through; all unless given. Lists of references
 * are long and stand behind the passages already: where they do not count they are folded
 */
export function shownRows(
  comparison: Comparison,
  form: Form,
  hidden: readonly DifferenceClass[],
  counted: readonly RowPart[] = ROW_PARTS,
): Shown {
  const { rows } = comparison;
  const states = rows.map((row) => rowState(row, hidden));
  const counts = rows.map((row, index) => states[index] !== 'same' && counted.includes(rowPart(row, hidden)));
  const context = form === 'changes-only' ? contextOf(rows, counts) : null;
  const foldsReferences = !counted.includes('references');
  const away = movedAway(rows);
  const items: ShownItem[] = [];
  const changes: number[] = [];
  const itemOf: number[] = rows.map(() => -1);
  let change = -1;
  let gap = { rows: 0, aside: 0 };
  let folded = { rows: 0, differing: 0 };
  const closeGap = (before: number) => {
    if (gap.rows + gap.aside > 0) items.push({ kind: 'gap', before, ...gap });
    if (folded.rows > 0) items.push({ kind: 'folded-references', before, ...folded });
    gap = { rows: 0, aside: 0 };
    folded = { rows: 0, differing: 0 };
  };
  for (const [index, row] of rows.entries()) {
    const state = states[index] ?? 'same';
    const moves = away.get(index) ?? [];
    if (foldsReferences && row.kind === 'reference') {
      folded = { rows: folded.rows + 1, differing: folded.differing + (state === 'same' ? 0 : 1) };
      continue;
    }
    const isCounted = counts[index] === true;
    const shows = isCounted || context === null || context.has(index);
    if (moves.length > 0 || shows) closeGap(index);
    appendAll(items, moves);
    if (!shows) {
      gap = state === 'same' ? { ...gap, rows: gap.rows + 1 } : { ...gap, aside: gap.aside + 1 };
      continue;
    }
    if (isCounted && !continuesChange(rows, states, index)) {
      change += 1;
      changes.push(items.length);
    }
    itemOf[index] = items.length;
    items.push({
      kind: 'row',
      index,
      row,
      state,
      change: isCounted ? change : -1,
      context: context !== null && !isCounted,
    });
  }
  closeGap(rows.length);
  appendAll(items, away.get(rows.length) ?? []);
  return { items, changes, itemOf };
}

/** The headings, captions and column heads that a change stands under. */
function contextOf(rows: readonly ComparisonRow[], counts: readonly boolean[]): ReadonlySet<number> {
  const context = new Set<number>();
  let heading = -1;
  let table: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'heading') heading = index;
    if (row.kind === 'table') table = [index];
    else if (row.kind === 'table-header') table = [...table, index];
    if (counts[index] !== true) continue;
    if (heading >= 0 && rows[heading]?.topic === row.topic) context.add(heading);
    if (row.concept !== null || row.kind === 'table-row' || row.kind === 'note')
      for (const above of table) context.add(above);
  }
  return context;
}

function movedAway(rows: readonly ComparisonRow[]): ReadonlyMap<number, readonly ShownItem[]> {
  const away = new Map<number, ShownItem[]>();
  for (const [index, row] of rows.entries()) {
    if (row.move === undefined) continue;
    const item: ShownItem = {
      kind: 'moved-away',
      row: index,
      topic: row.topic,
      text: row.left?.text.replaceAll('\t', ' · ') ?? '',
    };
    away.set(row.move.leftBefore, [...(away.get(row.move.leftBefore) ?? []), item]);
  }
  return away;
}

/** The change that comes next from an item, or before it; round the ends there is none. */
export function changeFrom(changes: readonly number[], item: number, direction: 1 | -1): number {
  if (direction === 1) return changes.findIndex((first) => first > item);
  return changes.findLastIndex((first) => first < item);
}
