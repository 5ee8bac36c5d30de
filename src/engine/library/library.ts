/** All reports, those that ship and those that were added, and what can be asked of them. */
import { join } from 'node:path';
import type { PublicationFacts } from '../../core/bibliography/passage/publication.ts';
import type { SourceIndex } from '../../core/citations/source-index.ts';
import type {
  LibraryListing,
  LibraryProblem,
  ReaderEvent,
  ReferenceDetails,
} from '../../shared/contract/contract.ts';
import type { Report } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import type { OnDefect } from '../../shared/contract/rpc.ts';
import type { SearchPage, SearchQuery } from '../../shared/search.ts';
import type { ReportPlace } from './store/report-place.ts';
import { readBuiltInReports } from '../built-in/built-in-reports.ts';
import type { EngineOptions } from '../host/engine-options.ts';
import { WITHOUT_ADDED } from '../host/without-added.ts';
import { listedAreas } from './store/library-entry.ts';
import { createAnnouncer } from './announce.ts';
import { copyRecord } from './store/copy-record.ts';
import { lazyReport } from './shelf/lazy-report.ts';
import { createLibraryChanges } from './library-changes.ts';
import type { LibraryChanges } from './library-changes.ts';
import { createLibrarySearch } from './library-search.ts';
import { createLibrarySources } from './library-sources.ts';
import type { LibraryStore } from './store/library-store.ts';
import { usableStore } from './store/usable-store.ts';
import { createLibrarySaver } from './one-file/library-saver.ts';
import type { LibrarySaver } from './one-file/library-saver.ts';
import { createReadAhead } from './shelf/read-ahead.ts';
import { createSetAside } from './shelf/set-aside.ts';
import { createShelf } from './shelf/shelf.ts';
import type { Shelf } from './shelf/shelf.ts';
import { createRecentCache } from '../support/recent-cache.ts';
import { createBackground } from '../support/background.ts';
import type { BackgroundTask } from '../support/background.ts';
import { createHeapTidier } from '../support/tidy-heap.ts';

export interface Library {
  /** As it is now. */
  readonly listing: LibraryListing;
  /**
   * Characters of a report's source, without reading it.
   *
   * @throws ReaderError `not-found`
   */
  readonly length: (id: string) => number;
  /** @throws ReaderError `not-found`; `disk` where its parsed form is damaged, which is then made anew */
  readonly report: (id: string) => Report;
  /** The same; a long one is read and unpacked without holding up other calls. */
  readonly open: (id: string) => Promise<Report>;
  /**
   * Where a thread gets it from.
   *
   * @throws ReaderError `not-found`
   */
  readonly place: (id: string) => ReportPlace;
  /**
   * The same of one of the files of a report, whether it is shown or not.
   *
   * @throws ReaderError `not-found`
   */
  readonly placeOfCopy: (id: string, sha256: string) => ReportPlace;
  /** What to say of a file whose parsed form is damaged; it is made anew. */
  readonly unreadable: (sha256: string, cause: unknown) => ReaderError;
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
  /** The references, joined into sources; of a large library at first those of the reports just looked at. */
  readonly sources: () => SourceIndex;
  /** Joins what `reference` and `sources` answer from, between other calls: these would do it in one go. */
  readonly prepareSources: () => Promise<void>;
  /** The references of the whole library. */
  readonly allSources: () => Promise<SourceIndex>;
  /** Adding and removing; fails with `disk` where nothing can be kept. */
  readonly changes: LibraryChanges;
  /** Saving all that was added as one file. */
  readonly saver: LibrarySaver;
  /** Make the first search as quick as the next, and finish what an earlier version or a crash left. Never rejects. */
  readonly warmUp: () => Promise<void>;
  /** Keep on disk what the next start would have to make again. */
  readonly keep: () => Promise<void>;
}

export interface LibraryListeners {
  readonly emit: (event: ReaderEvent) => void;
  readonly onDefect: OnDefect;
}

export interface LibraryOptions extends Pick<EngineOptions, 'reportsFolder' | 'dataFolder' | 'version'> {
  /** Folder of the imported reports; in the data folder where it is not given. */
  readonly libraryFolder?: string;
  /** Why there is no data folder, and what to do, where one was wanted. */
  readonly whyNoFolder?: string;
  /** The reports that were added are left out because an engine stopped with them again and again. */
  readonly onlyBuiltIn?: boolean;
  /** Module of the threads that read files; without it nothing can be added. */
  readonly importWorker?: URL;
}

const WARMING_UP: BackgroundTask = {
  name: 'making the search ready',
  failed: 'The search could not be made ready',
  meanwhile: 'reports can be read, and searching tries again',
};
const CATCHING_UP: BackgroundTask = {
  name: 'catching up with the library',
  failed: 'The reports that were added could not be brought up to date',
  meanwhile: 'they are shown as they were and can be read and searched',
};

