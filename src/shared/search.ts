import type { Span, Topic } from './model.ts';

/** What kind of text a hit stands in. */
export const HIT_KINDS = ['heading', 'prose', 'table', 'note', 'reference'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** `place` is reading order, report by report: the order of the hits in a pane. */
export const SEARCH_SORTS = ['relevance', 'year', 'place'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** Chosen values per filter; several of one filter widen, several filters narrow. Empty means all. */
export interface SearchFilters {
  readonly areas?: readonly string[];
  readonly years?: readonly number[];
  readonly topics?: readonly Topic[];
  readonly kinds?: readonly HitKind[];
}

export interface SearchQuery {
  /** As typed. */
  readonly query: string;
  /** Most hits to return; `total` counts all of them. 50 unless told, 1,000 at most. */
  readonly limit?: number;
  /** How many of the best hits to leave out, for the next page. */
  readonly offset?: number;
  /** Most hits of one report, three at least: a report of many hits leaves room for others. All are counted. */
  readonly perReport?: number;
  /** Only these reports. */
  readonly reports?: readonly string[];
  readonly filters?: SearchFilters;
  /** `relevance` unless told. */
  readonly sort?: SearchSort;
  /** What is the same passage in several years is one hit, with its years. */
  readonly fold?: boolean;
  /**
   * Passages that hold at least so many of the words answer, all of them or not: `nearest.least` of an answer,
   * to be asked of some of its reports. Unless told, near answers come only where all reports are asked and
   * no passage holds all words.
   */
  readonly least?: number;
}

/** A year in which a hit is said, where hits are folded. */
export interface HitYear {
  /** Report id, and how it is named to people. */
  readonly report: string;
  readonly label: string;
  readonly year: number | null;
  /** Source offsets of the passage there. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of an excerpt, `[start, end)`. */
export type ExcerptRange = readonly [start: number, end: number];

export interface SearchHit {
  /** Report id. */
  readonly report: string;
  /** How the report is named to people: "Kazakhstan 2022". */
  readonly label: string;
  readonly topic: Topic | null;
  /** Heading of the section, as printed. */
  readonly section: string;
  /** `Section.id`. */
  readonly sectionId: string;
  readonly kind: HitKind;
  /** Block the hit stands in. */
  readonly block: string;
  /** Number of the reference, where the hit stands in one. */
  readonly reference?: number;
  /** A few words of context; `matches` are ranges in it. */
  readonly excerpt: string;
  readonly matches: readonly ExcerptRange[];
  /** Source offsets of the passage found. */
  readonly start: number;
  readonly end: number;
  /** Source offsets of the matched words themselves, in order. */
  readonly places: readonly Span[];
  /** Printed page of the first match, where the source has pages. */
  readonly page?: number;
  readonly score: number;
  /** Where hits are folded: all years in which the passage is found, in order, that of the hit among them. */
  readonly years?: readonly HitYear[];
  /** The hit has words spelled like those typed, not the words themselves. */
  readonly similar?: true;
  /** A near answer: the words of the query, as typed, that neither the passage nor what it stands under has. */
  readonly missing?: readonly string[];
}

/** What near answers hold of the query, in words and phrases that must be there; common words do not count. */
export interface NearestAnswers {
  /** How many there are in the query. */
  readonly words: number;
  /** How many of them the best hit holds, and how many each hit holds at least. */
  readonly most: number;
  readonly least: number;
}

/** A typed word and the words of the library that are spelled like it. */
export interface SimilarWords {
  readonly typed: string;
  readonly similar: readonly string[];
}

/** One value of a filter and the hits it would leave. */
export interface FacetValue<Value extends string | number> {
  readonly value: Value;
  readonly count: number;
}

/**
 * Hits per value. The values of a filter are counted with all other filters in force but not that one,
 * so that a second value can be chosen beside the first. Areas and years are sorted, topics and kinds
 * in the order of `TOPICS` and `HIT_KINDS`.
 */
export interface SearchFacets {
  readonly areas: readonly FacetValue<string>[];
  readonly years: readonly FacetValue<number>[];
  readonly topics: readonly FacetValue<Topic>[];
  readonly kinds: readonly FacetValue<HitKind>[];
}

/** Hits of one section, over all hits and not just those returned. */
export interface SectionCount {
  readonly report: string;
  readonly sectionId: string;
  readonly count: number;
}

export interface SearchPage {
  readonly query: string;
  readonly total: number;
  /** Where hits are folded: how many passages the `total` places are. */
  readonly passages?: number;
  readonly tookMs: number;
  readonly hits: readonly SearchHit[];
  /** Hits per report id, over all hits and not just those returned. */
  readonly counts: Readonly<Record<string, number>>;
  readonly facets: SearchFacets;
  /** For the sections that the returned hits stand in. */
  readonly sections: readonly SectionCount[];
  /** Where the exact search found little: words spelled alike, to be shown as "also similar: ...". */
  readonly similar?: readonly SimilarWords[];
  /** There where no passage holds all words: `hits`, `total`, counts and facets are those of the nearest answers. */
  readonly nearest?: NearestAnswers;
  /** One sentence where the query was not taken as it stands ("The quotation mark was not closed; ..."). */
  readonly notice?: string;
}
