/** Reading the chosen reports: the best passages, and all of them counted. */
import { HIT_KINDS } from '../../../shared/search.ts';
import type { SearchFacets, SearchSort } from '../../../shared/search.ts';
import { BestOf } from './best-of.ts';
import { areaFits, emptyTally, FacetCounts, passageFits, yearFits } from './facets.ts';
import type { ChosenFilters } from './filters.ts';
import { kindOf } from '../index/indexed-report.ts';
import type { IndexedReport } from '../index/indexed-report.ts';
import { copyMatches } from '../plan/matches.ts';
import type { Matches } from '../plan/matches.ts';
import { countBits } from '../plan/plan-conditions.ts';
import type { QueryPlan } from '../plan/plan-query.ts';
import type { ReportReader } from './read-report.ts';
import { createFolding } from './fold-years.ts';
import type { FoldedPassages } from './fold-years.ts';
import { emptyScratch, scorePassage } from './score-passage.ts';

/** A passage that answers, before anything is said about it. */
export interface RankedPassage {
  readonly report: IndexedReport;
  readonly passage: number;
  readonly score: number;
  readonly matches: Matches;
  /** Bits of the terms that it or what it stands under has. */
  readonly held: number;
}

/** A report to read, with what its subject adds to its passages' scores. */
export interface ReportToRead {
  readonly report: IndexedReport;
  readonly boost: number;
}

export interface Collection {
  /** The best `wanted`, in the order asked for. */
  readonly passages: readonly RankedPassage[];
  readonly total: number;
  /** Hits by report id, and there by section in the report's order. */
  readonly sectionCounts: ReadonlyMap<string, Uint32Array>;
  readonly facets: SearchFacets;
  /** Of near answers: how many of the words that may be gone without the best one has. */
  readonly mostSoft: number;
  /** Where passages of several years are folded: how many passages there are, and the places of each thread. */
  readonly folded?: FoldedPassages;
}

export interface CollectOptions {
  /** What is the same passage in several years counts as one, shown where it is found best. */
  readonly fold?: boolean;
  readonly sort: SearchSort;
  readonly filters: ChosenFilters;
  /** How many of the best passages to keep; all are counted. */
  readonly wanted: number;
  /** Most passages of one report to keep. */
  readonly perReport: number;
  /** Passages that were found already, and so are not found again. */
  readonly except?: ReadonlySet<string>;
}

/** Years of a series beyond which folding may pass over a passage of low rank. */
const MOST_YEARS = 12;

/** Read the reports for a query and keep every passage that answers. */
export function collectHits(
  reports: readonly ReportToRead[],
  plan: QueryPlan,
  reader: ReportReader,
  options: CollectOptions,
): Collection {
  const { filters, except, sort } = options;
  const scratch = emptyScratch();
  const comparison = comparisonFor(sort);
  // Of folded passages the best of each may stand behind many years of others.
  const wanted = options.fold === true ? options.wanted * MOST_YEARS : options.wanted;
  const best = new BestOf<RankedPassage>(wanted, comparison);
  const facets = new FacetCounts(filters);
  const sectionCounts = new Map<string, Uint32Array>();
  const unfiltered = filters.topics === null && filters.kinds === null;
  let total = 0;
  let mostSoft = 0;
  const folding = options.fold === true ? createFolding() : null;
  for (const { report, boost } of reports) {
    const inArea = areaFits(filters, report);
    const inYear = yearFits(filters, report);
    if (!inArea && !inYear) continue;
    const tally = emptyTally(report);
    let some = false;
    const kept = options.perReport < wanted ? new BestOf(options.perReport, comparison) : best;
    reader.read(report, (found) => {
      const { passage } = found;
      if (except?.has(passageKey(report, passage)) === true) return;
      const section = report.sectionOf[passage] ?? 0;
      const cell = section * HIT_KINDS.length + (report.kinds[passage] ?? 0);
      tally[cell] = (tally[cell] ?? 0) + 1;
      some = true;
      if (!inArea || !inYear) return;
      const kind = kindOf(report, passage);
      if (!unfiltered && !passageFits(filters, report.sections[section]?.topic ?? null, kind)) return;
      const held = found.own | found.heading | found.table | found.scope;
      if (plan.soft !== null) mostSoft = Math.max(mostSoft, countBits(held & plan.soft.bits));
      folding?.add(report, passage);
      const score = scorePassage(found, plan, report, boost, scratch);
      if (sort === 'relevance' && score < (best.floor()?.score ?? -1)) return;
      const { matches } = found;
      if (kept.admits({ report, passage, score, matches, held })) {
        kept.offer({ report, passage, score, matches: copyMatches(matches), held });
      }
    });
    if (!some) continue;
    if (kept !== best) for (const passage of kept.sorted()) best.offer(passage);
    const left = facets.add(report, tally);
    const count = left.reduce((sum, hits) => sum + hits, 0);
    if (count > 0) sectionCounts.set(report.id, left);
    total += count;
  }
  const passages = best.sorted();
  const result = { total, sectionCounts, facets: facets.result(), mostSoft };
  if (folding === null) return { ...result, passages };
  return { ...result, passages: folding.bestOf(passages).slice(0, options.wanted), folded: folding.result() };
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
