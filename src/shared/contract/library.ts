/** The library as its window sees it: what it holds, what is added to it, what became of that. */
import type { RowPart } from '../comparison/comparison.ts';
import type { Segment } from '../comparison/comparison-segments.ts';
import type { OfferedNotes } from './notes.ts';
import type { Separation } from '../sources.ts';
import type { Finding, Level, ReportKind, SourceFormat, Topic } from '../model.ts';

/** What the id of a report looks like: "kazakhstan-2022". */
export const REPORT_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u;

/** A report as the library lists it. */
export interface LibraryEntry {
  readonly id: string;
  /** How the report is named to people: "Kazakhstan 2022", "Kazakhstan 2021 (summary)", "ILO news, 31 May 2021". */
  readonly label: string;
  readonly kind: ReportKind;
  readonly title: string;
  /** By the name that its area has in every list, whatever it was called that year. */
  readonly area: string | null;
  /** The area as the report calls it, where that is another name. */
  readonly printedArea?: string;
  /** Only of a chapter about several areas: the names of all of them, by which it also stands in lists. */
  readonly areas?: readonly string[];
  readonly year: number | null;
  readonly level: Level | null;
  /** Full printed label of the level. */
  readonly levelLabel: string | null;
  /** Only of a chapter that assesses several areas one by one; then `level` is `null`. */
  readonly levels?: readonly AreaLevel[];
  readonly format: SourceFormat;
  readonly builtIn: boolean;
  readonly tables: number;
  readonly references: number;
  /** Facts about the copy that a reader should know; empty for a good copy. */
  readonly findings: readonly Finding[];
  /** All files of the report, the one that is shown first; absent where there is one only. */
  readonly copies?: readonly ReportCopy[];
}

/** What a joint chapter says of one of its areas. */
export interface AreaLevel {
  readonly area: string;
  readonly level: Level;
  /** Full printed label. */
  readonly label: string;
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
  /** Those facts. */
  readonly remarks: readonly Finding[];
  readonly tables: number;
  readonly references: number;
  readonly repairs: number;
  /** The level that it states, as printed; of a joint chapter those of all areas. */
  readonly level: string | null;
  /** When it was added to the library (ISO 8601); absent where it ships with the reader or nothing tells. */
  readonly added?: string;
  /** Only of a part of a volume: which of its publications it is, from 1, of how many, and its first and last page. */
  readonly volume?: {
    readonly part: number;
    readonly parts: number;
    readonly pages?: readonly [first: number, last: number];
  };
  /** Somebody has chosen it to be shown, in place of the one that the reader would show by itself. */
  readonly chosen?: true;
}

/** Where a file was when it was added. Told on this machine alone: a library that is saved as one file has names and no paths. */
export interface FileOrigin {
  /** As it was given, or found in a folder; absent where a browser sent the file, which does not tell. */
  readonly path?: string;
  /** Name of the archive or library file that it was taken out of; `path` is that file's. */
  readonly inside?: string;
  /** Where it stood in an archive. */
  readonly member?: string;
}

/** One file of a report, and where it came from. */
export interface CopyOrigin extends Pick<ReportCopy, 'sha256' | 'file' | 'builtIn' | 'added'> {
  /** Absent for what ships with the reader, and for what was added before this was noted. */
  readonly origin?: FileOrigin;
}

