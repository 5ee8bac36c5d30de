/** Reading the chosen reports: the best passages, and all of them counted. */
import type { SearchFacets, SearchSort } from '../../shared/search.ts';
import { FacetCounts } from './facets.ts';
import type { ChosenFilters } from './filters.ts';
import { kindOf } from './indexed-report.ts';
import type { IndexedReport } from './indexed-report.ts';
import type { QueryPlan } from './plan-query.ts';
import { emptyMatches, scanReport } from './scan-report.ts';
import type { FoundPassage } from './scan-report.ts';
import { emptyScratch, scorePassage } from './score-passage.ts';

/** A passage that answers, before anything is said about it. */
export interface RankedPassage {
  readonly report: IndexedReport;
  readonly passage: number;
  readonly score: number;
}

/** A report to read, with what its subject adds to its passages' scores. */
export interface ReportToRead {
  readonly report: IndexedReport;
  readonly boost: number;
}

export interface Collection {
  /** In the order asked for. */
  readonly passages: readonly RankedPassage[];
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  /** By report and section, `report/section`. */
  readonly sectionCounts: ReadonlyMap<string, number>;
  readonly facets: SearchFacets;
}

export interface CollectOptions {
  readonly sort: SearchSort;
  readonly filters: ChosenFilters;
  /** Passages that were found already, and so are not found again. */
  readonly except?: ReadonlySet<string>;
}

/** Read the reports for a query and keep every passage that answers. */
export function collectHits(
  reports: readonly ReportToRead[],
  plan: QueryPlan,
  options: CollectOptions,
): Collection {
  const { filters, except } = options;
  const matches = emptyMatches();
  const scratch = emptyScratch();
  const passages: RankedPassage[] = [];
  const counts: Record<string, number> = {};
  const sectionCounts = new Map<string, number>();
  const facets = new FacetCounts();
  for (const { report, boost } of reports) {
    const areaFits = filters.areas === null || (report.area !== null && filters.areas.has(report.area));
    const yearFits = filters.years === null || (report.year !== null && filters.years.has(report.year));
    if (!areaFits && !yearFits) continue;
    scanReport(report, plan, matches, (found: FoundPassage) => {
      const { passage } = found;
      if (except?.has(passageKey(report, passage)) === true) return;
      const kind = kindOf(report, passage);
      const section = report.sections[report.sectionOf[passage] ?? 0];
      const topic = section?.topic ?? null;
      const topicFits = filters.topics === null || (topic !== null && filters.topics.has(topic));
      const kindFits = filters.kinds === null || filters.kinds.has(kind);
      facets.count({ report, topic, kind }, { areaFits, yearFits, topicFits, kindFits });
      if (!areaFits || !yearFits || !topicFits || !kindFits) return;
      counts[report.id] = (counts[report.id] ?? 0) + 1;
      const key = `${report.id}/${section?.id ?? ''}`;
      sectionCounts.set(key, (sectionCounts.get(key) ?? 0) + 1);
      passages.push({ report, passage, score: scorePassage(found, plan, kind, boost, scratch) });
    });
  }
  passages.sort(comparisonFor(options.sort));
  return { passages, total: passages.length, counts, sectionCounts, facets: facets.result() };
}

/** Names a passage over all reports. */
export function passageKey(report: IndexedReport, passage: number): string {
  return `${report.id}/${passage}`;
}

/** Ties go to the newer report, then by name and place, so that the same query has one order. */
function comparisonFor(sort: SearchSort): (left: RankedPassage, right: RankedPassage) => number {
  const byScore = (left: RankedPassage, right: RankedPassage): number => right.score - left.score;
  const byYear = (left: RankedPassage, right: RankedPassage): number =>
    (right.report.year ?? 0) - (left.report.year ?? 0);
  const byReport = (left: RankedPassage, right: RankedPassage): number =>
    left.report.id < right.report.id ? -1 : left.report.id > right.report.id ? 1 : 0;
  const byPlace = (left: RankedPassage, right: RankedPassage): number => left.passage - right.passage;
  const orders = {
    relevance: [byScore, byYear, byReport, byPlace],
    year: [byYear, byScore, byReport, byPlace],
    place: [byYear, byReport, byPlace],
  }[sort];
  return (left, right) => {
    for (const order of orders) {
      const difference = order(left, right);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
