/**
 * The contract: the only thing that crosses a process.
 *
 * Both sides read the same maps, so a changed signature breaks the build and not the user. Arguments
 * and results are plain JSON-safe data; failures travel as values (`Result`).
 */
import type { Comparison, DifferenceClass } from './comparison.ts';
import type {
  Concept,
  Finding,
  Level,
  Reference,
  Report,
  ReportKind,
  Span,
  SourceFormat,
  Topic,
} from './model.ts';
import type { Result } from './result.ts';
import type { SearchPage, SearchQuery } from './search.ts';
import type { ConceptTable, Timeline } from './years.ts';
import type {
  CitationStyle,
  ExportFormat,
  FinishedCitation,
  SourceChanges,
  SourceEntry,
  SourceListing,
} from './sources.ts';

/** A report as the library lists it. */
export interface LibraryEntry {
  readonly id: string;
  /** How the report is named to people: "Kazakhstan 2022", "Kazakhstan 2021 (summary)", "ILO news, 31 May 2021". */
  readonly label: string;
  readonly kind: ReportKind;
  readonly title: string;
  readonly area: string | null;
  readonly year: number | null;
  readonly level: Level | null;
  /** Full printed label of the level. */
  readonly levelLabel: string | null;
  readonly format: SourceFormat;
  readonly builtIn: boolean;
  readonly tables: number;
  readonly references: number;
  /** Facts about the copy that a reader should know; empty for a good copy. */
  readonly findings: readonly Finding[];
  /** All files of the report, the one that is shown first; absent where there is one only. */
  readonly copies?: readonly ReportCopy[];
}

/** One of several files of the same report. */
export interface ReportCopy {
  readonly sha256: string;
  /** File name without its folder. */
  readonly file: string;
  readonly format: SourceFormat;
  readonly builtIn: boolean;
  /** How many facts about the copy a reader should know. */
  readonly findings: number;
}

