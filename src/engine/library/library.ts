/** All reports, those that ship and those that were added, and what can be asked of them. */
import { join } from 'node:path';
import type { PublicationFacts } from '../../core/bibliography/passage/publication.ts';
import type { ConceptFacts } from '../../core/across/facts/facts.ts';
import type { SourceIndex } from '../../core/citations/source-index.ts';
import type {
  LibraryListing,
  LibraryProblem,
  ReaderEvent,
  ReferenceDetails,
} from '../../shared/contract/contract.ts';
import type { AcrossConcept } from '../../shared/across/across.ts';
import type { Report } from '../../shared/model.ts';
import { WrittenAnswer } from '../../shared/result.ts';
import type { ReaderError } from '../../shared/result.ts';
import type { OnDefect } from '../../shared/contract/rpc.ts';
import type { SearchPage, SearchQuery } from '../../shared/search.ts';
import { readBuiltInReports } from '../built-in/built-in-reports.ts';
import { createLibraryFacts } from '../facts/library-facts.ts';
import type { EngineOptions } from '../host/engine-options.ts';
import { WITHOUT_ADDED } from '../host/without-added.ts';
import { createBackground } from '../support/background.ts';
import type { BackgroundTask } from '../support/background.ts';
import { NO_DISK_WATCH } from '../support/disk/disk-watch.ts';
import type { DiskWatch } from '../support/disk/disk-watch.ts';
import { createHeapTidier } from '../support/tidy-heap.ts';
import { createAnnouncer } from './announce.ts';
import { createLibraryChanges } from './changes/library-changes.ts';
import type { LibraryChanges } from './changes/library-changes.ts';
import { followChanges } from './follow-changes.ts';
import { keepHistories } from './kept-histories.ts';
import type { KeptHistories } from './kept-histories.ts';
import { createSaidSince } from './said-since.ts';
import type { SaidSince } from './said-since.ts';
import { createLibrarySearch } from './library-search.ts';
import type { LibrarySearch } from './library-search.ts';
import { createLibrarySources } from './library-sources.ts';
import { createNotes } from '../notes/notes.ts';
import type { Notes } from '../notes/notes.ts';
import { createNoteOffers } from '../notes/offered-notes.ts';
import type { NoteOffers } from '../notes/offered-notes.ts';
import { createLibrarySaver } from './one-file/library-saver.ts';
import type { LibrarySaver } from './one-file/library-saver.ts';
import { referenceDetails } from './reference-details.ts';
import { createReportFiles, noSuchFile } from './report-files.ts';
import type { ReportFiles } from './report-files.ts';
import { createReportMemory, shownCopy } from './report-memory.ts';
import { fillShelf } from './shelf/fill-shelf.ts';
import { createSetAside } from './shelf/set-aside.ts';
import { createShelf } from './shelf/shelf.ts';
import { listedAreas } from './store/library-entry.ts';
import type { ReportPlace } from './store/report-place.ts';
import { usableStore } from './store/usable-store.ts';
import type { UsableStore } from './store/usable-store.ts';

export interface Library extends ReportFiles {
  /** As it is now. */
  readonly listing: LibraryListing;
  /** Why nothing that was added can be read, and what to do; `null` where it can. */
  readonly unreadableFolder: string | null;
  /**
   * Characters of a report's source, without reading it.
   *
   * @throws ReaderError `not-found`
   */
  readonly length: (id: string) => number;
  /** @throws ReaderError `not-found`; `disk` where its parsed form is damaged, which is then made anew */
  readonly report: (id: string) => Report;
  /** The same; a long one is read without holding up other calls. */
  readonly open: (id: string) => Promise<Report>;
  /**
   * The report for whoever is to show it; a long one as the JSON that is kept of it.
   *
   * @throws ReaderError as `report`
   */
  readonly toShow: (id: string) => Promise<Report | WrittenAnswer>;
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
  /** Makes the search ready to be asked; a question waits for that. */
  readonly openSearch: () => Promise<void>;
  /** @throws ReaderError `not-found` where the query names a report that is not there */
  readonly search: (query: SearchQuery) => Promise<SearchPage>;
  /** From now on the search knows since when the passages of a report are said. */
  readonly knowYears: LibrarySearch['knowYears'];
  /** Since when the passage at a place of a report is said; `null` where that is not known, or not yet. */
  readonly saidSince: SaidSince['at'];
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
  /**
   * What the text of a report as it is shown now is made of: its file, and the parser that read it.
   *
   * @throws ReaderError `not-found`
   */
  readonly madeOf: (id: string) => string;
  /** What was worked out of the years of its countries. */
  readonly histories: KeptHistories;
  /** What each report states under a concept; read from the reports where that was not done yet. */
  readonly stated: (concept: AcrossConcept) => Promise<ReadonlyMap<string, ConceptFacts>>;
  /** Adding and removing; fails with `disk` where nothing can be kept. */
  readonly changes: LibraryChanges;
  /** What its user has noted. */
  readonly notes: Notes;
  /** What users of added libraries have noted. */
  readonly noteOffers: NoteOffers;
  /** Saving what was added, or some of it, as one file. */
  readonly saver: LibrarySaver;
  /** Make the first search as quick as the next, and finish what an earlier version or a crash left. Never rejects. */
  readonly warmUp: () => Promise<void>;
  /** Keep on disk what the next start would have to make again. */
  readonly keep: () => Promise<void>;
}

