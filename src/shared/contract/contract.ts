/**
 * The contract: the only thing that crosses a process. Its values stand by topic in `contract/`.
 *
 * Both sides read the same maps, so a changed signature breaks the build and not the user. Arguments
 * and results are plain JSON-safe data; failures travel as values (`Result`).
 */
import type { Comparison, DifferenceClass } from '../comparison/comparison.ts';
import type { ReferenceDetails, SourceDetails, ExportSubject } from './citations.ts';
import type { AreaTable, ComparisonFormat, LinkedPlaces, ReportPair, TextFile } from './comparison.ts';
import type {
  CopyDifference,
  ImportOutcome,
  ImportProgress,
  ImportSource,
  LibraryListing,
  SavedLibrary,
} from './library.ts';
import type { Session } from './session.ts';
import type { Report, Span } from '../model.ts';
import type { Result } from '../result.ts';
import type { SearchPage, SearchQuery } from '../search.ts';
import type {
  CitationStyle,
  ExportFormat,
  FinishedCitation,
  SourceChanges,
  SourceListing,
} from '../sources.ts';
import type { ConceptTable, Timeline } from '../years.ts';

export type * from './citations.ts';
export * from './comparison.ts';
export type * from './library.ts';
export type * from './session.ts';

/** What the engine answers: one argument, one result. */
export interface EngineApi {
  'library.list': (argument: Record<string, never>) => LibraryListing;
  /** Add files and folders; the shell alone may ask for it, because it names paths. Progress arrives as events. */
  'library.import': (argument: { readonly sources: readonly ImportSource[] }) => ImportOutcome;
  /** Stop adding after the files at hand; what has been added stays. */
  'library.cancel-import': (argument: Record<string, never>) => null;
  /** Save the library as one file; the shell alone may ask for it, because it names a path. Progress arrives as events. */
  'library.save': (argument: { readonly path: string }) => SavedLibrary;
  /** Stop saving and leave nothing behind. */
  'library.cancel-save': (argument: Record<string, never>) => null;
  /** Take a report with all its imported files out of the library; `removed` is how many those were. */
  'library.remove': (argument: { readonly id: string }) => { readonly removed: number };
  /** Take back the last removal of this report; possible until the reader is closed. */
  'library.restore': (argument: { readonly id: string }) => { readonly restored: number };
  /** Show this file of a report from now on; the one that the reader would show by itself leaves it to the reader again. */
  'library.choose-copy': (argument: { readonly id: string; readonly sha256: string }) => null;
  /** Read a file of a report anew, its characters written as its user says (a name of the Encoding Standard). */
  'library.read-as': (argument: {
    readonly id: string;
    readonly sha256: string;
    readonly encoding: string;
  }) => null;
  /** What two files of a report say differently: what stands in `other` and not in `shown`, and the other way round. */
  'library.compare-copies': (argument: {
    readonly id: string;
    readonly shown: string;
    readonly other: string;
  }) => CopyDifference;
  'report.open': (argument: { readonly id: string }) => Report;
  'search.query': (argument: SearchQuery) => SearchPage;
  'cite.reference': (argument: {
    readonly report: string;
    readonly number: number;
    /** Which of several entries with that number, from 0. */
    readonly occurrence?: number;
  }) => ReferenceDetails;
  /** A passage of a report with its finished citation; the page is known where its place in the source is. */
  'cite.passage': (argument: {
    readonly report: string;
    readonly block: string;
    readonly source?: Span;
    readonly style: CitationStyle;
  }) => FinishedCitation;
  /** A reference as one cites it who has seen the report only: "as cited in". */
  'cite.secondary': (argument: {
    readonly report: string;
    readonly number: number;
    readonly occurrence?: number;
    /** The mark it was met at, as an index into `Report.citations`. */
    readonly citation?: number;
    readonly style: CitationStyle;
  }) => FinishedCitation;
  'sources.list': (argument: Record<string, never>) => SourceListing;
  /** One source by the id of its row. */
  'sources.details': (argument: { readonly id: string }) => SourceDetails;
  'sources.changes': (argument: ReportPair) => SourceChanges;
  'sources.export': (argument: {
    readonly subject: ExportSubject;
    readonly format: ExportFormat;
  }) => TextFile;
  'compare.reports': (argument: ReportPair) => Comparison;
  /** Places that belong side by side when panes scroll together, rising in both reports. */
  'compare.anchors': (argument: ReportPair) => readonly LinkedPlaces[];
  /** A comparison to take along. */
  'compare.export': (
    argument: ReportPair & {
      readonly format: ComparisonFormat;
      /** Leave out what is the same. */
      readonly changesOnly: boolean;
      /** Classes of difference that are not marked. */
      readonly hidden: readonly DifferenceClass[];
    },
  ) => TextFile;
  /** A table in all years of an area. */
  'years.table': (argument: AreaTable) => ConceptTable;
  /** The same as comma-separated values. */
  'years.table-csv': (argument: AreaTable) => TextFile;
  /** Levels, suggested actions and figures of an area over its years. */
  'years.timeline': (argument: { readonly area: string }) => Timeline;
  'session.load': (argument: Record<string, never>) => Session | null;
  'session.save': (argument: Session) => null;
}

