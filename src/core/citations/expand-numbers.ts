/** The numbers behind a citation mark. */

/** A range longer than this is no range of references. */
const LONGEST_RANGE = 300;

/**
 * "3, 14-16" gives 3, 14, 15, 16, in the order printed and each once. Separators are commas and
 * semicolons, dashes of any kind make ranges; a range that runs backwards is read as two numbers.
 */
export function expandNumbers(inner: string): number[] {
  const numbers = new Set<number>();
  for (const part of inner.split(/[,;]/)) {
    const [first, last = first] = part.split(/[-–—‑]/).map((digits) => Number.parseInt(digits.trim(), 10));
    if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) continue;
    if (last >= first && last - first < LONGEST_RANGE) {
      for (let number = first; number <= last; number += 1) numbers.add(number);
    } else {
      numbers.add(first);
      numbers.add(last);
    }
  }
  return [...numbers];
}
