/** Following all that the chapters of one country say through their years. */
import type { CountryHistory } from '../../shared/history/history.ts';
import type { Report } from '../../shared/model.ts';
import { reportWeights } from '../compare/words/report-words.ts';
import type { WordWeight } from '../compare/words/similarity.ts';
import { followActions } from '../years/follow-actions.ts';
import type { PassageLink } from './match/link.ts';
import { linkReports } from './match/link-reports.ts';
import { saidAgain } from './match/said-again.ts';
import { followedReport } from './passages/followed-report.ts';
import type { FollowedPassage, FollowedReport } from './passages/followed-report.ts';
import { seriesYears } from './series-years.ts';
import { ThreadBuilder } from './thread-builder.ts';

/**
 * Every paragraph, sentence and table row of a country in threads, each through the years that have it. A report goes on
 * from the last whole report before it, whatever years are missing between; what stands in a summary alone from that.
 * No thread holds two passages of one year. Suggested actions follow the same threads as the time line.
 *
 * @param reports those of one country, in any order
 * @param area what is asked about, where the reports are not about it alone
 */
export function followPassages(reports: readonly Report[], area: string | null = null): CountryHistory {
  const years = seriesYears(reports);
  const sources = years.map(({ source }) => withoutReferences(source));
  const weight = reportWeights(sources);
  const followed = sources.map((report) => followedReport(report, weight));
  const actions = actionLinks(followed, area);
  const builder = new ThreadBuilder();
  let base: number | null = null;
  for (const [at, report] of followed.entries()) {
    const passages = passagesOf(report);
    const before = base === null ? undefined : followed[base];
    if (before !== undefined && base !== null) {
      const links = linkReports(before, report, weight);
      builder.goOn(actions.get(at) ?? [], at);
      builder.goOn(links.links, at);
      takeUpAgain(builder, passages, base, at, weight);
      builder.begin(passages, at);
      builder.cutAndJoin(links);
    } else builder.begin(passages, at);
    if (years[at]?.scope === 'whole' || base === null) base = at;
  }
  return {
    years: years.map(({ year, report, scope }) => ({ year, report, scope })),
    threads: builder.threads(),
  };
}

const NONE: Report['references'] = [];

/**
 * References are not followed: the words of each would be read, and the sources of each two reports set against each other,
 * for nothing.
 */
function withoutReferences(report: Report): Report {
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'reference'),
  }));
  return { ...report, sections, references: NONE };
}

function takeUpAgain(
  builder: ThreadBuilder,
  passages: readonly FollowedPassage[],
  base: number,
  at: number,
  weight: WordWeight,
): void {
  // Between the last whole report and this one stand summaries, of which every sentence may go on here.
  const fresh = passages.filter((passage) => !builder.has(passage) && passage.concept !== 'actions');
  const sinceBase = at - base > 1 ? at : base;
  const gone = builder.endedBefore(sinceBase, at).filter(({ concept }) => concept !== 'actions');
  builder.goOn(saidAgain(gone, fresh, weight), at, true);
}

function passagesOf({ paragraphs, sentences, rows }: FollowedReport): FollowedPassage[] {
  return [...paragraphs, ...[...sentences.values()].flat(), ...[...rows.values()].flat()];
}

/** The steps of the threads of suggested actions, by the year that each leads to. */
function actionLinks(
  followed: readonly FollowedReport[],
  area: string | null,
): ReadonlyMap<number, readonly PassageLink[]> {
  const links = new Map<number, PassageLink[]>();
  const index = new Map(followed.map(({ report }, at) => [report.id, at]));
  for (const { wordings } of followActions(
    followed.map(({ report }) => report),
    area,
  ))
    for (const [position, { at, unsure }] of wordings.entries()) {
      const earlier = wordings[position - 1]?.at;
      if (earlier === undefined) continue;
      const [from, to] = [rowAt(earlier), rowAt(at)];
      const year = index.get(at.report);
      if (from === undefined || to === undefined || year === undefined) continue;
      const link = { from, to, ...(unsure === true ? { unsure: 'print' as const } : {}) };
      links.set(year, [...(links.get(year) ?? []), link]);
    }
  return links;

  function rowAt(place: { readonly report: string; readonly table?: number; readonly row?: number }) {
    const rows = followed[index.get(place.report) ?? -1]?.rows.get(place.table ?? -1);
    return rows?.find(({ row }) => row === place.row);
  }
}
