/** The numbers behind a citation mark. */

/** A range longer than this is no range of references. */
const LONGEST_RANGE = 300;

const ONE_NUMBER = /^\d+$/;
const DASH = /[-–—‑]/;

/**
 * "3, 14-16" gives 3, 14, 15, 16, in the order printed and each once. Separators are commas and
 * semicolons, dashes of any kind make ranges; a range that runs backwards is read as two numbers.
 */
export function expandNumbers(inner: string): number[] {
  if (ONE_NUMBER.test(inner)) return [Number(inner)];
  const numbers: number[] = [];
  for (const part of (inner.includes(';') ? inner.replaceAll(';', ',') : inner).split(',')) {
    const dash = part.search(DASH);
    const first = Number.parseInt(part, 10);
    const last = dash < 0 ? first : Number.parseInt(part.slice(dash + 1), 10);
    if (Number.isNaN(first) || Number.isNaN(last)) continue;
    if (last >= first && last - first < LONGEST_RANGE) {
      for (let number = first; number <= last; number += 1) numbers.push(number);
    } else {
      numbers.push(first, last);
    }
  }
  return isRising(numbers) ? numbers : [...new Set(numbers)];
}

/** Whether each number is higher than the one before; then none stands twice. */
function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
