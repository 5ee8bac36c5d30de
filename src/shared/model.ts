/**
 * The model: what a report is once it has been read.
 *
 * Everything here is plain, readonly, JSON-safe data, so that it can cross a process, a file and a
 * loopback connection unchanged. Every piece of text knows its place in the source.
 */
import type { SourceFormat } from './formats/report-formats.ts';

export type { SourceFormat };

/** A stretch of the source text: UTF-16 offsets, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What kind of publication a report is. */
export type ReportKind = 'chapter' | 'summary' | 'news' | 'document';

/** The subject of a section: the same in every year, however the heading is worded. */
export const TOPICS = [
  'summary',
  'prevalence',
  'law',
  'enforcement',
  'coordination',
  'policies',
  'programs',
  'actions',
  'references',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The subject of a table: the same in every year, whatever number the table carries. */
export const CONCEPTS = [
  'statistics',
  'work-by-sector',
  'conventions',
  'laws',
  'agencies',
  'labor-enforcement',
  'criminal-enforcement',
  'coordination',
  'policies',
  'programs',
  'actions',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** The Department's assessment of a government's efforts in the year reported on. */
export const LEVELS = ['significant', 'moderate', 'minimal', 'none', 'no-assessment'] as const;
export type Level = (typeof LEVELS)[number];

export interface Assessment {
  readonly level: Level;
  /** The full printed label with its suffix, in title case as the Department writes it. */
  readonly label: string;
  readonly place: Span;
}

/** The assessment of one area among several in a joint chapter. */
export interface AreaAssessment extends Assessment {
  readonly area: string;
}

/** A page: its number in the file (from 1) and the stretch of the source text that it holds. */
export interface Page extends Span {
  readonly number: number;
  /** The number that is printed on it; absent where none is, or it cannot be told. */
  readonly printed?: string;
}

/** Where a publication stands in the file that holds it among others. */
export interface VolumePlace {
  /** Of the whole file's bytes. */
  readonly sha256: string;
  /** Which of the parts of the file it is, from 1, and how many there are. */
  readonly part: number;
  readonly parts: number;
}

export interface Source {
  /** File name without its folder. */
  readonly file: string;
  /** Of the file's bytes, lower-case hexadecimal; a part of a volume has one of its own, made of that and of what it is. */
  readonly sha256: string;
  /** Only for a part of a file that holds several publications. */
  readonly volume?: VolumePlace;
  readonly format: SourceFormat;
  /** UTF-16 length of the source text that all places point into. */
  readonly length: number;
  /** Only for paged formats; those of a volume have the numbers that they have there. */
  readonly pages?: readonly Page[];
}

/**
 * One stretch of shown text and the stretch of source behind it.
 *
 * - verbatim: `length === source.end - source.start` and the characters agree one to one
 *   (white space may be shown as a plain space);
 * - joint: a space put between two pieces; `source.start === source.end`;
 * - repaired: `repair` is the index into `Report.repairs`; lengths may differ.
 */
export interface Chunk {
  readonly at: number;
  readonly length: number;
  readonly source: Span;
  readonly repair?: number;
}

/** Something that stands inside shown text. Offsets are into the shown text. */
export type Inline = Span &
  (
    | { readonly kind: 'citation'; /** Index into `Report.citations`. */ readonly citation: number }
    | { readonly kind: 'note-mark'; readonly mark: string }
    | { readonly kind: 'emphasis' }
    | { readonly kind: 'link'; readonly url: string; readonly damaged: boolean }
  );

/** Text as it is shown, with the way back to the source. Chunks cover `text` exactly, in order. */
export interface ShownText {
  readonly text: string;
  readonly chunks: readonly Chunk[];
  readonly inlines: readonly Inline[];
}

/** Blocks of a report in reading order. `id` is unique in the report and stable for the same source. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly id: string;
      /** 1 the report's title, 2 a section, 3 and deeper below a section. */
      readonly level: number;
      readonly content: ShownText;
    }
  | { readonly kind: 'paragraph'; readonly id: string; readonly content: ShownText }
  | { readonly kind: 'list-item'; readonly id: string; readonly content: ShownText }
  | { readonly kind: 'table'; readonly id: string; /** Index into `Report.tables`. */ readonly table: number }
  | {
      readonly kind: 'reference';
      readonly id: string;
      /** Index into `Report.references`. */
      readonly reference: number;
    };

export interface Section {
  readonly id: string;
  /** As printed, `null` where the heading has none. */
  readonly numeral: string | null;
  /** As printed, without the numeral; empty for text before the first heading. */
  readonly title: string;
  /** `null` where the publication is not a chapter. */
  readonly topic: Topic | null;
  /** In reading order, the section's own heading first where there is one. */
  readonly blocks: readonly Block[];
}

export interface Cell {
  readonly content: ShownText;
  /** The label was printed once for its group and is carried down to this row. */
  readonly carried?: boolean;
  /** The source had something here that this copy lost (2013's ratification ticks). */
  readonly missing?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** `group`: a label row with rows of its own below; `sub`: a row under the last group row. */
  readonly kind: 'item' | 'group' | 'sub';
  /** The border between cells could not be known: `cells` holds one cell, the row as printed. */
  readonly unsplit?: boolean;
}

export interface TableNote {
  readonly id: string;
  /** `*`, `†`, `‡`, ... ; empty for a source line, which explains the whole table. */
  readonly mark: string;
  readonly kind: 'note' | 'source';
  readonly content: ShownText;
}

export interface Table {
  readonly id: string;
  /** `null` where none is printed. */
  readonly number: number | null;
  /** Without "Table N." */
  readonly caption: ShownText;
  readonly concept: Concept | null;
  readonly topic: Topic | null;
  readonly columns: readonly Cell[];
  readonly rows: readonly Row[];
  readonly notes: readonly TableNote[];
  /** The printed parts in order: more than one where the table was continued. */
  readonly parts: readonly Span[];
}

/** Where a citation stands. */
export type CitationPlace = 'prose' | 'cell' | 'caption' | 'note' | 'source-line' | 'heading';

export interface Citation extends Span {
  /** As printed: `(3, 14-16)`. */
  readonly text: string;
  /** In order, ranges expanded: 3, 14, 15, 16. */
  readonly numbers: readonly number[];
  /** `section:law` or `table:2`. */
  readonly where: string;
  readonly place: CitationPlace;
  /** The block the mark stands in (of a table: the table's block). */
  readonly block: string;
}

/** What kind of source a reference names. */
export const REFERENCE_KINDS = [
  'law',
  'embassy',
  'government-correspondence',
  'un-ilo',
  'government-publication',
  'ngo',
  'academic',
  'news',
  'statistics',
  'unpublished',
  'other',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Whether a reader can check a source without the Department. */
export const CHECKABILITIES = ['link', 'published', 'on-file', 'private'] as const;
export type Checkability = (typeof CHECKABILITIES)[number];

export interface ReferenceUrl {
  /** Usable form. */
  readonly url: string;
  /** As printed, where that differs. */
  readonly printed?: string;
  /** Characters were lost or invented: opening it may fail. */
  readonly damaged: boolean;
}

export interface Reference {
  readonly number: number;
  /** The printed number was lost; this one is known from its place in the list. */
  readonly recovered: boolean;
  readonly kind: ReferenceKind;
  readonly checkable: Checkability;
  /** Date as printed, where there is one. */
  readonly date?: string;
  /** Without number and list mark. */
  readonly content: ShownText;
  readonly urls: readonly ReferenceUrl[];
  readonly place: Span;
}

const REPAIR_KINDS = [
  'recovered-number',
  'glyph',
  'escape',
  'markup',
  'spacing',
  'line-break-hyphen',
  'area-name',
  'url',
  'joined-paragraph',
  'joined-row',
  'joined-table',
  'split-cells',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** A place where what is shown differs from what was printed. */
export interface Repair extends Span {
  readonly kind: RepairKind;
  readonly printed: string;
  readonly shown: string;
}

export type FurnitureKind =
  | 'running-head'
  | 'level-label'
  | 'page-number'
  | 'web-chrome'
  | 'logo-noise'
  /** Outside the part of the page that is printed. */
  | 'off-page'
  | 'table-lead'
  | 'cell-border'
  | 'list-mark'
  | 'markup'
  | 'repeated-header'
  /** Text that the file holds and does not show. */
  | 'hidden';

/** Source characters that belong to no block: page furniture, kept so that nothing is lost. */
export interface Furniture extends Span {
  readonly kind: FurnitureKind;
}

/**
 * Why words of a page are not in the text: it cannot be read, it is a picture, its contents are damaged, its fonts do
 * not name their letters, most of it lies outside of its edges; `hidden`: near it the file holds one that it does not show.
 */
export const LOST_PAGE_REASONS = [
  'unreadable',
  'picture',
  'empty',
  'damaged',
  'nameless',
  'cropped',
  'hidden',
] as const;
export type LostPageReason = (typeof LOST_PAGE_REASONS)[number];

/** A file that lost its end: the last page that is there, and how many there were, where the file says so. */
export interface CutOff {
  readonly after: number;
  readonly of?: number;
}

/** What the parser noticed about the copy, for the reader's own judgement. */
export type Finding =
  | { readonly kind: 'never-cited'; readonly numbers: readonly number[] }
  | {
      readonly kind: 'unresolved-citation';
      readonly text: string;
      readonly numbers: readonly number[];
      readonly place: Span;
    }
  | { readonly kind: 'missing-table'; readonly numbers: readonly number[] }
  | { readonly kind: 'missing-reference'; readonly numbers: readonly number[] }
  | { readonly kind: 'duplicate-reference'; readonly numbers: readonly number[] }
  | { readonly kind: 'missing-section'; readonly topics: readonly Topic[] }
  | { readonly kind: 'lost-values'; readonly table: string; readonly what: string }
  | { readonly kind: 'unsplit-rows'; readonly table: string; readonly rows: number }
  | { readonly kind: 'summary-only' }
  /** The title states one level, which is the one shown; running heads state others. Labels as in `Assessment`. */
  | { readonly kind: 'two-levels'; readonly shown: string; readonly others: readonly string[] }
  | { readonly kind: 'several-chapters'; readonly titles: readonly string[] }
  | { readonly kind: 'no-structure'; readonly what: string }
  /** The text cites by number, and no list of references was found. */
  | { readonly kind: 'no-references' }
  /** The file does not say how its characters are written, and they are not UTF-8: this was assumed. */
  | { readonly kind: 'assumed-encoding'; readonly encoding: string }
  /** The file was read as its user said that its characters are written. */
  | { readonly kind: 'chosen-encoding'; readonly encoding: string }
  /** So many bytes of a UTF-8 file are none; each was read as Windows-1252 by itself. */
  | { readonly kind: 'stray-bytes'; readonly count: number }
  /** The file holds changes that nobody has accepted: it is read as if all were. */
  | { readonly kind: 'tracked-changes'; readonly insertions: number; readonly deletions: number }
  /** So many characters of the file, white space aside, could not be brought into the text. */
  | { readonly kind: 'text-left-out'; readonly characters: number }
  /** Words of these pages of the file are not, or not all, in the text. */
  | { readonly kind: 'lost-pages'; readonly why: LostPageReason; readonly pages: readonly number[] }
  | { readonly kind: 'blank-pages'; readonly pages: readonly number[] }
  /** The file is cut off; of a volume, in its last part. */
  | ({ readonly kind: 'cut-off' } & CutOff);

/** Non-space characters of the source, and where they went. `lost` is 0 for a faithful parse. */
export interface Coverage {
  readonly characters: number;
  readonly inBlocks: number;
  readonly furniture: number;
  readonly lost: number;
  /** Of a paged file, how many pages there are, and of how many words are lost. */
  readonly pages?: number;
  readonly lostPages?: number;
}

export interface Report {
  readonly id: string;
  readonly kind: ReportKind;
  readonly title: string;
  readonly area: string | null;
  /** The year reported on, which is not the year of publication. */
  readonly year: number | null;
  /** Printed date of a news item or document, as an ISO day, where there is one. */
  readonly date?: string;
  readonly assessment?: Assessment;
  /** Only where one chapter assesses several areas (the territories of one country). */
  readonly assessments?: readonly AreaAssessment[];
  /** Who published a news item, in the short form its readers use: "ILO". */
  readonly publisher?: string;
  /** Goods the Department lists for the area, where the copy names them: "Cotton: child labor, forced labor". */
  readonly goods?: readonly string[];
  /** Languages that the copied page offered the publication in. */
  readonly languages?: readonly string[];
  readonly source: Source;
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly repairs: readonly Repair[];
  readonly furniture: readonly Furniture[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}