/** So many reports stay in memory: those of all panes, of a comparison, of an area's years. */
const REPORTS_IN_MEMORY = 24;

/** Read the built-in reports and the list of the others. The search index is made when it is first needed. */
export async function openLibrary(
  options: LibraryOptions,
  { emit, onDefect }: LibraryListeners,
): Promise<Library> {
  const { reportsFolder, dataFolder, version, libraryFolder, importWorker, onlyBuiltIn = false } = options;
  const builtIn = await readBuiltInReports(reportsFolder, onDefect);
  const problems: LibraryProblem[] = [...builtIn.problems];
  if (onlyBuiltIn) problems.push({ file: 'library', message: WITHOUT_ADDED });
  const folder = libraryFolder ?? (dataFolder === null ? null : join(dataFolder, 'library'));
  const { store, why: whyNoStore } =
    folder === null
      ? { store: null, why: onlyBuiltIn ? WITHOUT_ADDED : (options.whyNoFolder ?? NO_FOLDER) }
      : await usableStore(folder, problems);
  const shelf = createShelf(store?.chosen);
  const shipped = fillShelf(shelf, builtIn.reports, store, version, problems);

  const background = createBackground({ emit, onDefect });
  const setAside = createSetAside({
    fileOf: (name) => (shelf.copies(name)[0] ?? store?.copies.get(name))?.source.file ?? name,
    emit,
    onDefect,
  });

  const tidy = createHeapTidier();
  const cache = createRecentCache<Report>(REPORTS_IN_MEMORY);
  const passing = createRecentCache<Report>(1);
  const reportOfFile = (sha256: string): Report => cache.get(sha256, () => reportInPassing(sha256));

  /** For whoever goes through a thousand reports: the ones that people read stay at hand, and these leave at once. */
  const reportInPassing = (sha256: string): Report =>
    cache.held(sha256) ??
    passing.get(sha256, () => named(sha256, shipped.get(sha256) ?? parsedReport(sha256)));

  /** Under the id that the file has among the others. */
  function named(sha256: string, report: Report): Report {
    const id = shelf.entryOfFile(sha256)?.id ?? report.id;
    return id === report.id ? report : { ...report, id };
  }

  const ahead = createReadAhead({
    isHeld: (sha256) =>
      store === null || shipped.has(sha256) || (cache.held(sha256) ?? passing.held(sha256)) !== undefined,
    reading: async (sha256) => store?.reading(sha256) ?? parsedReport(sha256),
    hold: (sha256, report) => void passing.get(sha256, () => named(sha256, report)),
  });
  async function readAhead(id: string): Promise<void> {
    const [shown] = shelf.copies(id);
    if (shown !== undefined) await ahead.read(shown.source.sha256, shown.source.length);
  }

  function isReadable(sha256: string): boolean {
    try {
      return store !== null && store.report(sha256).source.sha256 === sha256;
    } catch {
      return false;
    }
  }

  function forget(sha256: string): void {
    setAside.settled(sha256);
    cache.forget(sha256);
    passing.forget(sha256);
    ahead.forget(sha256);
  }

  function parsedReport(sha256: string): Report {
    try {
      if (store === null) throw new Error('there is no library folder');
      return store.report(sha256);
    } catch (error) {
      throw unreadable(sha256, error);
    }
  }

  function unreadable(sha256: string, cause: unknown): ReaderError {
    const name = store?.copies.get(sha256)?.source.file ?? sha256;
    changes.readAgain(sha256);
    const message = `${name} is damaged on disk and is being read again: try in a moment.`;
    return new ReaderError('disk', message, { cause });
  }

  function placeOf(sha256: string, id: string): ReportPlace {
    const report = shipped.get(sha256);
    if (report !== undefined || store === null)
      return { kind: 'here', report: report ?? parsedReport(sha256) };
    return { kind: 'stored', path: store.files.parsed(sha256), sha256, id };
  }

  function reportOf(id: string): Report {
    const [shown] = shelf.copies(id);
    if (shown !== undefined) {
      sources.noticed(id);
      return reportOfFile(shown.source.sha256);
    }
    const known = shelf.entries().length;
    const few =
      known <= 12
        ? `: ${shelf
            .entries()
            .map((entry) => entry.id)
            .join(', ')}`
        : '';
    throw new ReaderError('not-found', `There is no report "${id}" in the library of ${known}${few}.`);
  }

  /** The report by its name only, its text read when it is asked for. */
  function lazily(id: string): Report {
    const [shown] = shelf.copies(id);
    return shown === undefined ? reportOf(id) : lazyReport(shown, () => reportInPassing(shown.source.sha256));
  }

  const allReports = (): Report[] => shelf.entries().map(({ id }) => lazily(id));
  const search = createLibrarySearch(allReports, {
    file: folder === null || store === null ? null : join(folder, 'search-index'),
    version,
    parserOf: (id) => shelf.copies(id)[0]?.parser ?? version,
    emit,
    background,
    refused: (id, error) => setAside.leaveOut(id, 'the search', error),
  });

  const sources = createLibrarySources({
    entries: shelf.entries,
    report: lazily,
    readAhead,
    tidy,
    refused: (id, error) => setAside.leaveOut(id, 'the joined sources', error),
  });

  const announcer = createAnnouncer(emit);
  /** A report that trips search or sources up is set aside; it stays in the list, and the others follow. */
  async function follow(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await readAhead(id);
      const there = shelf.entry(id) !== null;
      setAside.settled(id);
      try {
        if (there) await sources.put(lazily(id));
        else sources.remove(id);
      } catch (error) {
        setAside.leaveOut(id, 'the joined sources', error);
      }
      try {
        await (there ? search.put(lazily(id)) : search.remove(id));
      } catch (error) {
        setAside.leaveOut(id, 'the search', error);
      }
    }
    announcer.changed(ids);
  }

  const changes = createLibraryChanges({
    store,
    whyNoStore,
    shelf,
    parser: version,
    importWorker: importWorker ?? null,
    emit,
    forget,
    follow,
    settle: async () => {
      announcer.flush();
      await search.keep();
      tidy();
    },
    relist: announcer.changed,
    settleSoon: () => {
      announcer.flush();
      search.keepSoon();
    },
    background,
    failed: (sha256, message) => {
      if (isReadable(sha256)) return false;
      setAside.unreadable(sha256, message);
      announcer.changed([shelf.entryOfFile(sha256)?.id ?? sha256]);
      return true;
    },
  });

  return {
    get listing() {
      const reports = shelf.entries();
      return { reports, areas: listedAreas(reports), problems: [...problems, ...setAside.problems()] };
    },
    length: (id) => (shelf.copies(id)[0] ?? reportOf(id)).source.length,
    report: reportOf,
    open: async (id) => {
      await readAhead(id);
      return reportOf(id);
    },
    place: (id) => {
      const [shown] = shelf.copies(id);
      if (shown === undefined) return { kind: 'here', report: reportOf(id) };
      sources.noticed(id);
      return placeOf(shown.source.sha256, id);
    },
    placeOfCopy: (id, sha256) => {
      if (shelf.entryOfFile(sha256)?.id !== id)
        throw new ReaderError('not-found', `The report "${id}" has no such file in the library.`);
      return placeOf(sha256, id);
    },
    unreadable,
    search: async (query) => {
      for (const id of query.reports ?? []) if (shelf.entry(id) === null) reportOf(id);
      return search.query(query);
    },
    reference: (id, number, occurrence) => {
      const report = reportOf(id);
      const details = sources.open().details(id, number, occurrence);
      if (details !== null) return details;
      const has =
        report.references.length === 0
          ? 'has no references'
          : `has references 1 to ${report.references.length}`;
      throw new ReaderError('not-found', `There is no reference ${number} in ${id}, which ${has}.`);
    },
    publication: (id) => builtIn.publications.get(reportOf(id).source.sha256) ?? {},
    sources: sources.open,
    prepareSources: sources.ready,
    allSources: sources.complete,
    changes,
    saver: createLibrarySaver({ store, whyNoStore, version, emit }),
    warmUp: async () => {
      await background.run(WARMING_UP, search.warmUp);
      await search.keep();
      tidy();
      await background.run(CATCHING_UP, changes.catchUp);
    },
    keep: search.keep,
  };
}

const NO_FOLDER = 'There is no folder in which reports could be kept.';

/** Both kinds of reports onto the shelf; gives those that ship by their hash. */
function fillShelf(
  shelf: Shelf,
  reports: readonly Report[],
  store: LibraryStore | null,
  version: string,
  problems: LibraryProblem[],
): ReadonlyMap<string, Report> {
  const shipped = new Map<string, Report>();
  for (const report of reports) {
    const [twin] = shelf.copies(report.id);
    if (twin === undefined) {
      shelf.put(copyRecord(report, version, true));
      shipped.set(report.source.sha256, report);
    } else {
      const message = `${report.source.file} holds the same report as ${twin.source.file}; the second is left out.`;
      problems.push({ file: report.source.file, message });
    }
  }
  for (const copy of store?.copies.values() ?? []) {
    if (!shipped.has(copy.source.sha256)) shelf.put(shelf.named(copy));
  }
  return shipped;
}