export interface LibraryListeners {
  readonly emit: (event: ReaderEvent) => void;
  readonly onDefect: OnDefect;
  /** Tells of a disk that takes nothing; without it each failure is told by itself. */
  readonly disk?: DiskWatch;
}

export interface LibraryOptions extends Pick<EngineOptions, 'reportsFolder' | 'dataFolder' | 'version'> {
  /** Folder of the imported reports; in the data folder where it is not given. */
  readonly libraryFolder?: string;
  /** Why there is no data folder, and what to do, where one was wanted. */
  readonly whyNoFolder?: string;
  /** The reports that were added are left out because an engine stopped with them again and again. */
  readonly onlyBuiltIn?: boolean;
  /** Notes of other programs are looked for while it is open. */
  readonly followsNotes?: boolean;
  /** Module of the threads that read files; without it nothing can be added. */
  readonly importWorker?: URL;
}

const WARMING_UP: BackgroundTask = {
  name: 'making the search ready',
  failed: 'The search could not be made ready',
  meanwhile: 'reports can be read, and searching tries again',
};
const READING_FACTS: BackgroundTask = {
  name: 'reading the facts',
  failed: 'What the tables of all countries state could not be read',
  meanwhile: 'each report can be read, and asking tries again',
};
const CATCHING_UP: BackgroundTask = {
  name: 'catching up with the library',
  failed: 'The reports that were added could not be brought up to date',
  meanwhile: 'they are shown as they were and can be read and searched',
  unkept: 'added reports as this version reads them',
};

