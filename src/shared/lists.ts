/**
 * Lists of any length. A list that is spread over the arguments of a call (`push(...list)`, `Math.max(...list)`)
 * lies on the stack, which a long one runs over; the linter forbids it (`reader/no-spread-arguments`).
 */
import { firstIndex } from './binary-search.ts';

/** Puts the items at the end of a list. */
export function appendAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** The largest number, and no less than `atLeast`. */
export function largest(numbers: Iterable<number>, atLeast = -Infinity): number {
  let found = atLeast;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** The smallest number, and no more than `atMost`. */
export function smallest(numbers: Iterable<number>, atMost = Infinity): number {
  let found = atMost;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** Puts the items into a list before what stands at `place`. */
export function insertAll<Item>(list: Item[], place: number, items: Iterable<Item>): void {
  const after = list.splice(place);
  appendAll(list, items);
  appendAll(list, after);
}

/** Positions of a longest strictly rising subsequence, in order (patience sorting). */
export function longestRising(values: readonly number[]): readonly number[] {
  /** Where the least value stands that ends a rising run of one value, of two, of three and so on. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, value] of values.entries()) {
    const length = firstIndex(ends.length, (index) => (values[ends[index] ?? -1] ?? Infinity) >= value);
    before[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  }
  const rising: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.push(at);
  return rising.toReversed();
}
