/** Binary search: look-ups in what is sorted. */

/** The first index below `length` from which on `reached` holds; `length` where it holds nowhere. */
export function firstIndex(length: number, reached: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many of rising numbers are at most `value`: a loop of its own, since a search calls it for every match. */
export function countUpTo(rising: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a number stands among rising ones, or -1. */
export function placeOf(rising: ArrayLike<number>, value: number): number {
  const after = countUpTo(rising, value);
  return after > 0 && rising[after - 1] === value ? after - 1 : -1;
}
