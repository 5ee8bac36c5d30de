/** A found passage as it is shown: its report, its heading, a snippet, and every match's exact place. */
import type { SearchHit } from '../../../shared/search.ts';
import type { RankedPassage } from './collect-hits.ts';
import { snippetOf } from './snippet.ts';
import { kindOf } from '../index/indexed-report.ts';
import { matchPlaces, sourcePlaces } from './mark-hit.ts';
import { missingWords } from '../plan/near-plan.ts';
import type { QueryPlan } from '../plan/plan-query.ts';
import type { RecentPlaces } from './recent-places.ts';

/** Describe a passage that the plan found. */
export function makeHit(
  { report, passage, score, matches, held }: RankedPassage,
  plan: QueryPlan,
  recent: RecentPlaces,
): SearchHit {
  const contents = report.contents();
  const text = contents.texts[passage] ?? '';
  const places = matchPlaces(report, passage, plan, matches, recent);
  const snippet = snippetOf(text, places);
  const section = report.sections[report.sectionOf[passage] ?? 0];
  const reference = report.referenceOf[passage] ?? 0;
  const found = sourcePlaces(report, passage, places);
  const start = contents.extents[2 * passage] ?? 0;
  const missing = missingWords(plan, held);
  const page = report.pages.findLast((candidate) => candidate.start <= (found[0]?.start ?? start));
  return {
    report: report.id,
    label: report.label,
    topic: section?.topic ?? null,
    section: section?.heading ?? '',
    sectionId: section?.id ?? '',
    kind: kindOf(report, passage),
    block: contents.blocks[passage] ?? '',
    ...(reference > 0 ? { reference } : {}),
    excerpt: snippet.text,
    matches: snippet.matches,
    start,
    end: contents.extents[2 * passage + 1] ?? 0,
    places: found,
    ...(page === undefined ? {} : { page: page.number }),
    score,
    ...(missing.length === 0 ? {} : { missing }),
  };
}
