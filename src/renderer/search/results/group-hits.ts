import { calm } from '../../text/outline.ts';
import type { SearchHit, SearchPage, SectionCount } from '../../../shared/search.ts';
import { TOPIC_NAMES } from '../../reports/names.ts';
import type { MoreHits } from '../../query/search-state.ts';

/** The hits of one section, in order of rank. */
export interface SectionGroup {
  readonly id: string;
  /** Empty where the text has no sections. */
  readonly name: string;
  /** All hits of the section, not only those listed. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

/** The hits of one report by section, the best first. */
export interface HitGroup {
  readonly report: string;
  readonly label: string;
  /** All hits of the report, not only those listed. */
  readonly total: number;
  /** How many of them are listed. */
  readonly listed: number;
  readonly sections: readonly SectionGroup[];
}

export interface GroupedHits {
  readonly exact: readonly HitGroup[];
  /** Hits of words spelled like those typed. */
  readonly similar: readonly HitGroup[];
}

/** Hits by report and section; the report with the best hit comes first. Exact and similar ones apart. */
export function groupHits(page: SearchPage, more: Readonly<Record<string, MoreHits>> = {}): GroupedHits {
  const byReport = new Map<string, SearchHit[]>();
  for (const hit of page.hits) push(byReport, hit.report, hit);
  const exact: HitGroup[] = [];
  const similar: HitGroup[] = [];
  for (const [report, listed] of byReport) {
    const further = more[report];
    const hits = further?.hits ?? listed;
    const near = hits.filter((hit) => hit.similar === true);
    const same = hits.filter((hit) => hit.similar !== true);
    const sections = further?.sections ?? page.sections;
    const total = page.counts[report] ?? hits.length;
    // Similar words are looked for only where all exact hits are listed.
    const exactTotal = near.length > 0 ? same.length : total;
    if (same.length > 0) exact.push(groupOf(report, same, exactTotal, near.length > 0 ? [] : sections));
    if (near.length > 0) {
      similar.push(groupOf(report, near, total - same.length, same.length > 0 ? [] : sections));
    }
  }
  return { exact, similar };
}

function groupOf(
  report: string,
  hits: readonly SearchHit[],
  total: number,
  counts: readonly SectionCount[],
): HitGroup {
  const bySection = new Map<string, SearchHit[]>();
  for (const hit of hits) push(bySection, hit.sectionId, hit);
  const sections = [...bySection].map(([id, own]): SectionGroup => {
    const counted = counts.find((section) => section.report === report && section.sectionId === id);
    return {
      id,
      name: sectionName(own[0]),
      total: Math.max(counted?.count ?? 0, own.length),
      hits: own,
    };
  });
  return { report, label: hits[0]?.label ?? report, total, listed: hits.length, sections };
}

function push(groups: Map<string, SearchHit[]>, key: string, hit: SearchHit): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [hit]);
  else group.push(hit);
}

/** A section by its subject, which is worded alike in all years; by its own heading where it has none. */
function sectionName(hit: SearchHit | undefined): string {
  if (hit === undefined) return '';
  return hit.topic === null ? calm(hit.section) : TOPIC_NAMES[hit.topic];
}
