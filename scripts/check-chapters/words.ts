/** Comparing texts by their words, blind to case, accents, punctuation and citation marks. */

const MARK = /\((?:\d{1,3}\s*[-,;–]?\s*)+\)/g;

export function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(MARK, ' ')
      .normalize('NFKD')
      .replace(/[\u0300-\u036F\u00AD]/g, '')
      .replace(/[’‘']/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Share of words that two texts have in common, 0 to 1, repeated words counted as often as they stand. */
export function similarity(first: string, second: string): number {
  const left = wordsOf(first);
  const right = wordsOf(second);
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    counts.set(word, count - 1);
  }
  return (2 * common) / (left.length + right.length);
}

/** The name of an area as file names have it: "Côte d'Ivoire" is "cote-d-ivoire". */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
