/** Look-ups in rising numbers. */

/** How many of the numbers are at most `value`. */
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

/** Where a number stands, or -1. */
export function placeOf(rising: ArrayLike<number>, value: number): number {
  const after = countUpTo(rising, value);
  return after > 0 && rising[after - 1] === value ? after - 1 : -1;
}
