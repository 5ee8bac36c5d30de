/** What is said of all hits beside the hits themselves: counts, facets, sections. */
import type { SearchHit, SearchPage, SectionCount } from '../../../shared/search.ts';
import type { Collection } from './collect-hits.ts';
import { joinFacets } from './facets.ts';

/** What is said of one or two collections and of the hits that are returned of them. */
export function pageOf(
  [first, second]: readonly [Collection, Collection?],
  hits: readonly SearchHit[],
): Pick<SearchPage, 'total' | 'passages' | 'hits' | 'counts' | 'facets' | 'sections'> {
  const collections = second === undefined ? [first] : [first, second];
  const counts: Record<string, number> = {};
  for (const { sectionCounts } of collections) {
    for (const [id, bySection] of sectionCounts) {
      counts[id] = bySection.reduce((sum, count) => sum + count, counts[id] ?? 0);
    }
  }
  return {
    total: collections.reduce((sum, { total }) => sum + total, 0),
    ...(first.folded === undefined
      ? {}
      : { passages: collections.reduce((sum, { folded }) => sum + (folded?.passages ?? 0), 0) }),
    hits,
    counts,
    facets: second === undefined ? first.facets : joinFacets(first.facets, second.facets),
    sections: sectionsOf(collections),
  };
}

/** Hits per section, for the sections of the passages that are shown. */
function sectionsOf(collections: readonly Collection[]): SectionCount[] {
  const shown = new Map<string, SectionCount>();
  for (const { report, passage } of collections.flatMap(({ passages }) => passages)) {
    const section = report.sectionOf[passage] ?? 0;
    const sectionId = report.sections[section]?.id ?? '';
    const key = `${report.id}/${sectionId}`;
    if (shown.has(key)) continue;
    const count = collections.reduce(
      (sum, { sectionCounts }) => sum + (sectionCounts.get(report.id)?.[section] ?? 0),
      0,
    );
    shown.set(key, { report: report.id, sectionId, count });
  }
  return [...shown.values()];
}