/** A file of the library that could not be used; the rest works. */
export interface LibraryProblem {
  /** The disk took nothing of it, which is told by an event (`disk`). */
  readonly isTold?: true;
  readonly file: string;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** An area of the library. */
export interface ListedArea {
  readonly name: string;
  /** The Department's region in the wording of 2022; `null` for what is none of its areas. */
  readonly region: string | null;
  /** Other names by which it is looked for. */
  readonly otherNames: readonly string[];
}

export interface LibraryListing {
  readonly reports: readonly LibraryEntry[];
  /** The areas of the reports, each once, in the order of the list. */
  readonly areas: readonly ListedArea[];
  readonly problems: readonly LibraryProblem[];
}

/** A file or folder to be added to the library. */
export interface ImportSource {
  readonly path: string;
  /** What the file is called, where that is not the end of its path. */
  readonly name?: string;
  /** A browser has sent it: its path is none that its user knows. */
  readonly isSent?: true;
  /** How the characters of a text or page are written, where the user says it (a name of the Encoding Standard). */
  readonly encoding?: string;
}

/** A file that became a report, or a further copy of one. */
export interface ImportedFile {
  readonly file: string;
  /** Id and name of the report it belongs to. */
  readonly report: string;
  readonly label: string;
  /** Only of a volume: how many publications it holds. What it became is listed part by part; what was there already, once. */
  readonly parts?: number;
}

/** An added file that the reader, or whoever sent it, would show in place of the one that is shown. */
export interface OfferedCopy {
  /** Id and name of the report. */
  readonly report: string;
  readonly label: string;
  readonly offered: ReportCopy;
  /** It stays until its reader decides. */
  readonly shown: ReportCopy;
}

/** Two references that the user of an added library keeps apart, and that stay together here until its reader decides. */
export interface OfferedSeparation {
  readonly separation: Separation;
  /** What the reports of the two are called. */
  readonly labels: readonly [one: string, other: string];
}

/** How two files of one report differ in what they say. */
export interface CopyDifference {
  /** How many passages differ, by what they are. */
  readonly counts: Readonly<Record<RowPart, number>>;
  /** Those that differ, part by part and in the order of the text; at most as many as a window can show. */
  readonly passages: readonly DifferingPassage[];
  /** Of those that differ, the ones that read the same in both files, marks and all, and are no part of `passages`. */
  readonly readingSame: {
    readonly count: number;
    /** Numbers in their marks behind which another source stands, in order. */
    readonly numbers: readonly number[];
  };
  /** How many more differ. */
  readonly more: number;
}

/** "deleted" is said only by the file that is shown, "inserted" only by the other. */
export interface DifferingPassage {
  readonly part: RowPart;
  readonly topic: Topic | null;
  readonly segments: readonly Pick<Segment, 'kind' | 'text'>[];
}

/** What became of the files that were to be added. */
export interface ImportOutcome {
  readonly added: readonly ImportedFile[];
  /** Further files of reports that were there already; what was shown of them stays shown. */
  readonly copies: readonly ImportedFile[];
  /** Of those, the ones that would be shown if they were asked for. */
  readonly offered: readonly OfferedCopy[];
  /** What is kept apart where files come from, of reports that did not come with them. */
  readonly offeredSeparations: readonly OfferedSeparation[];
  /** What is noted where files come from and not here; `null` where there is nothing. */
  readonly offeredNotes: OfferedNotes | null;
  /** Files that the library already has, byte for byte. */
  readonly known: readonly ImportedFile[];
  /** Files that the library had and that were missing or changed on its disk: they have been put in place again. */
  readonly mended: readonly ImportedFile[];
  /** What could not be used, and why. */
  readonly problems: readonly LibraryProblem[];
  /** What was not even tried, in sentences: files of other kinds in a folder. */
  readonly leftOut: readonly string[];
  /** It was given up before the last file. */
  readonly cancelled: boolean;
}

/** What became of a library that was to be saved as one file. */
export interface SavedLibrary {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly reports: number;
  /** More than reports where some have copies. */
  readonly files: number;
  /** Notes that are in it. */
  readonly notes: number;
  /** Length of the file. */
  readonly bytes: number;
  /** What could not be saved, and why. */
  readonly problems: readonly LibraryProblem[];
  /** It was given up, and nothing was left behind. */
  readonly cancelled: boolean;
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  /** The file at hand. */
  readonly file: string | null;
  /** Of a file that takes its time, how many of its pages or publications are done. */
  readonly within?: { readonly of: 'pages' | 'parts'; readonly done: number; readonly count: number };
  /** An estimate; `null` while there is nothing to go by. */
  readonly secondsLeft: number | null;
}
