/** The numbers behind a citation mark. */

/** A range longer than this is no range of references. */
const LONGEST_RANGE = 300;

const DASH = /[-–—‑]/;

/**
 * "3, 14-16" gives 3, 14, 15, 16, in the order printed and each once. Separators are commas and
 * semicolons, dashes of any kind make ranges; a range that runs backwards is read as two numbers.
 */
export function expandNumbers(inner: string): number[] {
  if (/^\d+$/.test(inner)) return [Number(inner)];
  const numbers = new Set<number>();
  for (const part of inner.replaceAll(';', ',').split(',')) {
    const dash = part.search(DASH);
    const first = Number.parseInt(part, 10);
    const last = dash < 0 ? first : Number.parseInt(part.slice(dash + 1), 10);
    if (Number.isNaN(first) || Number.isNaN(last)) continue;
    if (last >= first && last - first < LONGEST_RANGE) {
      for (let number = first; number <= last; number += 1) numbers.add(number);
    } else {
      numbers.add(first);
      numbers.add(last);
    }
  }
  return [...numbers];
}
