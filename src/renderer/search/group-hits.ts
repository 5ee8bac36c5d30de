import type { SearchHit, SearchPage } from '../../shared/search.ts';

/** The hits of one report, in order of rank. */
export interface HitGroup {
  readonly report: string;
  readonly label: string;
  /** All hits of the report, not only those listed. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

/** Hits by report; the report with the best hit comes first. */
export function groupHits(page: SearchPage): readonly HitGroup[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of page.hits) {
    const group = groups.get(hit.report);
    if (group === undefined) groups.set(hit.report, [hit]);
    else group.push(hit);
  }
  return [...groups].map(([report, hits]) => ({
    report,
    label: hits[0]?.label ?? report,
    total: page.counts[report] ?? hits.length,
    hits,
  }));
}

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