/** A file of the library that could not be used; the rest works. */
export interface LibraryProblem {
  readonly file: string;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

export interface LibraryListing {
  readonly reports: readonly LibraryEntry[];
  readonly problems: readonly LibraryProblem[];
}

/** A file or folder to be added to the library. */
export interface ImportSource {
  readonly path: string;
  /** What the file is called, where that is not the end of its path. */
  readonly name?: string;
}

/** A file that became a report, or a further copy of one. */
export interface ImportedFile {
  readonly file: string;
  /** Id and name of the report it belongs to. */
  readonly report: string;
  readonly label: string;
}

/** What became of the files that were to be added. */
export interface ImportOutcome {
  readonly added: readonly ImportedFile[];
  /** Further files of reports that were there already; of each report the better copy is shown. */
  readonly copies: readonly ImportedFile[];
  /** Files that the library already has, byte for byte. */
  readonly known: readonly ImportedFile[];
  /** What could not be used, and why. */
  readonly problems: readonly LibraryProblem[];
  /** What was not even tried, in sentences: files of other kinds in a folder. */
  readonly leftOut: readonly string[];
  /** It was given up before the last file. */
  readonly cancelled: boolean;
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  /** The file at hand. */
  readonly file: string | null;
  /** An estimate; `null` while there is nothing to go by. */
  readonly secondsLeft: number | null;
}

/** A place where a reference is cited. */
export interface CitedAt {
  readonly report: string;
  /** The mark as printed. */
  readonly text: string;
  /** `section:law`, `table:2`. */
  readonly where: string;
  readonly topic: Topic | null;
  readonly block: string;
  /** The sentence or cell that rests on the reference. */
  readonly excerpt: string;
  /** Where the mark stands in `excerpt`. */
  readonly mark?: readonly [start: number, end: number];
  /** Source offsets of the mark. */
  readonly start: number;
  readonly end: number;
}

/** The same source in another report. */
export interface SameSource {
  readonly report: string;
  readonly label: string;
  readonly number: number;
  /** Which of several entries with that number, from 0; absent where there is one. */
  readonly occurrence?: number;
  /** Why the two are held to be the same: "same law number 414-V". */
  readonly because: string;
}

export interface ReferenceDetails {
  readonly report: string;
  readonly reference: Reference;
  /** How many entries of the list carry this number, where it is more than one. */
  readonly duplicates?: number;
  readonly citedAt: readonly CitedAt[];
  readonly sameSource: readonly SameSource[];
}

/** A passage that rests on a source. */
export interface SourcePassage extends CitedAt {
  /** Of the table row it stands in, where it is another cell's: a figure alone says little. */
  readonly rowLabel?: string;
  /** Index of the mark in `Report.citations`. */
  readonly citation: number;
}

/** One entry of a source with all that rests on it. */
export interface SourceEntryDetails {
  readonly entry: SourceEntry;
  /** As printed in this report's list. */
  readonly text: string;
  /** Why it is held to be the same source as the first entry; `null` for the first. */
  readonly because: string | null;
  /** In reading order. */
  readonly citedAt: readonly SourcePassage[];
}

export interface SourceDetails {
  readonly id: string;
  readonly entries: readonly SourceEntryDetails[];
}

/** What leaves the reader for a bibliography program. */
export type ExportSubject =
  /** Sources by the ids of their rows, all where none are named. */
  | { readonly kind: 'sources'; readonly ids?: readonly string[] }
  /** The reports themselves, all where none are named. */
  | { readonly kind: 'reports'; readonly ids?: readonly string[] };

/** Where a pane stands: the block at its top and how far (0..1) it is scrolled past. */
export interface PanePlace {
  readonly block: string;
  readonly fraction: number;
}

export interface PaneState {
  readonly report: string;
  readonly place: PanePlace | null;
}

/** The same place in two reports. */
export interface LinkedPlaces {
  readonly left: PanePlace;
  readonly right: PanePlace;
}

/** Report ids. */
export interface ReportPair {
  readonly left: string;
  readonly right: string;
}

/** One table of one area: the area as its reports name it. */
export interface AreaTable {
  readonly area: string;
  readonly concept: Concept;
}

export const COMPARISON_FORMATS = ['html', 'markdown'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** A text to be kept as a file of its own. */
export interface TextFile {
  /** File name with its ending, without a folder. */
  readonly name: string;
  readonly text: string;
}

/** What is restored on the next start. */
export interface Session {
  readonly version: 1;
  readonly panes: readonly PaneState[];
  readonly linked: boolean;
  /** Show the text as printed, without repairs. */
  readonly asPrinted: boolean;
  /** In which citations were copied last. */
  readonly citationStyle?: CitationStyle;
  /** Recent searches, the latest first. */
  readonly searches?: readonly string[];
}

/** What the engine answers: one argument, one result. */
export interface EngineApi {
  'library.list': (argument: Record<string, never>) => LibraryListing;
  /** Add files and folders; the shell alone may ask for it, because it names paths. Progress arrives as events. */
  'library.import': (argument: { readonly sources: readonly ImportSource[] }) => ImportOutcome;
  /** Stop adding after the files at hand; what has been added stays. */
  'library.cancel-import': (argument: Record<string, never>) => null;
  /** Take a report with all its imported files out of the library; `removed` is how many those were. */
  'library.remove': (argument: { readonly id: string }) => { readonly removed: number };
  /** Take back the last removal of this report; possible until the reader is closed. */
  'library.restore': (argument: { readonly id: string }) => { readonly restored: number };
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

export const CHOICES = ['files', 'folder'] as const;
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
  /** Add files that the page has sent to the loopback server before, by the names the server gave them. */
  'host.add-uploaded': (argument: { readonly uploads: readonly string[] }) => null;
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
  'library.remove',
  'library.restore',
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
  'host.add-uploaded',
] as const satisfies readonly HostMethod[];

/** What the shell asks of the engine and no page may: these name paths. */
export const SHELL_METHODS = ['library.import'] as const satisfies readonly EngineMethod[];

type Listed = typeof ENGINE_METHODS | typeof HOST_METHODS | typeof SHELL_METHODS;
type Unlisted = Exclude<Method, Listed[number]>;
export const EVERY_METHOD_IS_LISTED: [Unlisted] extends [never] ? true : Unlisted = true;

export type { Span };
