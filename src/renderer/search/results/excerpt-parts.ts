/** A stretch of an excerpt, matched or not. `at` is its offset. */
export interface ExcerptPart {
  readonly at: number;
  readonly text: string;
  readonly matched: boolean;
}

/** An excerpt cut at the borders of its matches. Overlapping or stray ranges lose no character. */
export function excerptParts(
  excerpt: string,
  matches: readonly (readonly [number, number])[],
): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = 0;
  const upTo = (end: number, matched: boolean) => {
    const stop = Math.min(end, excerpt.length);
    if (stop <= at) return;
    parts.push({ at, text: excerpt.slice(at, stop), matched });
    at = stop;
  };
  for (const [start, end] of [...matches].sort((a, b) => a[0] - b[0])) {
    upTo(start, false);
    upTo(end, true);
  }
  upTo(excerpt.length, false);
  return parts;
}