export const CHOICES = ['files', 'folder', 'library-file'] as const;
/** What a dialog lets its user choose. */
export type Choice = (typeof CHOICES)[number];

/** What the shell around the engine answers (Electron's main process, or the loopback server). */
export interface HostApi {
  'host.info': (argument: Record<string, never>) => HostInfo;
  /** Open an https address in the user's browser. The page has shown the address first. */
  'host.open-external': (argument: { readonly url: string }) => null;
  /** Ask where to keep a text and write it there; in a browser it is a download. `saved` is false where it was given up. */
  'host.save-text': (argument: TextFile) => { readonly saved: boolean };
  /** Ask for files or a folder and add them to the library; `chosen` is how many were chosen. */
  'host.choose-reports': (argument: { readonly choose: Choice }) => { readonly chosen: number };
  /** Ask where to save the library as one file and save it there; in a browser it is a download. */
  'host.save-library': (argument: Record<string, never>) => LibrarySaving;
  /** Add files that the page has sent to the loopback server before, by the names the server gave them. */
  'host.add-uploaded': (argument: { readonly uploads: readonly string[] }) => null;
}

export interface LibrarySaving {
  /** False where it was given up. */
  readonly saved: boolean;
  /** Of the loopback server: where the file is to be had, once, relative to the page. */
  readonly download?: string;
}

export interface HostInfo {
  readonly kind: 'desktop' | 'served';
  readonly version: string;
  /** `process.platform` of the host. */
  readonly platform: string;
}

export type Api = EngineApi & HostApi;
export type EngineMethod = keyof EngineApi;
export type HostMethod = keyof HostApi;
export type Method = keyof Api;
export type Argument<M extends Method> = Parameters<Api[M]>[0];
export type Answer<M extends Method> = ReturnType<Api[M]>;

/** Handlers of one side: asynchronous, failing by `Result` or by throwing a `ReaderError`. */
export type Handlers<Methods extends Method> = {
  readonly [M in Methods]: (argument: Argument<M>) => Promise<Answer<M>> | Answer<M>;
};

/** What the desktop's menu can ask of the page. */
export const COMMANDS = [
  'add-reports',
  'open-library-file',
  'save-library',
  'search',
  'find',
  'next-hit',
  'previous-hit',
  'add-pane',
  'close-pane',
  'linked-scrolling',
  'back',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What is told without having been asked. */
export type ReaderEvent =
  /** A menu item was chosen or its shortcut pressed. */
  | { readonly kind: 'command'; readonly name: Command }
  /** Something the user should know once: a cache was rebuilt, settings were reset. */
  | { readonly kind: 'notice'; readonly message: string }
  /** The set of reports changed; where `reports` is given, of those there only these changed. */
  | { readonly kind: 'library-changed'; readonly reports?: readonly string[] }
  /** Reports are being added. */
  | ({ readonly kind: 'import-progress' } & ImportProgress)
  /** Adding reports has ended. */
  | { readonly kind: 'import-finished'; readonly outcome: ImportOutcome }
  /** The library is being saved as one file. */
  | ({ readonly kind: 'save-progress' } & ImportProgress)
  /** Saving has ended; `null` where it failed, and whoever asked for it was told why. */
  | { readonly kind: 'save-finished'; readonly saved: SavedLibrary | null }
  /** The engine stopped and was started again; open calls have failed. */
  | { readonly kind: 'engine-restarted'; readonly reason: string };

/** All the page has: `window.reader`. */
export interface ReaderBridge {
  readonly call: <M extends Method>(method: M, argument: Argument<M>) => Promise<Result<Answer<M>>>;
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: (event: ReaderEvent) => void) => () => void;
  /** Add files that were dropped on the window; the page itself never learns where they are. */
  readonly addFiles: (files: readonly DroppedFile[]) => Promise<Result<null>>;
}

/** A file as the page's own runtime gives it (`File`), which alone the bridge can open. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** Runtime allow-lists; a method missing here fails the compile below. */
export const ENGINE_METHODS = [
  'library.list',
  'library.cancel-import',
  'library.cancel-save',
  'library.remove',
  'library.restore',
  'library.choose-copy',
  'library.compare-copies',
  'library.read-as',
  'report.open',
  'search.query',
  'cite.reference',
  'cite.passage',
  'cite.secondary',
  'sources.list',
  'sources.details',
  'sources.changes',
  'sources.export',
  'compare.reports',
  'compare.anchors',
  'compare.export',
  'years.table',
  'years.table-csv',
  'years.timeline',
  'session.load',
  'session.save',
] as const satisfies readonly EngineMethod[];

export const HOST_METHODS = [
  'host.info',
  'host.open-external',
  'host.save-text',
  'host.choose-reports',
  'host.save-library',
  'host.add-uploaded',
] as const satisfies readonly HostMethod[];

/** What the shell asks of the engine and no page may: these name paths. */
const SHELL_METHODS = ['library.import', 'library.save'] as const satisfies readonly EngineMethod[];

type Listed = typeof ENGINE_METHODS | typeof HOST_METHODS | typeof SHELL_METHODS;
type Unlisted = Exclude<Method, Listed[number]>;
export const EVERY_METHOD_IS_LISTED: [Unlisted] extends [never] ? true : Unlisted = true;

export type { Span };
