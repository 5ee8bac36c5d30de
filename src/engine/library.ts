/** All reports, read once, and what can be asked of them. */
import type { PublicationFacts } from '../core/bibliography/publication.ts';
import { createSourceIndex } from '../core/citations/source-index.ts';
import type { SourceIndex } from '../core/citations/source-index.ts';
import type { ReportSearch } from '../core/search/report-search.ts';
import type { LibraryListing, LibraryProblem, ReaderEvent, ReferenceDetails } from '../shared/contract.ts';
import type { Report } from '../shared/model.ts';
import { ReaderError } from '../shared/result.ts';
import type { OnDefect } from '../shared/rpc.ts';
import type { SearchPage, SearchQuery } from '../shared/search.ts';
import { readBuiltInReports } from './built-in-reports.ts';
import type { EngineOptions } from './host/engine-options.ts';
import { openReportSearch } from './index-cache.ts';
import { compareEntries, libraryEntry } from './library-entry.ts';

export interface Library {
  readonly listing: LibraryListing;
  /** @throws ReaderError `not-found` */
  readonly report: (id: string) => Report;
  /** @throws ReaderError `not-found` where the query names a report that is not there */
  readonly search: (query: SearchQuery) => Promise<SearchPage>;
  /** @throws ReaderError `not-found` */
  readonly reference: (report: string, number: number, occurrence?: number) => ReferenceDetails;
  /**
   * Checked facts about a report's publication; empty where none are known.
   *
   * @throws ReaderError `not-found`
   */
  readonly publication: (id: string) => PublicationFacts;
  /** All references, joined into sources. */
  readonly sources: () => SourceIndex;
  /** Make the first search as quick as the next. */
  readonly warmUp: () => Promise<void>;
}

export interface LibraryListeners {
  readonly emit: (event: ReaderEvent) => void;
  readonly onDefect: OnDefect;
}

/** Read and parse the reports. The search index is made when it is first needed. */
export async function openLibrary(
  options: Pick<EngineOptions, 'reportsFolder' | 'dataFolder' | 'version'>,
  { emit, onDefect }: LibraryListeners,
): Promise<Library> {
  const read = await readBuiltInReports(options.reportsFolder, onDefect);
  const problems: LibraryProblem[] = [...read.problems];
  const byId = new Map<string, Report>();
  for (const report of read.reports) {
    const twin = byId.get(report.id);
    if (twin === undefined) byId.set(report.id, report);
    else {
      const message = `${report.source.file} holds the same report as ${twin.source.file}; the second is left out.`;
      problems.push({ file: report.source.file, message });
    }
  }
  const entries = [...byId.values()].map((report) => libraryEntry(report, true)).sort(compareEntries);
  const reports = entries.map((entry) => reportOf(entry.id));

  let search: Promise<ReportSearch> | null = null;
  const openSearch = (): Promise<ReportSearch> =>
    (search ??= openReportSearch(reports, { ...options, emit }));

  let sources: SourceIndex | null = null;
  const openSources = (): SourceIndex => (sources ??= sourcesOf(reports));

  function reportOf(id: string): Report {
    const report = byId.get(id);
    if (report === undefined) {
      const known = byId.size === 0 ? 'there is none' : `there are ${[...byId.keys()].join(', ')}`;
      throw new ReaderError('not-found', `There is no report "${id}" in the library; ${known}.`);
    }
    return report;
  }

  return {
    listing: { reports: entries, problems },
    report: reportOf,
    search: async (query) => {
      for (const id of query.reports ?? []) reportOf(id);
      return (await openSearch()).query(query);
    },
    reference: (id, number, occurrence) => {
      const report = reportOf(id);
      const details = openSources().details(id, number, occurrence);
      if (details !== null) return details;
      const has =
        report.references.length === 0
          ? 'has no references'
          : `has references 1 to ${report.references.length}`;
      throw new ReaderError('not-found', `There is no reference ${number} in ${id}, which ${has}.`);
    },
    publication: (id) => read.publications.get(reportOf(id).source.sha256) ?? {},
    sources: openSources,
    warmUp: async () => {
      await openSearch();
    },
  };
}

function sourcesOf(reports: readonly Report[]): SourceIndex {
  const sources = createSourceIndex();
  for (const report of reports) sources.add(report);
  return sources;
}
