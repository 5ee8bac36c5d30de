/** Sources across the library: what the Sources view shows, one row per source. */
import type { Checkability, ReferenceKind, ReferenceUrl } from './model.ts';

/** One entry of one report's list that names the source. */
export interface SourceEntry {
  readonly report: string;
  /** "Kazakhstan 2022". */
  readonly label: string;
  readonly area: string | null;
  readonly year: number | null;
  readonly number: number;
  /** Which of several entries with that number, from 0; absent where there is one. */
  readonly occurrence?: number;
  /** How many marks of the report rest on it. */
  readonly cited: number;
}

export interface SourceRow {
  /** Stable for the same set of entries: the first entry's report and number. */
  readonly id: string;
  /** The entry as printed in the latest year, the most complete where there are several. */
  readonly text: string;
  readonly author: string | null;
  readonly title: string;
  readonly kind: ReferenceKind;
  readonly checkable: Checkability;
  /** As printed, where an entry has a date. */
  readonly date?: string;
  readonly urls: readonly ReferenceUrl[];
  /** By year, then report, then number. */
  readonly entries: readonly SourceEntry[];
  /** Years of the reports that list it, ascending, each once. */
  readonly years: readonly number[];
  /** Marks of all reports that rest on it. */
  readonly cited: number;
}

/** An entry of a report's list by what stays when its file is read anew, or another copy of the report is shown. */
export interface NamedEntry {
  readonly report: string;
  readonly number: number;
  /** As its list prints it; of a long one the beginning. */
  readonly text: string;
}

/** Two entries that somebody keeps apart, whatever makes them alike. */
export interface Separation {
  /** The entry that was looked at. What is as much like it as like the other stays with it. */
  readonly one: NamedEntry;
  /** The entry that was said to be another source. */
  readonly other: NamedEntry;
}

/** How many of a report's claims rest on what. A claim is a citation mark with at least one entry behind it. */
export interface SourceShares {
  readonly report: string;
  readonly label: string;
  readonly area: string | null;
  readonly year: number | null;
  readonly references: number;
  readonly claims: number;
  /** Entries of the list. */
  readonly referencesByKind: Readonly<Partial<Record<ReferenceKind, number>>>;
  readonly referencesByCheckability: Readonly<Partial<Record<Checkability, number>>>;
  /** Claims with at least one source of the kind; they add up to more than `claims`. */
  readonly claimsByKind: Readonly<Partial<Record<ReferenceKind, number>>>;
  /** Claims whose best source can be checked in this way: these add up to `claims`. */
  readonly claimsByBestCheck: Readonly<Partial<Record<Checkability, number>>>;
}

/** How the sources of two reports differ. Rows are ids of `SourceRow`. */
export interface SourceChanges {
  readonly left: string;
  readonly right: string;
  readonly kept: readonly string[];
  /** In the right report and not in the left. */
  readonly newlyCited: readonly string[];
  /** In the left report and not in the right. */
  readonly noLongerCited: readonly string[];
}

/** What the Sources view starts with. */
export interface SourceListing {
  readonly rows: readonly SourceRow[];
  readonly shares: readonly SourceShares[];
}

/** Formats in which references and reports leave the reader for a bibliography program. */
export const EXPORT_FORMATS = ['ris', 'bibtex', 'csl-json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const CITATION_STYLES = ['apa', 'chicago', 'plain'] as const;
/** APA 7, a Chicago 17 note, or plain words. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

export interface FinishedCitation {
  /** For the running text: "(Bureau of International Labor Affairs, 2023, sec. III)". In Chicago the note itself. */
  readonly inText: string;
  /** For the list of works cited. */
  readonly entry: string;
}

/** Where a text comes from, as it is said under what leaves the reader: on paper, say. */
export interface Provenance {
  /** Report id. */
  readonly report: string;
  /** How the report is named to people: "Kazakhstan 2022". */
  readonly label: string;
  /** Publisher, title, day of publication and address, in plain words; "n.d." where the day is not known. */
  readonly publication: string;
  /** Name of the file that it was read from, without its folder. */
  readonly file: string;
  /** The file ships with the reader. */
  readonly builtIn: boolean;
  /** When it was added (ISO 8601); absent where it ships with the reader or nothing tells. */
  readonly added?: string;
}