/** Read the built-in reports and the list of the others. The search index is made when it is first needed. */
// Long because it is a list of parts: each is made from those above it, and from none below.
export async function openLibrary(
  options: LibraryOptions,
  { emit, onDefect, disk = NO_DISK_WATCH }: LibraryListeners,
): Promise<Library> {
  const { reportsFolder, version, importWorker } = options;
  const builtIn = await readBuiltInReports(reportsFolder, version, onDefect);
  const problems: LibraryProblem[] = [...builtIn.problems];
  const { store, why: whyNoStore, unreadable: unreadableFolder } = await storeOf(options, problems);

  const shelf = createShelf(store?.chosen);
  const shipped = fillShelf(shelf, { builtIn: builtIn.reports, store }, problems);

  const background = createBackground({ emit, onDefect, disk });
  const saidSince = createSaidSince();
  const tidy = createHeapTidier();
  const setAside = createSetAside({
    fileOf: (name) => (shelf.copies(name)[0] ?? store?.copies.get(name))?.source.file ?? name,
    emit,
    onDefect,
  });
  const reports = createReportMemory({ shelf, shipped, store, verdict: setAside.verdict });
  const search = createLibrarySearch(() => shelf.entries().map(({ id }) => reports.lazily(id)), {
    file: store === null ? null : join(store.files.folder, 'search-index'),
    version,
    parserOf: (id) => shelf.copies(id)[0]?.parser ?? version,
    emit,
    background,
    readAhead: reports.readAhead,
    refused: (id, error) => setAside.leaveOut(id, 'the search', error),
  });
  const facts = createLibraryFacts({
    file: store === null ? null : join(store.files.folder, 'facts'),
    version,
    reports: () => shelf.entries().map(({ id }) => reports.lazily(id)),
    parserOf: (id) => shelf.copies(id)[0]?.parser ?? version,
    background,
    readAhead: reports.readAhead,
    refused: (id, error) => setAside.leaveOut(id, 'the answers about all countries', error),
  });
  const sources = createLibrarySources({
    entries: shelf.entries,
    report: reports.lazily,
    separations: () => [...(store?.separations.values() ?? [])],
    readAhead: reports.readAhead,
    tidy,
    refused: (id, error) => setAside.leaveOut(id, 'the joined sources', error),
  });

  const notes = createNotes({
    folder: folderOf(options) === null ? null : join(folderOf(options) ?? '', 'notes'),
    whyNone: whyNoStore === '' ? NO_FOLDER : whyNoStore,
    emit,
    follows: options.followsNotes === true,
  });
  const noteOffers = createNoteOffers(notes);
  const changes = createLibraryChanges({
    store,
    whyNoStore,
    shelf,
    parser: version,
    importWorker: importWorker ?? null,
    emit,
    tell: followChanges({
      shelf,
      reports,
      search,
      facts,
      sources,
      setAside,
      announcer: createAnnouncer(emit),
      tidy,
    }),
    background,
    disk,
    sources: sources.open,
    offerNotes: noteOffers.offer,
  });
  reports.whenDamaged(changes.readAgain);

  function report(id: string): Report {
    if (shelf.copies(id).length > 0) sources.noticed(id);
    return reports.shown(id);
  }

  const catchUp = (): Promise<boolean> => background.run(CATCHING_UP, changes.catchUp, catchUp);

  return {
    get listing() {
      const entries = shelf.entries();
      return {
        reports: entries,
        areas: listedAreas(entries),
        problems: [...problems, ...setAside.problems()],
      };
    },
    unreadableFolder,
    length: (id) => shownCopy(shelf, id).source.length,
    report,
    open: async (id) => {
      await reports.readAhead(id);
      return report(id);
    },
    toShow: async (id) => {
      const json = await reports.written(id);
      if (json === null) return report(id);
      sources.noticed(id);
      return new WrittenAnswer(json);
    },
    madeOf: (id) => {
      const { source, parser } = shownCopy(shelf, id);
      return `${id} ${source.sha256} ${parser}`;
    },
    place: (id) => {
      const { source } = shownCopy(shelf, id);
      sources.noticed(id);
      return reports.placeOf(source.sha256, id);
    },
    placeOfCopy: (id, sha256) => {
      if (shelf.entryOfFile(sha256)?.id !== id) throw noSuchFile(id);
      return reports.placeOf(sha256, id);
    },
    ...createReportFiles({ shelf, store, reportsFolder }),
    unreadable: reports.unreadable,
    openSearch: search.open,
    search: async (query) => {
      for (const id of query.reports ?? []) shownCopy(shelf, id);
      return search.query(query);
    },
    knowYears: (id, stretches) => {
      saidSince.know(id, stretches);
      return search.knowYears(id, stretches);
    },
    saidSince: saidSince.at,
    reference: (id, number, occurrence) => {
      // Looked at before the sources are opened, which join those that were looked at first.
      const looked = report(id);
      return referenceDetails(sources.open(), looked, number, occurrence);
    },
    publication: (id) => builtIn.publications.get(report(id).source.sha256) ?? {},
    sources: sources.open,
    prepareSources: sources.ready,
    allSources: sources.complete,
    histories: keepHistories(store === null ? null : join(store.files.folder, 'histories')),
    stated: facts.stated,
    changes,
    notes,
    noteOffers,
    saver: createLibrarySaver({ store, shelf, whyNoStore, version, emit, notes: notes.all }),
    warmUp: async () => {
      await background.run(WARMING_UP, search.warmUp);
      await search.keep();
      tidy();
      await catchUp();
      await background.run(READING_FACTS, facts.ready);
      await facts.keep();
      await notes.ready();
      tidy();
    },
    keep: async () => {
      await search.keep();
      await facts.keep();
      await notes.keep();
    },
  };
}

const NO_FOLDER = 'There is no folder in which reports could be kept.';

function folderOf({
  dataFolder,
  libraryFolder,
}: {
  readonly dataFolder: string | null;
  readonly libraryFolder?: string | undefined;
}): string | null {
  return libraryFolder ?? (dataFolder === null ? null : join(dataFolder, 'library'));
}

/** @param problems what was wrong is added to these */
async function storeOf(
  { dataFolder, libraryFolder, whyNoFolder, onlyBuiltIn = false }: LibraryOptions,
  problems: LibraryProblem[],
): Promise<UsableStore> {
  if (onlyBuiltIn) problems.push({ file: 'library', message: WITHOUT_ADDED });
  const folder = folderOf({ dataFolder, libraryFolder });
  if (folder !== null) return usableStore(folder, problems);
  return { store: null, why: onlyBuiltIn ? WITHOUT_ADDED : (whyNoFolder ?? NO_FOLDER), unreadable: null };
}
